// The results of an analysis as lists that one works through: ordered, filtered, page by page.
import type { Analysis } from '../rules/engine.ts';
import { fingerprint, inOrder, type Result } from '../rules/result.ts';
import { type Area, areaOf, type Rule, type Severity, severities } from '../rules/rule.ts';
import { type Answering, answeringOf, settingPlace } from './setting-words.ts';

export type Outcome = Result['outcome'];

/** Which results a list shows. */
export interface Filter {
  readonly outcome: Outcome;
  /** Words that all have to occur in the message, the title or id of the rule, or the subject's name. */
  readonly words?: string;
  readonly severities?: readonly Severity[];
  readonly area?: Area;
  /** Elements: results whose subject is one of them, stands in it or belongs to it. */
  readonly about?: string | readonly string[];
}

/** One line of a list: a result, or all the questions that one answer settles. */
export interface ResultRow {
  readonly fingerprint: string;
  readonly rule: Rule['id'];
  readonly title: string;
  readonly outcome: Outcome;
  /** Of violations only. */
  readonly severity: Severity | undefined;
  readonly subject: string;
  readonly subjectName: string;
  readonly message: string;
  /** Whether it rests on a product default; undefined for questions. */
  readonly basis: 'declared' | 'default' | undefined;
  /** It was not there before the last edit. */
  readonly isNew: boolean;
  /** Of questions only. */
  readonly answering: Answering | undefined;
  /** How many results it stands for: of questions, how many the answer settles. */
  readonly count: number;
}

export interface Page {
  /** How many rows there are in all. */
  readonly total: number;
  readonly rows: readonly ResultRow[];
  /** How many of each severity the other parts of the filter leave. */
  readonly bySeverity: Counts;
  /** The areas that occur among all results of this outcome, in the order of the catalogue. */
  readonly areas: readonly Area[];
}

export type Counts = { readonly [S in Severity]: number };

/** The areas of the catalogue in words, in its order. */
export const areaNames: { readonly [A in Area]: string } = {
  policy: 'Policy',
  channel: 'Channels',
  client: 'Clients',
  site: 'Sites',
  transfer: 'Transfers',
  content: 'Content',
  updates: 'Software updates',
  osd: 'Operating system deployment',
  pki: 'Certificates',
  oob: 'Out of band management',
  dcm: 'Desired configuration',
  privacy: 'Privacy',
  hierarchy: 'Hierarchy',
  own: 'Own rules',
};

const areas = Object.keys(areaNames) as Area[];

/** A row to be: the results that it stands for, the first of them speaking for all. */
interface Item {
  readonly first: Result;
  readonly results: readonly Result[];
  text?: string;
}

/** The lists of one analysis. What is asked for is worked out once. */
export class ResultList {
  readonly analysis: Analysis;
  /** What was there before the last edit; the results that are not among them are new. */
  readonly #before: Analysis | undefined;
  readonly #byOutcome = new Map<Outcome, readonly Item[]>();
  #known: ReadonlyMap<string, Result> | undefined;
  #open: ReadonlySet<string> | undefined;
  #filtered: { readonly key: string; readonly items: readonly Item[] } | undefined;

  constructor(analysis: Analysis, before?: Analysis) {
    this.analysis = analysis;
    this.#before = before;
  }

  /** The result with this fingerprint. */
  find(wanted: string): Result | undefined {
    this.#known ??= new Map(this.analysis.results.map((result) => [fingerprint(result), result]));
    return this.#known.get(wanted);
  }

