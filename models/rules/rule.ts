// A rule: metadata first, then one pure check, then the examples that are its tests and its documentation.
import type { Draft } from '../document/draft.ts';
import type { Reading } from '../document/reading.ts';
import type { Entry } from '../document/survey.ts';
import type { Mode, Product } from '../elements/field.ts';
import type { RoleId } from '../elements/roles/index.ts';
import type { Citation } from '../elements/sources.ts';
import type { Facts } from '../facts/facts.ts';
import type { Flow } from '../flows/flow.ts';

export const severities = ['critical', 'high', 'medium', 'low', 'info'] as const;
export type Severity = (typeof severities)[number];

/** Whether a finding is so severe that what it leads to is shown with it. */
export function isGrave(severity: Severity | undefined): boolean {
  return severity === 'critical' || severity === 'high';
}

export type Area =
  | 'channel'
  | 'policy'
  | 'client'
  | 'site'
  | 'transfer'
  | 'content'
  | 'updates'
  | 'osd'
  | 'pki'
  | 'oob'
  | 'dcm'
  | 'privacy'
  | 'hierarchy'
  | 'own';

export const strideNames = {
  S: 'spoofing',
  T: 'tampering',
  R: 'repudiation',
  I: 'information disclosure',
  D: 'denial of service',
  E: 'elevation of privilege',
} as const;

export type Stride = keyof typeof strideNames;

/** A change that removes a violation: data, which one edit applies. */
export interface Fix {
  readonly element: string;
  /** `key`, or `role-id.key` for a setting of a role. */
  readonly setting: string;
  readonly value: string | number | boolean;
}

interface Judged {
  readonly subject: Entry;
  /** The settings that were read; a violation that rests on one by default says so. */
  readonly read?: readonly Reading[] | undefined;
  /** The setting that the outcome hangs on most, or that answers the question. */
  readonly setting?: Reading | undefined;
  /** The flows in the evidence, gathered when they are asked for, as all that follows is. */
  readonly flows?: (() => readonly Flow[]) | undefined;
  /** Ids of other elements in the evidence. */
  readonly others?: (() => readonly string[]) | undefined;
  /** Says what is the case in this drawing, by the names that the architect gave. */
  readonly message: () => string;
}

export interface Violation extends Judged {
  readonly outcome: 'violation';
  /** Where it is not that of the rule. */
  readonly severity?: Severity | undefined;
  readonly fix?: (() => readonly Fix[]) | undefined;
}

export interface Question extends Judged {
  readonly outcome: 'question';
  readonly setting: Reading;
}

export interface Pass extends Judged {
  readonly outcome: 'pass';
}

/** A verdict whose outcome was found out rather than written down. */
export interface Judgement extends Judged {
  readonly outcome: 'violation' | 'question' | 'pass';
  readonly severity?: Severity | undefined;
  readonly fix?: (() => readonly Fix[]) | undefined;
}

/** The subject waits for the mode of its site, which is asked once, on the site. */
export interface Waiting {
  readonly outcome: 'waiting';
  readonly subject: Entry;
}

export type Verdict = Violation | Question | Pass | Judgement | Waiting;

export interface Example {
  readonly outcome: 'violation' | 'question' | 'pass' | 'inapplicable';
  /** What the drawing shows, as a sentence. */
  readonly shows: string;
  readonly document: () => Draft;
  /** The id that the outcome is about; absent where the rule does not apply. */
  readonly subject?: string;
  readonly severity?: Severity;
  /** The setting that the outcome hangs on, where the example is about that. */
  readonly setting?: string;
  readonly basis?: 'declared' | 'default';
}

/** Which computers and clients verdicts about the whole hierarchy rest on; while these stay as they are, so do the verdicts. */
export interface Reach {
  /** Those that hold one of these roles. */
  readonly roles: readonly RoleId[];
  readonly clients?: true;
}

export interface Rule {
  readonly id: `${Area}/${string}`;
  readonly title: string;
  readonly severity: Severity;
  /** Our own judgement: no source asks for it in these words. */
  readonly own?: true;
  /** The severity rises one step in or across exposed zones; flows that reach over parts then ask for `reach`. */
  readonly contextual?: true;
  readonly stride: readonly Stride[];
  /** What goes wrong, in two sentences. */
  readonly why: string;
  /** How to fix it. */
  readonly remedy: string;
  readonly sources: readonly Citation[];
  /** What asks for it instead of a source, in the words of whoever wrote the rule. */
  readonly authority?: string;
  /** The products that the sources speak for. */
  readonly products: readonly Product[];
  /** The modes in which something can be wrong; all of them where it does not depend on the mode. */
  readonly modes?: readonly Mode[];
  /**
   * Said where verdicts can rest on computers and clients of other parts of the hierarchy than their subject: the whole is
   * judged at once. Otherwise they are about computers, clients and sites, and rest on their part and on what is no
   * computer or client.
   */
  readonly reach?: 'hierarchy' | Reach;
  /** One verdict for each subject. */
  check(facts: Facts): Iterable<Verdict>;
  readonly examples: readonly Example[];
}

/** The area of a rule: the part of its id before the stroke. */
export function areaOf({ id }: Rule): Area {
  return id.slice(0, id.indexOf('/')) as Area;
}
