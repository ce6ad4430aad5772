// What an edit is: data that turns a document into another one. The store, the analysis, the journal
// and the undo list all replay the same edits.
import type { z } from 'zod';
import type { Hierarchy } from '../document/hierarchy.ts';

/** One kind of edit. */
export interface Edit<Arguments> {
  readonly edit: string;
  readonly schema: z.ZodType<Arguments>;
  /** Its name for undo: `set PXE password on NYC-PXE1`. Given the document before the edit. */
  title(document: Hierarchy, args: Arguments): string;
  /** The document after the edit; a sentence where it cannot be done. Shares what it does not change. */
  apply(document: Hierarchy, args: Arguments): Hierarchy | Refusal;
}

/** Why an edit cannot be done, as a sentence. */
export interface Refusal {
  readonly refusal: string;
}

/** Whether an edit gave the reason why it cannot be done instead of a document. */
export function isRefusal(result: Hierarchy | Refusal): result is Refusal {
  return 'refusal' in result;
}
