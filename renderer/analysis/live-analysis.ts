// A document that is analysed again as it changes. It knows nothing of workers or windows.
import { emptyHierarchy, type Hierarchy } from '../../models/document/hierarchy.ts';
import { type Bundle, bundlesOf, neighbourBundlesOf } from '../../models/drawing/bundles.ts';
import { marksOf } from '../../models/drawing/marks.ts';
import { applyEdit, type EditCall } from '../../models/edits/index.ts';
import { collectionNames } from '../../models/elements/catalogue.ts';
import type { Facts } from '../../models/facts/facts.ts';
import { countOutcomes } from '../../models/report/analysis-json.ts';
import { type FlowLine, flowLines, flowsBetween } from '../../models/report/flow-lines.ts';
import {
  type PathRow,
  pathRow,
  type Walked,
  type WalkRows,
  walkRows,
} from '../../models/report/path-rows.ts';
import type { PageId, Page as ReferencePage } from '../../models/report/reference/page.ts';
import { pageOf } from '../../models/report/reference/pages.ts';
import { rulePage } from '../../models/report/reference/rule-page.ts';
import { type Detail, detailOf } from '../../models/report/result-detail.ts';
import {
  type Counts,
  type Filter,
  type Outcome,
  type Page,
  ResultList,
} from '../../models/report/result-list.ts';
import { type Analysis, analyse, analyseAgain } from '../../models/rules/engine.ts';
import { rules as catalogue } from '../../models/rules/index.ts';
import { isGrave, type Rule } from '../../models/rules/rule.ts';
import {
  type BlastRadius,
  blastOfAll,
  blastRadiusOf,
  holdingsOfFall,
} from '../../models/trust/blast.ts';
import { pathsEnabledBy } from '../../models/trust/enabled-paths.ts';
import type { AnalysisQueries, Summary } from './summary.ts';
import { type WalkQuestion, walked } from './walking.ts';

/** With more computers than this a document is large. */
const large = 1000;

/** What is known of one state of the document. */
interface Analysed {
  readonly document: Hierarchy;
  readonly list: ResultList;
  readonly violations: Counts;
  readonly counts: { readonly [O in Outcome]: number };
  readonly before: Analysed['counts'] | undefined;
  bundles?: readonly Bundle[];
  blast?: ReadonlyMap<string, BlastRadius>;
  /** The last walk, and what it was asked. */
  walked?: { readonly asked: string; readonly walked: Walked };
}

/** Edits are applied at once; they are analysed together when something is asked. */
export class LiveAnalysis implements AnalysisQueries {
  #document: Hierarchy = emptyHierarchy('');
  #rules: readonly Rule[] = catalogue;
  /** An edit on top of the document that is only tried. */
  #tried: EditCall | undefined;
  #judged: { of: Hierarchy; tried: EditCall | undefined; document: Hierarchy } | undefined;
  #analysed: Analysed | undefined;
  #asItIs: Analysis | undefined;

  open(document: Hierarchy): void {
    this.#document = document;
    this.#tried = undefined;
    this.#analysed = undefined;
  }

  /** Judges by own rules as well; by none in place of those that were used before. */
  useRules(own: readonly Rule[]): void {
    this.#rules = [...catalogue, ...own];
    this.#analysed = undefined;
    this.#asItIs = undefined;
  }

  /** From now on answers are as if this edit were made, too; without one, as the document is. */
  attempt(call: EditCall | undefined): void {
    this.#tried = call;
  }

