// Runs the rules over a document.
import type { Hierarchy } from '../document/hierarchy.ts';
import { type Reading, settingId } from '../document/reading.ts';
import type { Entry } from '../document/survey.ts';
import { Facts } from '../facts/facts.ts';
import type { Flow } from '../flows/flow.ts';
import { rules as allRules } from './index.ts';
import { type Fix, type Rule, type Severity, severities, type Verdict } from './rule.ts';
import { names } from './words.ts';

type Outcome = Exclude<Verdict, { outcome: 'waiting' }>;

const none: readonly never[] = [];

/** The outcome of a rule for a subject. Sentences are made when they are asked for. */
export class Result {
  readonly rule: Rule;
  readonly subject: Entry;
  /** Of violations only. */
  readonly severity: Severity | undefined;
  readonly #verdict: Outcome;
  readonly #facts: Facts;

  constructor(rule: Rule, verdict: Outcome, facts: Facts) {
    this.rule = rule;
    this.subject = verdict.subject;
    this.#verdict = verdict;
    this.#facts = facts;
    this.severity =
      verdict.outcome === 'violation'
        ? severityOf(verdict.severity ?? rule.severity, this.#isExposed())
        : undefined;
  }

  get outcome(): Outcome['outcome'] {
    return this.#verdict.outcome;
  }

  /** Whether it rests on a product default; undefined for questions. */
  get basis(): 'declared' | 'default' | undefined {
    if (this.outcome === 'question') return undefined;
    return this.read.some(({ basis }) => basis === 'default') ? 'default' : 'declared';
  }

  /** The setting that the outcome hangs on, as `id.key` or `id.role-id.key`. */
  get setting(): string | undefined {
    const { setting } = this.#verdict;
    return setting === undefined ? undefined : settingId(setting);
  }

  get fix(): readonly Fix[] {
    return (this.#verdict.outcome === 'violation' ? this.#verdict.fix?.() : undefined) ?? none;
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
    const said = this.#verdict.message();
    if (this.outcome !== 'violation' || !this.#isExposed()) return said;
    const zones = [this.subject.zone ?? '', ...this.flows.flatMap((flow) => flow.zones)];
    const exposed = new Set(zones.filter((zone) => this.#facts.isExposed(zone)));
    return `${said} ${exposure(this.#facts, [...exposed])}`;
  }

  /** Whether it is more severe because the subject stands in, or its flows cross, an exposed zone. */
  #isExposed(): boolean {
    if (this.rule.contextual !== true) return false;
    const facts = this.#facts;
    if (this.subject.zone !== undefined && facts.isExposed(this.subject.zone)) return true;
    return this.flows.some(({ zones }) => facts.crossesExposed(zones));
  }
}

/** How one rule judges one document. */
interface Judged {
  readonly rule: Rule;
  /** Violations and questions. Passes, which are most, are counted and made again when somebody reads them. */
  readonly objections: readonly Result[];
  readonly passes: number;
  readonly waiting: readonly Entry[];
}

export class Analysis {
  readonly facts: Facts;
  readonly #judged: readonly Judged[];
  #results: readonly Result[] | undefined;

  constructor(facts: Facts, rules: readonly Rule[]) {
    this.facts = facts;
    this.#judged = rules.map((rule) => judge(rule, facts));
  }

  /** Violations and questions, by rule in the order of the catalogue; within a rule in no order that means anything. */
  get objections(): readonly Result[] {
    return this.#judged.flatMap(({ objections }) => objections);
  }

  /** How many checks hold. */
  get passes(): number {
    return this.#judged.reduce((sum, { passes }) => sum + passes, 0);
  }

  /** Everything, passes too; as `objections` are ordered. */
  get results(): readonly Result[] {
    this.#results ??= this.#judged.flatMap(({ rule, objections, passes }) =>
      passes === 0 ? objections : [...objections, ...passesOf(rule, this.facts)],
    );
    return this.#results;
  }

  /** Subjects that wait for the mode of their site, by rule. */
  get waiting(): readonly { readonly rule: Rule; readonly subjects: readonly Entry[] }[] {
    return this.#judged.flatMap(({ rule, waiting: subjects }) =>
      subjects.length === 0 ? [] : [{ rule, subjects }],
    );
  }

  /** Rules without any subject. */
  get inapplicable(): readonly Rule[] {
    return this.#judged.flatMap(({ rule, objections, passes, waiting }) =>
      objections.length + passes + waiting.length === 0 ? [rule] : [],
    );
  }
}

/** Judges a document by these rules. */
export function analyse(document: Hierarchy, rules: readonly Rule[] = allRules): Analysis {
  return new Analysis(new Facts(document), rules);
}

function judge(rule: Rule, facts: Facts): Judged {
  const objections: Result[] = [];
  const waiting: Entry[] = [];
  let passes = 0;
  for (const verdict of verdicts(rule, facts)) {
    if (verdict.outcome === 'waiting') waiting.push(verdict.subject);
    else if (verdict.outcome === 'pass') passes += 1;
    else objections.push(new Result(rule, verdict, facts));
  }
  return { rule, objections, passes, waiting };
}

function* passesOf(rule: Rule, facts: Facts): Iterable<Result> {
  for (const verdict of verdicts(rule, facts)) {
    if (verdict.outcome === 'pass') yield new Result(rule, verdict, facts);
  }
}

/** The verdicts of a rule about the subjects whose product it speaks for. */
function* verdicts(rule: Rule, facts: Facts): Iterable<Verdict> {
  for (const verdict of rule.check(facts)) {
    if (speaksFor(rule, verdict.subject, facts)) yield verdict;
  }
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

/** Whether a rule speaks for the product of this subject; where no site tells the product, it does. */
function speaksFor({ products }: Rule, subject: Entry, facts: Facts): boolean {
  const sites = facts.sitesOf(subject);
  if (typeof sites === 'string') return products.includes(facts.survey.productOf(sites));
  return sites.length === 0 || sites.some((id) => products.includes(facts.survey.productOf(id)));
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

function severityOf(severity: Severity, isExposed: boolean): Severity {
  if (!isExposed) return severity;
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
