// All edits, and how they are applied and undone. A new edit is one file and one line here.
import type { Hierarchy } from '../document/hierarchy.ts';
import { addElements } from './add-elements.ts';
import { addRole } from './add-role.ts';
import { type Edit, isRefusal } from './edit.ts';
import { moveElements } from './move-elements.ts';
import { placeElements } from './place-elements.ts';
import { removeElements } from './remove-elements.ts';
import { removeRole } from './remove-role.ts';
import { changesBack, restore } from './restore.ts';
import { setDocument } from './set-document.ts';
import { setSettings } from './set-settings.ts';
import { unsound } from './soundness.ts';
import { together } from './together.ts';

// biome-ignore lint/suspicious/noExplicitAny: each edit parses its own arguments before it sees them
const edits: readonly Edit<any>[] = [
  setSettings,
  addElements,
  removeElements,
  moveElements,
  addRole,
  removeRole,
  placeElements,
  setDocument,
  restore,
  together((name) => edits.find(({ edit }) => edit === name)),
];

export const editNames: readonly string[] = edits.map(({ edit }) => edit);

/** An edit as data: it can be stored, sent and replayed. Ids and times are arguments. */
export interface EditCall {
  readonly edit: string;
  readonly arguments: unknown;
}

export type Edited =
  | {
      readonly ok: true;
      readonly document: Hierarchy;
      /** What to call it in the undo menu. */
      readonly title: string;
      /** Applied to `document`, gives back exactly the document before. */
      readonly undo: EditCall;
    }
  | { readonly ok: false; readonly sentence: string };

/** Applies an edit to a document. The document given stays as it is; the new one is always sound. */
export function applyEdit(document: Hierarchy, call: EditCall): Edited {
  const edit = edits.find((candidate) => candidate.edit === call.edit);
  if (edit === undefined) return { ok: false, sentence: `There is no edit “${call.edit}”.` };
  const parsed = edit.schema.safeParse(call.arguments);
  if (!parsed.success) {
    const place = parsed.error.issues[0]?.path.join('.') || 'arguments';
    return { ok: false, sentence: `The edit “${call.edit}” cannot be done with this “${place}”.` };
  }
  const result = edit.apply(document, parsed.data);
  if (isRefusal(result)) return { ok: false, sentence: result.refusal };
  const changes = changesBack(document, result);
  const sentence = unsound(document, result, changes);
  if (sentence !== undefined) return { ok: false, sentence };
  const title = edit.title(document, parsed.data);
  return {
    ok: true,
    document: result,
    title,
    undo: { edit: restore.edit, arguments: { changes, undoes: title } },
  };
}
