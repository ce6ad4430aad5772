// Runs the rules over a document.
import type { Hierarchy } from '../document/hierarchy.ts';
import type { Entry } from '../document/survey.ts';
import { Facts } from '../facts/facts.ts';
import { rules as allRules } from './index.ts';
import { type Neighbourhood, neighbourhoodOf } from './neighbourhood.ts';
import { type Decided, Result, severityOf, Verdicts } from './result.ts';
import type { Rule } from './rule.ts';

/** How one rule judges one document. */
interface Judged {
  readonly rule: Rule;
  /** Violations and questions. */
  readonly objections: readonly Result[];
  /** The subjects of which it has nothing to say against; most are. */
  readonly passing: readonly Entry[];
  /** The subjects that wait for the mode of their site. */
  readonly waiting: readonly Entry[];
}

export class Analysis {
  readonly facts: Facts;
  readonly judged: readonly Judged[];
  #objections: readonly Result[] | undefined;
  #results: readonly Result[] | undefined;

  constructor(facts: Facts, judged: readonly Judged[]) {
    this.facts = facts;
    this.judged = judged;
  }

  /** Violations and questions, by rule in the order of the catalogue; within a rule in no order that means anything. */
  get objections(): readonly Result[] {
    this.#objections ??= this.judged.flatMap(({ objections }) => objections);
    return this.#objections;
  }

  /** How many checks hold. */
  get passes(): number {
    return this.judged.reduce((sum, { passing }) => sum + passing.length, 0);
  }

  /** Everything, passes too; as `objections` are ordered. */
  get results(): readonly Result[] {
    this.#results ??= this.judged.flatMap(({ rule, objections, passing }) => {
      const verdicts = new Verdicts(rule, this.facts);
      return [
        ...objections,
        ...passing.map((subject) => resultOf(verdicts.about(subject), verdicts)),
      ];
    });
    return this.#results;
  }

  /** Subjects that wait for the mode of their site, by rule. */
  get waiting(): readonly { readonly rule: Rule; readonly subjects: readonly Entry[] }[] {
    return this.judged.flatMap(({ rule, waiting: subjects }) =>
      subjects.length === 0 ? [] : [{ rule, subjects }],
    );
  }

  /** Rules without any subject. */
  get inapplicable(): readonly Rule[] {
    return this.judged.flatMap(({ rule, objections, passing, waiting }) =>
      objections.length + passing.length + waiting.length === 0 ? [rule] : [],
    );
  }
}

/** Judges a document by these rules. */
export function analyse(document: Hierarchy, rules: readonly Rule[] = allRules): Analysis {
  return judgedWhole(new Facts(document), rules);
}

/**
 * Judges a document after an edit by the rules that judged it before: only what the edit can have changed is judged
 * again. The outcome is that of judging the whole document.
 */
export function analyseAgain(before: Analysis, document: Hierarchy): Analysis {
  const facts = new Facts(document);
  const near = neighbourhoodOf(before.facts.survey.document, facts.survey);
  if (near === undefined) {
    return judgedWhole(
      facts,
      before.judged.map(({ rule }) => rule),
    );
  }
  const part = new Facts(near.part);
  return new Analysis(
    facts,
    before.judged.map((known) =>
      known.rule.reach === 'hierarchy'
        ? judge(known.rule, facts)
        : replaced(known, judge(known.rule, part), near, facts),
    ),
  );
}

function judgedWhole(facts: Facts, rules: readonly Rule[]): Analysis {
  return new Analysis(
    facts,
    rules.map((rule) => judge(rule, facts)),
  );
}

function judge(rule: Rule, facts: Facts): Judged {
  const verdicts = new Verdicts(rule, facts);
  const objections: Result[] = [];
  const passing: Entry[] = [];
  const waiting: Entry[] = [];
  for (const verdict of rule.check(facts)) {
    if (!speaksFor(rule, verdict.subject, facts)) continue;
    if (verdict.outcome === 'waiting') waiting.push(verdict.subject);
    else if (verdict.outcome === 'pass') passing.push(verdict.subject);
    else objections.push(resultOf(verdict, verdicts));
  }
  return { rule, objections, passing, waiting };
}

function resultOf(verdict: Decided, verdicts: Verdicts): Result {
  const { subject, outcome, setting } = verdict;
  const severity =
    outcome === 'violation' ? severityOf(verdicts.rule, verdict, verdicts.facts) : undefined;
  return new Result(subject, outcome, severity, setting, verdicts);
}

/** What was judged before, with what was judged again in its place. What it says is said of the whole hierarchy. */
function replaced(
  { rule, ...before }: Judged,
  again: Judged,
  { judged }: Neighbourhood,
  facts: Facts,
): Judged {
  const isAgain = ({ collection, id, site }: Entry) =>
    judged.has((collection === 'sites' ? id : site) ?? '');
  const verdicts = new Verdicts(rule, facts);
  const objections: Result[] = [];
  for (const kept of before.objections) {
    if (!isAgain(kept.subject)) objections.push(kept.by(verdicts));
  }
  for (const made of again.objections) {
    if (isAgain(made.subject)) objections.push(made.by(verdicts));
  }
  const subjects = (kept: readonly Entry[], others: readonly Entry[]) =>
    kept.filter((subject) => !isAgain(subject)).concat(others.filter(isAgain));
  return {
    rule,
    objections,
    passing: subjects(before.passing, again.passing),
    waiting: subjects(before.waiting, again.waiting),
  };
}

/** Whether a rule speaks for the product of this subject; where no site tells the product, it does. */
function speaksFor({ products }: Rule, subject: Entry, facts: Facts): boolean {
  if (subject.product !== undefined) return products.includes(subject.product);
  const sites = facts.sitesOf(subject);
  return sites.length === 0 || sites.some((id) => products.includes(facts.survey.productOf(id)));
}