  /** Replays an edit. Throws where it is refused: whoever sends it has another document then. */
  edit(call: EditCall): void {
    const edited = applyEdit(this.#document, call);
    if (!edited.ok) throw new Error(edited.sentence);
    this.#document = edited.document;
  }

  /** The results for the document as it is now; the same object until an edit changes what they rest on. */
  get analysis(): Analysis {
    return this.#now().list.analysis;
  }

  summary(): Summary {
    const now = this.#now();
    const { violations, counts, before, list } = now;
    const { facts } = list.analysis;
    const isLarge = facts.survey.all('systems').length > large;
    return {
      violations,
      questions: counts.question,
      passes: counts.pass,
      change: before && {
        violation: counts.violation - before.violation,
        question: counts.question - before.question,
        pass: counts.pass - before.pass,
      },
      marks: marksOf(list.analysis),
      bundles: isLarge ? [] : allBundles(now),
      neighbourBundles: isLarge ? zonesOnly(facts) : neighbourBundlesOf(facts),
      isLarge,
    };
  }

  page(filter: Filter, from: number, count: number): Page {
    return this.#now().list.page(filter, from, count);
  }

  position(filter: Filter, fingerprint: string): number | undefined {
    return this.#now().list.position(filter, fingerprint);
  }

  detail(fingerprint: string): Detail | undefined {
    const { list } = this.#now();
    const result = list.find(fingerprint);
    return result && detailOf(list, result);
  }

  flowsOf(a: string, b?: string): readonly FlowLine[] {
    const { facts } = this.analysis;
    return flowLines(facts, flowsBetween(facts, a, b));
  }

  bundlesAt(ids: readonly string[]): readonly Bundle[] {
    const wanted = new Set(ids);
    return allBundles(this.#now()).filter(({ a, b }) => wanted.has(a) || wanted.has(b));
  }

  walk(question: WalkQuestion): WalkRows {
    const now = this.#walked(question);
    return this.#tried === undefined
      ? walkRows(now)
      : walkRows(now, walked(this.#analysisAsItIs(), question));
  }

  pathsEnabledBy(fingerprint: string, question: WalkQuestion): readonly PathRow[] {
    const finding = this.#now().list.find(fingerprint);
    if (finding === undefined || !isGrave(finding.severity)) return [];
    const now = this.#walked(question);
    return pathsEnabledBy(now.walk, finding).map((path) => pathRow(path, now, 'stays'));
  }

  blast(): ReadonlyMap<string, BlastRadius> {
    const now = this.#now();
    now.blast ??= blastOfAll(now.list.analysis.facts);
    return now.blast;
  }

  blastOf(id: string): BlastRadius | undefined {
    const { facts } = this.analysis;
    const element = facts.survey.find(id);
    if (element === undefined || holdingsOfFall(element).length === 0) return undefined;
    return blastRadiusOf(facts, element);
  }

  referencePage(id: PageId): ReferencePage | undefined {
    const own = this.#rules.find((rule) => id === `rules/${rule.id}`);
    return pageOf(id) ?? (own && rulePage(own));
  }

  #now(): Analysed {
    const document = this.#judgedDocument();
    if (this.#analysed === undefined) this.#analysed = analysed(document, this.#rules);
    else if (isDrawnOtherwise(this.#analysed.document, document)) {
      this.#analysed = analysed(document, this.#rules, this.#analysed);
    }
    return this.#analysed;
  }

  #walked(question: WalkQuestion): Walked {
    const now = this.#now();
    const asked = JSON.stringify(question);
    if (now.walked?.asked !== asked) {
      now.walked = { asked, walked: walked(now.list.analysis, question) };
    }
    return now.walked.walked;
  }

  /** The document with what is tried; the same object while both are the same. */
  #judgedDocument(): Hierarchy {
    const of = this.#document;
    const tried = this.#tried;
    if (this.#judged?.of !== of || this.#judged.tried !== tried) {
      this.#judged = { of, tried, document: withEdit(of, tried) };
    }
    return this.#judged.document;
  }

  #analysisAsItIs(): Analysis {
    const before = this.#asItIs?.facts.survey.document;
    if (before === undefined || isDrawnOtherwise(before, this.#document)) {
      this.#asItIs = analyse(this.#document, this.#rules);
    }
    return this.#asItIs as Analysis;
  }
}

function analysed(document: Hierarchy, rules: readonly Rule[], before?: Analysed): Analysed {
  const list = new ResultList(
    before === undefined ? analyse(document, rules) : analyseAgain(before.list.analysis, document),
    before?.list.analysis,
  );
  const { violations, passes } = countOutcomes(list.analysis);
  const violation = Object.values(violations).reduce((sum, count) => sum + count, 0);
  const counts = { violation, question: list.questions, pass: passes };
  return { document, list, violations, counts, before: before?.counts };
}

/** The document after an edit; as it is where another edit took away what it is about. */
function withEdit(document: Hierarchy, call: EditCall | undefined): Hierarchy {
  const edited = call && applyEdit(document, call);
  return edited?.ok === true ? edited.document : document;
}

/** Whether results can differ: where things stand on the canvas does not change them. */
function isDrawnOtherwise(before: Hierarchy, after: Hierarchy): boolean {
  return collectionNames.some((collection) => before[collection] !== after[collection]);
}

/** The bundles between neighbours of which one is a zone: those of a picture seen from afar. */
function zonesOnly(facts: Facts): readonly Bundle[] {
  const isZone = (id: string) => facts.survey.get('zones', id) !== undefined;
  return neighbourBundlesOf(facts).filter(({ a, b }) => isZone(a) || isZone(b));
}

function allBundles(now: Analysed): readonly Bundle[] {
  now.bundles ??= bundlesOf(now.list.analysis.facts);
  return now.bundles;
}
