// A document that is analysed again as it changes. It knows nothing of workers or windows.
import { emptyHierarchy, type Hierarchy } from '../../models/document/hierarchy.ts';
import { type Bundle, bundlesOf, neighbourBundlesOf } from '../../models/drawing/bundles.ts';
import { marksOf } from '../../models/drawing/marks.ts';
import { applyEdit, type EditCall } from '../../models/edits/index.ts';
import { collectionNames } from '../../models/elements/catalogue.ts';
import type { Facts } from '../../models/facts/facts.ts';
import { countOutcomes } from '../../models/report/analysis-json.ts';
import { type FlowLine, flowLines, flowsBetween } from '../../models/report/flow-lines.ts';
import { type Detail, detailOf } from '../../models/report/result-detail.ts';
import {
  type Counts,
  type Filter,
  type Outcome,
  type Page,
  ResultList,
} from '../../models/report/result-list.ts';
import { type Analysis, analyse } from '../../models/rules/engine.ts';
import type { AnalysisQueries, Summary } from './summary.ts';

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
}

/** Edits are applied at once; they are analysed together when something is asked. */
export class LiveAnalysis implements AnalysisQueries {
  #document: Hierarchy = emptyHierarchy('');
  #analysed: Analysed | undefined;

  open(document: Hierarchy): void {
    this.#document = document;
    this.#analysed = undefined;
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

  #now(): Analysed {
    if (this.#analysed === undefined) this.#analysed = analysed(this.#document);
    else if (isDrawnOtherwise(this.#analysed.document, this.#document)) {
      this.#analysed = analysed(this.#document, this.#analysed);
    }
    return this.#analysed;
  }
}

function analysed(document: Hierarchy, before?: Analysed): Analysed {
  const list = new ResultList(analyse(document), before?.list.analysis);
  const { violations, passes } = countOutcomes(list.analysis);
  const violation = Object.values(violations).reduce((sum, count) => sum + count, 0);
  const counts = { violation, question: list.questions, pass: passes };
  return { document, list, violations, counts, before: before?.counts };
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