  /**
   * `count` rows from the row `from` on: by severity, then in the order of the catalogue, then by the
   * name of the subject.
   */
  page(filter: Filter, from: number, count: number): Page {
    const items = this.#items(filter);
    const { severities: _, ...others } = filter;
    const occurring = new Set(this.#all(filter.outcome).map(({ first }) => areaOf(first.rule)));
    return {
      total: items.length,
      rows: items.slice(from, from + count).map((item) => this.#row(item)),
      bySeverity: countedBySeverity(
        filter.severities === undefined ? items : this.#matching(others),
      ),
      areas: areas.filter((area) => occurring.has(area)),
    };
  }

  /** Where in a list a result stands, from 0; undefined where it is not in it. */
  position(filter: Filter, wanted: string): number | undefined {
    const result = this.find(wanted);
    if (result === undefined) return undefined;
    const index = this.#items(filter).findIndex(({ results }) => results.includes(result));
    return index === -1 ? undefined : index;
  }

  /** The row that speaks for a result. */
  rowOf(result: Result): ResultRow {
    const item = this.#all(result.outcome).find(({ results }) => results.includes(result));
    return this.#row({ first: result, results: item?.results ?? [result] });
  }

  /** Every result that the answer to this one settles, this one included. */
  settledWith(result: Result): readonly Result[] {
    const item = this.#all(result.outcome).find(({ results }) => results.includes(result));
    return item?.results ?? [result];
  }

  /** The violations in their order. */
  get violations(): readonly Result[] {
    return this.#all('violation').map(({ first }) => first);
  }

  /** How many questions there are, those that one answer settles counted once. */
  get questions(): number {
    return this.#all('question').length;
  }

  #items(filter: Filter): readonly Item[] {
    const key = JSON.stringify(filter);
    if (this.#filtered?.key !== key) this.#filtered = { key, items: this.#matching(filter) };
    return this.#filtered.items;
  }

  #matching({ outcome, words = '', severities: wanted, area, about }: Filter): readonly Item[] {
    const sought = words.toLowerCase().split(/\s+/).filter(Boolean);
    const elements = typeof about === 'string' ? [about] : about;
    return this.#all(outcome).filter((item) => {
      const { severity, rule } = item.first;
      if (wanted !== undefined && severity !== undefined && !wanted.includes(severity))
        return false;
      if (area !== undefined && areaOf(rule) !== area) return false;
      if (elements !== undefined && !item.results.some((result) => this.#isAbout(result, elements)))
        return false;
      return sought.length === 0 || sought.every((word) => this.#text(item).includes(word));
    });
  }

  #isAbout({ subject }: Result, elements: readonly string[]): boolean {
    const { survey } = this.analysis.facts;
    return [subject.id, subject.site, ...survey.zoneChain(subject.zone)].some(
      (id) => id !== undefined && elements.includes(id),
    );
  }

  #text(item: Item): string {
    item.text ??= item.results
      .flatMap(({ message, rule, subject }) => [
        message,
        rule.title,
        rule.id,
        this.analysis.facts.survey.nameOf(subject.id),
      ])
      .join(' ')
      .toLowerCase();
    return item.text;
  }

  /** All items of an outcome, in order. */
  #all(outcome: Outcome): readonly Item[] {
    let items = this.#byOutcome.get(outcome);
    if (items === undefined) {
      const results = this.#inOrder(outcome);
      items = outcome === 'question' ? groupedByAnswer(results) : results.map(alone);
      this.#byOutcome.set(outcome, items);
    }
    return items;
  }

  #inOrder(outcome: Outcome): Result[] {
    const { survey } = this.analysis.facts;
    const ranks = new Map<Result['rule'], number>();
    const keyed = inOrder(outcome === 'pass' ? this.analysis.results : this.analysis.objections)
      .filter((result) => result.outcome === outcome)
      .map((result) => {
        if (!ranks.has(result.rule)) ranks.set(result.rule, ranks.size);
        return {
          result,
          severity: result.severity === undefined ? 0 : severities.indexOf(result.severity),
          rule: ranks.get(result.rule) ?? 0,
          name: survey.nameOf(result.subject.id),
        };
      });
    keyed.sort((a, b) => {
      if (a.severity !== b.severity) return a.severity - b.severity;
      if (a.rule !== b.rule) return a.rule - b.rule;
      // The sort is stable, so subjects of one name keep the order of their ids.
      if (a.name === b.name) return 0;
      return a.name < b.name ? -1 : 1;
    });
    return keyed.map(({ result }) => result);
  }

  #row({ first, results }: Item): ResultRow {
    const { survey } = this.analysis.facts;
    const { rule, subject, outcome, severity, basis, setting, message } = first;
    return {
      fingerprint: fingerprint(first),
      rule: rule.id,
      title: rule.title,
      outcome,
      severity,
      subject: subject.id,
      subjectName: survey.nameOf(subject.id),
      message,
      basis,
      isNew: results.some((result) => this.#isNew(result)),
      answering:
        outcome === 'question' && setting !== undefined
          ? answeringOf(survey, settingPlace(setting))
          : undefined,
      count: results.length,
    };
  }

  #isNew(result: Result): boolean {
    if (this.#before === undefined || result.outcome === 'pass') return false;
    this.#open ??= new Set(this.#before.objections.map(outcomeKey));
    return !this.#open.has(outcomeKey(result));
  }
}

function outcomeKey(result: Result): string {
  return `${result.outcome} ${fingerprint(result)}`;
}

function alone(result: Result): Item {
  return { first: result, results: [result] };
}

function groupedByAnswer(results: readonly Result[]): Item[] {
  const groups = new Map<string, Result[]>();
  for (const result of results) {
    const answer = result.setting ?? fingerprint(result);
    const group = groups.get(answer);
    if (group === undefined) groups.set(answer, [result]);
    else group.push(result);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [{ first, results: group }];
  });
}

function countedBySeverity(items: readonly Item[]): Counts {
  const counts = Object.fromEntries(severities.map((severity) => [severity, 0])) as Record<
    Severity,
    number
  >;
  for (const { first } of items) if (first.severity !== undefined) counts[first.severity] += 1;
  return counts;
}
