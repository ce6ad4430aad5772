// Runs the rules over a document.
import type { Hierarchy } from '../document/hierarchy.ts';
import type { Entry } from '../document/survey.ts';
import { Facts } from '../facts/facts.ts';
import { rules as allRules } from './index.ts';
import { Result, severityOf, Verdicts } from './result.ts';
import type { Rule, Verdict } from './rule.ts';

/** How one rule judges one document. */
interface Judged {
  readonly rule: Rule;
  readonly verdicts: Verdicts;
  /** Violations and questions. Passes, which are most, are only counted. */
  readonly objections: readonly Result[];
  readonly passes: number;
  readonly waiting: readonly Entry[];
}

export class Analysis {
  readonly facts: Facts;
  readonly #judged: readonly Judged[];
  #objections: readonly Result[] | undefined;
  #results: readonly Result[] | undefined;

  constructor(facts: Facts, rules: readonly Rule[]) {
    this.facts = facts;
    this.#judged = rules.map((rule) => judge(rule, facts));
  }

  /** Violations and questions, by rule in the order of the catalogue; within a rule in no order that means anything. */
  get objections(): readonly Result[] {
    this.#objections ??= this.#judged.flatMap(({ objections }) => objections);
    return this.#objections;
  }

  /** How many checks hold. */
  get passes(): number {
    return this.#judged.reduce((sum, { passes }) => sum + passes, 0);
  }

  /** Everything, passes too; as `objections` are ordered. */
  get results(): readonly Result[] {
    this.#results ??= this.#judged.flatMap(({ objections, passes, verdicts }) =>
      passes === 0 ? objections : [...objections, ...passesOf(verdicts)],
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
  const verdicts = new Verdicts(rule, facts);
  const objections: Result[] = [];
  const waiting: Entry[] = [];
  let passes = 0;
  for (const verdict of rule.check(facts)) {
    if (!speaksFor(rule, verdict.subject, facts)) continue;
    if (verdict.outcome === 'waiting') waiting.push(verdict.subject);
    else if (verdict.outcome === 'pass') passes += 1;
    else objections.push(resultOf(verdict, verdicts));
  }
  return { rule, verdicts, objections, passes, waiting };
}

function resultOf(verdict: Exclude<Verdict, { outcome: 'waiting' }>, verdicts: Verdicts): Result {
  const { subject, outcome, setting } = verdict;
  const severity =
    outcome === 'violation' ? severityOf(verdicts.rule, verdict, verdicts.facts) : undefined;
  return new Result(subject, outcome, severity, setting, verdicts);
}

function* passesOf(verdicts: Verdicts): Iterable<Result> {
  const { rule, facts } = verdicts;
  for (const verdict of rule.check(facts)) {
    if (verdict.outcome === 'pass' && speaksFor(rule, verdict.subject, facts))
      yield resultOf(verdict, verdicts);
  }
}

/** Whether a rule speaks for the product of this subject; where no site tells the product, it does. */
function speaksFor({ products }: Rule, subject: Entry, facts: Facts): boolean {
  if (subject.product !== undefined) return products.includes(subject.product);
  const sites = facts.sitesOf(subject);
  return sites.length === 0 || sites.some((id) => products.includes(facts.survey.productOf(id)));
}
