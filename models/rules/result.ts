// The outcome of a rule for a subject. What it says and rests on is found out again when somebody asks.
import { type Reading, settingId } from '../document/reading.ts';
import type { Entry } from '../document/survey.ts';
import type { Facts } from '../facts/facts.ts';
import type { Flow } from '../flows/flow.ts';
import { type Fix, type Rule, type Severity, severities, type Verdict } from './rule.ts';
import { names } from './words.ts';

/** A verdict that is an outcome: its subject does not wait for the mode of its site. */
export type Decided = Exclude<Verdict, { outcome: 'waiting' }>;

/** The verdicts of one rule about one document, judged again when somebody asks what they say. */
export class Verdicts {
  readonly rule: Rule;
  readonly facts: Facts;
  #bySubject: ReadonlyMap<string, Verdict> | undefined;

  constructor(rule: Rule, facts: Facts) {
    this.rule = rule;
    this.facts = facts;
  }

  about({ id }: Entry): Decided {
    this.#bySubject ??= new Map(
      Array.from(this.rule.check(this.facts), (verdict) => [verdict.subject.id, verdict]),
    );
    return this.#bySubject.get(id) as Decided;
  }
}

/** What is kept of a verdict; there are tens of thousands. */
export interface Ruling {
  readonly subject: Entry;
  readonly outcome: Decided['outcome'];
  /** Of violations only. */
  readonly severity: Severity | undefined;
  readonly setting: Reading | undefined;
}

export function rulingOf(verdict: Decided, { rule, facts }: Verdicts): Ruling {
  const { subject, outcome, setting } = verdict;
  const severity = outcome === 'violation' ? severityOf(rule, verdict, facts) : undefined;
  return { subject, outcome, severity, setting };
}

const none: readonly never[] = [];

export class Result {
  readonly subject: Entry;
  readonly outcome: Decided['outcome'];
  /** Of violations only. */
  readonly severity: Severity | undefined;
  readonly #setting: Reading | undefined;
  readonly #verdicts: Verdicts;

  constructor({ subject, outcome, severity, setting }: Ruling, verdicts: Verdicts) {
    this.subject = subject;
    this.outcome = outcome;
    this.severity = severity;
    this.#setting = setting;
    this.#verdicts = verdicts;
  }

  get rule(): Rule {
    return this.#verdicts.rule;
  }

  /** Whether it rests on a product default; undefined for questions. */
  get basis(): 'declared' | 'default' | undefined {
    if (this.outcome === 'question') return undefined;
    return this.read.some(({ basis }) => basis === 'default') ? 'default' : 'declared';
  }

  /** The setting that the outcome hangs on, as `id.key` or `id.role-id.key`. */
  get setting(): string | undefined {
    return this.#setting === undefined ? undefined : settingId(this.#setting);
  }

  get fix(): readonly Fix[] {
    const verdict = this.#verdict;
    return (verdict.outcome === 'violation' ? verdict.fix?.() : undefined) ?? none;
  }

  get flows(): readonly Flow[] {
    return this.#verdict.flows?.() ?? none;
  }

  /** Ids of other elements in the evidence, besides the ends of flows. */
  get others(): readonly string[] {
    return this.#verdict.others?.() ?? none;
  }

  /** The settings that it rests on. */
  get read(): readonly Reading[] {
    return this.#verdict.read ?? none;
  }

  get message(): string {
    const { rule, facts } = this.#verdicts;
    const verdict = this.#verdict;
    const said = verdict.message();
    if (verdict.outcome !== 'violation' || !isExposed(rule, verdict, facts)) return said;
    const zones = [this.subject.zone ?? '', ...this.flows.flatMap((flow) => flow.zones)];
    const exposed = new Set(zones.filter((zone) => facts.isExposed(zone)));
    return `${said} ${exposure(facts, [...exposed])}`;
  }

  get #verdict(): Decided {
    return this.#verdicts.about(this.subject);
  }
}

/** The severity of a violation: one step more where its subject stands in, or its flows cross, an exposed zone. */
function severityOf(rule: Rule, verdict: Decided, facts: Facts): Severity {
  const stated = (verdict.outcome === 'violation' ? verdict.severity : undefined) ?? rule.severity;
  if (!isExposed(rule, verdict, facts)) return stated;
  return severities[Math.max(0, severities.indexOf(stated) - 1)] ?? stated;
}

function isExposed({ contextual }: Rule, verdict: Decided, facts: Facts): boolean {
  if (contextual !== true) return false;
  const { zone } = verdict.subject;
  if (zone !== undefined && facts.isExposed(zone)) return true;
  return verdict.flows?.().some(({ zones }) => facts.crossesExposed(zones)) === true;
}

function exposure(facts: Facts, exposed: readonly string[]): string {
  const outside = exposed.filter((zone) => facts.isOutside(zone));
  const open = exposed.filter((zone) => !outside.includes(zone));
  const reasons = [
    ...(outside.length > 0 ? [`it touches ${names(facts, outside)}`] : []),
    ...(open.length > 0 ? [`nobody controls who plugs in at ${names(facts, open)}`] : []),
  ];
  return `More severe here: ${reasons.join(', and ')}.`;
}

/** Results of an analysis by rule in the order of the catalogue, then by the id of the subject. */
export function inOrder(results: readonly Result[]): Result[] {
  const rank = new Map<Rule, number>();
  for (const { rule } of results) if (!rank.has(rule)) rank.set(rule, rank.size);
  return [...results].sort((a, b) => {
    if (a.rule !== b.rule) return (rank.get(a.rule) ?? 0) - (rank.get(b.rule) ?? 0);
    return a.subject.id < b.subject.id ? -1 : 1;
  });
}

/** What a decision about a result is kept under; it survives renames and edits elsewhere. */
export function fingerprint({ rule, subject }: Result): string {
  return `${rule.id}@${subject.id}`;
}

/**
 * The ids of everything else in the evidence, sorted: the other ends of its flows, the sites of
 * both ends, and what the rule names.
 */
export function relatedTo({ subject, flows, others, read }: Result): string[] {
  const related = new Set(others);
  for (const { element } of read) related.add(element);
  for (const { from, to } of flows) {
    const isEnd = [from, to].map(({ members }) => members.some(({ id }) => id === subject.id));
    const [asSender, asReceiver] = isEnd;
    for (const [end, skip] of [
      [from, asSender === true && asReceiver !== true],
      [to, asReceiver],
    ] as const) {
      if (end.site !== undefined) related.add(end.site);
      if (skip === true) continue;
      for (const { id, site } of end.members) {
        related.add(id);
        if (end.site === undefined && site !== undefined) related.add(site);
      }
    }
  }
  if (subject.site !== undefined) related.add(subject.site);
  related.delete(subject.id);
  return [...related].sort();
}
