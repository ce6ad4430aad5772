// Runs the rules over a document.
import type { Hierarchy } from '../document/hierarchy.ts';
import { type Reading, settingId } from '../document/reading.ts';
import type { Entry } from '../document/survey.ts';
import { Facts } from '../facts/facts.ts';
import type { Flow } from '../flows/flow.ts';
import { rules as allRules } from './index.ts';
import { type Fix, type Rule, type Severity, severities, type Verdict } from './rule.ts';
import { names } from './words.ts';

/** The outcome of a rule for a subject. Sentences are made when they are asked for. */
export interface Result {
  readonly rule: Rule;
  readonly outcome: 'violation' | 'question' | 'pass';
  /** Of violations only. */
  readonly severity: Severity | undefined;
  /** Whether it rests on a product default; undefined for questions. */
  readonly basis: 'declared' | 'default' | undefined;
  readonly subject: Entry;
  readonly setting: string | undefined;
  readonly fix: readonly Fix[];
  readonly flows: readonly Flow[];
  readonly others: readonly string[];
  readonly message: () => string;
}

export interface Analysis {
  readonly facts: Facts;
  /** By rule in the order of the catalogue; within a rule in no order that means anything. */
  readonly results: readonly Result[];
  /** Rules that have subjects, and all of them wait for the mode of a site. */
  readonly waiting: readonly Rule[];
  /** Rules without any subject. */
  readonly inapplicable: readonly Rule[];
}

/** Judges a document by these rules. */
export function analyse(document: Hierarchy, rules: readonly Rule[] = allRules): Analysis {
  const facts = new Facts(document);
  const results: Result[] = [];
  const waiting: Rule[] = [];
  const inapplicable: Rule[] = [];
  for (const rule of rules) {
    const before = results.length;
    let waits = false;
    for (const verdict of rule.check(facts)) {
      if (!speaksFor(rule, verdict.subject, facts)) continue;
      if (verdict.outcome === 'waiting') waits = true;
      else results.push(resultOf(rule, verdict, facts));
    }
    if (results.length === before) (waits ? waiting : inapplicable).push(rule);
  }
  return { facts, results, waiting, inapplicable };
}

/** The results by rule in the order of the catalogue, then by the id of the subject. */
export function inOrder({ results }: Analysis): Result[] {
  const rank = new Map<Rule, number>();
  for (const { rule } of results) if (!rank.has(rule)) rank.set(rule, rank.size);
  return [...results].sort((a, b) => {
    if (a.rule !== b.rule) return (rank.get(a.rule) ?? 0) - (rank.get(b.rule) ?? 0);
    return a.subject.id < b.subject.id ? -1 : 1;
  });
}

/** Whether a rule speaks for the product of this subject; where no site tells the product, it does. */
function speaksFor({ products }: Rule, subject: Entry, facts: Facts): boolean {
  const sites = facts.sitesOf(subject);
  if (typeof sites === 'string') return products.includes(facts.survey.productOf(sites));
  return sites.length === 0 || sites.some((id) => products.includes(facts.survey.productOf(id)));
}

function resultOf(
  rule: Rule,
  verdict: Exclude<Verdict, { outcome: 'waiting' }>,
  facts: Facts,
): Result {
  const { outcome, subject, setting, flows = [], others = [], read = [] } = verdict;
  const exposed =
    outcome === 'violation' && rule.contextual === true ? exposedZones(facts, subject, flows) : [];
  const severity =
    outcome === 'violation' ? raised(verdict.severity ?? rule.severity, exposed) : undefined;
  return {
    rule,
    outcome,
    severity,
    basis: outcome === 'question' ? undefined : basisOf(read),
    subject,
    setting: setting === undefined ? undefined : settingId(setting),
    fix: outcome === 'violation' ? (verdict.fix ?? []) : [],
    flows,
    others,
    message:
      exposed.length === 0
        ? verdict.message
        : () => `${verdict.message()} ${exposure(facts, exposed)}`,
  };
}

function basisOf(read: readonly Reading[]): 'declared' | 'default' {
  return read.some(({ basis }) => basis === 'default') ? 'default' : 'declared';
}

/** The exposed zones that the subject stands in or its flows cross. */
function exposedZones(facts: Facts, subject: Entry, flows: readonly Flow[]): string[] {
  const exposed = new Set<string>();
  const own = facts.zoneOf(subject);
  if (own !== undefined && facts.isExposed(own.id)) exposed.add(own.id);
  for (const { zones } of flows) {
    for (const zone of zones) if (facts.isExposed(zone)) exposed.add(zone);
  }
  return [...exposed];
}

function exposure(facts: Facts, exposed: readonly string[]): string {
  const outside = exposed.filter((zone) => {
    const kind = facts.survey.get('zones', zone)?.data.kind;
    return kind === 'perimeter' || kind === 'internet';
  });
  const open = exposed.filter((zone) => !outside.includes(zone));
  const reasons = [
    ...(outside.length > 0 ? [`it touches ${names(facts, outside)}`] : []),
    ...(open.length > 0 ? [`nobody controls who plugs in at ${names(facts, open)}`] : []),
  ];
  return `More severe here: ${reasons.join(', and ')}.`;
}

/** One step more severe where exposed zones are involved. */
function raised(severity: Severity, exposed: readonly string[]): Severity {
  if (exposed.length === 0) return severity;
  return severities[Math.max(0, severities.indexOf(severity) - 1)] ?? severity;
}

/** What a decision about a result is kept under; it survives renames and edits elsewhere. */
export function fingerprint({ rule, subject }: Result): string {
  return `${rule.id}@${subject.id}`;
}

/**
 * The ids of everything else in the evidence, sorted: the other ends of its flows, the sites of
 * both ends, and what the rule names.
 */
export function relatedTo({ subject, flows, others }: Result): string[] {
  const related = new Set(others);
  for (const { from, to } of flows) {
    const isEnd = [from, to].map(({ members }) => members.some(({ id }) => id === subject.id));
    const [asSender, asReceiver] = isEnd;
    for (const [end, skip] of [
      [from, asSender === true && asReceiver !== true],
      [to, asReceiver],
    ] as const) {
      if (end.site !== undefined) related.add(end.site);
      if (skip === true) continue;
      for (const { id, data } of end.members) {
        related.add(id);
        if (end.site === undefined && 'site' in data && data.site != null) related.add(data.site);
      }
    }
  }
  if ('site' in subject.data && subject.data.site != null) related.add(subject.data.site);
  related.delete(subject.id);
  return [...related].sort();
}
