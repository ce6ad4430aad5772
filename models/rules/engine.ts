// Runs the rules over a document, part by part.
import type { Hierarchy } from '../document/hierarchy.ts';
import type { Entry, Survey } from '../document/survey.ts';
import { Facts } from '../facts/facts.ts';
import { rules as allRules } from './index.ts';
import { Result, type Ruling, rulingOf, Verdicts } from './result.ts';
import type { Reach, Rule } from './rule.ts';

/** How one rule judges one part. */
interface Judged {
  /** Violations and questions. */
  readonly objections: readonly Ruling[];
  /** The subjects of which it has nothing to say against; most are. */
  readonly passing: readonly Entry[];
  /** The subjects that wait for the mode of their site. */
  readonly waiting: readonly Entry[];
}

/** How the rules judge one part; the place of each tells its rule. Undefined where a rule judges parts of another kind. */
type Section = readonly (Judged | undefined)[];

export class Analysis {
  readonly facts: Facts;
  readonly rules: readonly Rule[];
  /** Of each part, and after them of the hierarchy as a whole by the rules that reach over it. */
  readonly sections: readonly Section[];
  #toldByRule: readonly Told[] | undefined;
  #objections: readonly Result[] | undefined;
  #results: readonly Result[] | undefined;

  constructor(facts: Facts, rules: readonly Rule[], sections: readonly Section[]) {
    this.facts = facts;
    this.rules = rules;
    this.sections = sections;
  }

  /** Violations and questions, by rule in the order of the catalogue; within a rule in no order that means anything. */
  get objections(): readonly Result[] {
    this.#objections ??= this.#told().flatMap(({ objections }) => objections);
    return this.#objections;
  }

  /** How many checks hold. */
  get passes(): number {
    return this.sections.flat().reduce((sum, judged) => sum + (judged?.passing.length ?? 0), 0);
  }

  /** Everything, passes too; as `objections` are ordered. */
  get results(): readonly Result[] {
    this.#results ??= this.#told().flatMap(({ objections, passing, verdicts }) => [
      ...objections,
      ...passing.map(
        (subject) => new Result(rulingOf(verdicts.about(subject), verdicts), verdicts),
      ),
    ]);
    return this.#results;
  }

  /** Subjects that wait for the mode of their site, by rule. */
  get waiting(): readonly { readonly rule: Rule; readonly subjects: readonly Entry[] }[] {
    return this.rules.flatMap((rule, at) => {
      const subjects = this.sections.flatMap((section) => section[at]?.waiting ?? []);
      return subjects.length === 0 ? [] : [{ rule, subjects }];
    });
  }

  /** Rules without any subject. */
  get inapplicable(): readonly Rule[] {
    return this.rules.filter((_, at) =>
      this.sections.every((section) => {
        const judged = section[at];
        return (
          judged === undefined ||
          judged.objections.length + judged.passing.length + judged.waiting.length === 0
        );
      }),
    );
  }

  /** What each rule tells of each part, by rule. */
  #told(): readonly Told[] {
    this.#toldByRule ??= this.#tell();
    return this.#toldByRule;
  }

  #tell(): readonly Told[] {
    const facts = [...this.facts.parts, this.facts];
    return this.rules.flatMap((rule, at) =>
      this.sections.flatMap((section, place) => {
        const [judged, of] = [section[at], facts[place]];
        if (judged === undefined || of === undefined) return [];
        const verdicts = new Verdicts(rule, of);
        const objections = judged.objections.map((ruling) => new Result(ruling, verdicts));
        return { objections, passing: judged.passing, verdicts };
      }),
    );
  }
}

/** What one rule tells of one part. */
interface Told {
  readonly objections: readonly Result[];
  readonly passing: readonly Entry[];
  readonly verdicts: Verdicts;
}

/** Judges a document by these rules. */
export function analyse(document: Hierarchy, rules: readonly Rule[] = allRules): Analysis {
  return analyseFacts(new Facts(document), rules);
}

/** Judges the document that these are the facts of. */
export function analyseFacts(facts: Facts, rules: readonly Rule[] = allRules): Analysis {
  const sections = [...facts.parts, facts].map((part) => judgedBy(rules, part));
  return new Analysis(facts, rules, sections);
}

/**
 * Judges a document after an edit by the rules that judged it before: of the parts only those that the edit touched. The
 * outcome is that of judging everything.
 */
export function analyseAgain(before: Analysis, document: Hierarchy): Analysis {
  const { rules, sections } = before;
  const after = before.facts.after(document);
  if (after === undefined) return analyse(document, rules);
  const { facts, parts } = after;
  return new Analysis(facts, rules, [
    ...facts.parts.map((part, place) => {
      const known = parts.has(place) ? undefined : sections[place];
      return known ?? judgedBy(rules, part);
    }),
    judgedBy(rules, facts, ({ reach }, at) =>
      typeof reach !== 'object' || restsOnChanged(reach, before.facts.survey, facts.survey)
        ? undefined
        : sections.at(-1)?.[at],
    ),
  ]);
}

/** Whether what verdicts rest on is other than before, in a survey that follows the one before. */
function restsOnChanged({ roles, clients }: Reach, before: Survey, after: Survey): boolean {
  // What packages and deployments speak for hangs on the sites of computers and clients.
  if (after.isRegrouped) return true;
  if (clients === true && before.document.clients !== after.document.clients) return true;
  return [...(after.changed ?? [])].some((site) =>
    roles.some((role) => {
      const now = after.holdersAt(site, role);
      const then = before.holdersAt(site, role);
      return now.length !== then.length || now.some((holder, place) => holder !== then[place]);
    }),
  );
}

/** Those of the rules that judge a part by itself judge it; of the whole hierarchy those that reach over parts. */
function judgedBy(
  rules: readonly Rule[],
  facts: Facts,
  known: (rule: Rule, at: number) => Judged | undefined = () => undefined,
): Section {
  const isWhole = facts.whole === facts;
  return rules.map((rule, at) =>
    (rule.reach !== undefined) === isWhole ? (known(rule, at) ?? judge(rule, facts)) : undefined,
  );
}

function judge(rule: Rule, facts: Facts): Judged {
  const verdicts = new Verdicts(rule, facts);
  const objections: Ruling[] = [];
  const passing: Entry[] = [];
  const waiting: Entry[] = [];
  for (const verdict of rule.check(facts)) {
    const { subject } = verdict;
    if (!facts.part.holds(subject) || !speaksFor(rule, subject, facts)) continue;
    if (verdict.outcome === 'waiting') waiting.push(subject);
    else if (verdict.outcome === 'pass') passing.push(subject);
    else objections.push(rulingOf(verdict, verdicts));
  }
  return { objections, passing, waiting };
}

/** Whether a rule speaks for the product of this subject; where no site tells the product, it does. */
function speaksFor({ products }: Rule, subject: Entry, facts: Facts): boolean {
  if (subject.product !== undefined) return products.includes(subject.product);
  const sites = facts.sitesOf(subject);
  return sites.length === 0 || sites.some((id) => products.includes(facts.survey.productOf(id)));
}
