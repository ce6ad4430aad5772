// What the analysis worker tells the face: counts and marks after each edit, pages and details when asked.
import type { Bundle } from '../../models/drawing/bundles.ts';
import type { Mark } from '../../models/drawing/marks.ts';
import type { Severity } from '../../models/rules/rule.ts';

/** Sent after every change of the document. */
export interface Summary {
  readonly violations: { readonly [S in Severity]: number };
  readonly questions: number;
  readonly passes: number;
  /** The worst of what was found at each element, by id. */
  readonly marks: ReadonlyMap<string, Mark>;
  readonly bundles: readonly Bundle[];
  /** The same, between zones. */
  readonly zoneBundles: readonly Bundle[];
}

export type Outcome = 'violation' | 'question' | 'pass';

/** Which results a list shows. */
export interface Filter {
  readonly outcome: Outcome;
  /** Words that all have to occur in the message, the rule's title or the subject's name. */
  readonly words?: string;
  readonly severities?: readonly Severity[];
  /** An area of the catalogue: the part of a rule's id before the slash. */
  readonly area?: string;
  /** An element: results whose subject it is, stands in it or belongs to it. */
  readonly about?: string;
}

/** One line of a list. */
export interface ResultRow {
  readonly fingerprint: string;
  readonly rule: string;
  readonly title: string;
  readonly outcome: Outcome;
  readonly severity: Severity | undefined;
  readonly subject: string;
  readonly subjectName: string;
  readonly message: string;
  readonly basis: 'declared' | 'default' | undefined;
}

export interface Page {
  /** How many there are in all. */
  readonly total: number;
  readonly rows: readonly ResultRow[];
  /** How many of each severity the other parts of the filter leave. */
  readonly bySeverity: { readonly [S in Severity]: number };
  /** The areas of the catalogue that occur. */
  readonly areas: readonly string[];
}

/** A setting that someone could change, as data for an edit. */
export interface Change {
  readonly element: string;
  readonly setting: string;
  readonly value: string | number | boolean | null;
  /** `WSUS on WSUS9: SSL → yes`. */
  readonly sentence: string;
}

/** Everything about one result. */
export interface Detail extends ResultRow {
  readonly why: string;
  readonly remedy: string;
  /** Each source as a reader sees it: document, section, and its grade where it needs one. */
  readonly sources: readonly { readonly citation: string; readonly grade: string | undefined }[];
  readonly stride: readonly string[];
  /** Ids of everything in its evidence, besides the subject. */
  readonly related: readonly string[];
  /** The pairs of elements between which its flows run. */
  readonly pairs: readonly { readonly from: string; readonly to: string }[];
  readonly flows: readonly FlowRow[];
  readonly fix: readonly Change[];
  /** The setting that it hangs on, as `id.key` or `id.role-id.key`. */
  readonly setting: string | undefined;
  /** Settings taken from the product's defaults, as sentences. */
  readonly defaults: readonly string[];
}

/** A flow class as the inspector shows it. */
export interface FlowRow {
  readonly id: string;
  readonly purpose: string;
  readonly from: string;
  readonly to: string;
  readonly protocol: string;
  readonly ports: string;
  readonly initiator: string;
  readonly protection: 'encrypted' | 'signed' | 'clear' | 'undecided';
  readonly authentication: string;
  readonly why: string;
}

/** The analysis as the face asks it. */
export interface AnalysisQueries {
  page(filter: Filter, from: number, count: number): Page;
  detail(fingerprint: string): Detail | undefined;
  /** The flow classes between two elements, or of one. */
  flowsOf(a: string, b?: string): readonly FlowRow[];
}
