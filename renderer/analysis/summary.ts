// What the analysis worker tells the face: counts and marks after each edit, pages and details when asked.
import type { Bundle } from '../../models/drawing/bundles.ts';
import type { Mark } from '../../models/drawing/marks.ts';
import type { FlowLine } from '../../models/report/flow-lines.ts';
import type { PathRow, WalkRows } from '../../models/report/path-rows.ts';
import type { PageId, Page as ReferencePage } from '../../models/report/reference/page.ts';
import type { Detail } from '../../models/report/result-detail.ts';
import type { Counts, Filter, Outcome, Page } from '../../models/report/result-list.ts';
import type { BlastRadius } from '../../models/trust/blast.ts';
import type { WalkQuestion } from './walking.ts';

/** Sent after every change of the document. */
export interface Summary {
  readonly violations: Counts;
  /** Those that one answer settles are counted once. */
  readonly questions: number;
  readonly passes: number;
  /** How the counts differ from those before the last edit; undefined for a document just opened. */
  readonly change: { readonly [O in Outcome]: number } | undefined;
  /** The worst of what was found at each element, by id. */
  readonly marks: ReadonlyMap<string, Mark>;
  /** Empty where the document is large: `bundlesAt` gives those of some elements. */
  readonly bundles: readonly Bundle[];
  /**
   * The same between neighbours: zones, and what stands beside each other in a zone. Where the document is
   * large, only those of zones.
   */
  readonly neighbourBundles: readonly Bundle[];
  /** Too many computers for every bundle between them to be sent after each edit. */
  readonly isLarge: boolean;
}

/** The analysis as the face asks it. */
export interface AnalysisQueries {
  page(filter: Filter, from: number, count: number): Page;
  detail(fingerprint: string): Detail | undefined;
  /** Where in a list a result stands, from 0; undefined where it is not in it. */
  position(filter: Filter, fingerprint: string): number | undefined;
  /** The flow classes between two elements, or of one; a zone stands for everything in it. */
  flowsOf(a: string, b?: string): readonly FlowLine[];
  /** The bundles that end at one of these elements. */
  bundlesAt(ids: readonly string[]): readonly Bundle[];
  /** Goals, paths and what holds; where changes are tried, with what becomes of each path. */
  walk(question: WalkQuestion): WalkRows;
  /** The shortest path to each goal that uses the weakness which a grave finding names; none of other findings. */
  pathsEnabledBy(fingerprint: string, question: WalkQuestion): readonly PathRow[];
  /** What falls with each element, by id. */
  blast(): ReadonlyMap<string, BlastRadius>;
  /** What falls with an element; undefined where its fall means nothing. */
  blastOf(id: string): BlastRadius | undefined;
  /** A page of the reference, which is the same for every document; undefined where there is none. */
  referencePage(id: PageId): ReferencePage | undefined;
}
