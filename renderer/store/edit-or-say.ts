import type { EditCall } from '../../models/edits/index.ts';
import { edit } from './document-store.ts';
import { say } from './interface-store.ts';

/** Changes the document, or says why it cannot be done. Returns whether it was done. */
export function editOrSay(call: EditCall): boolean {
  const refusal = edit(call);
  if (refusal !== undefined) say('failure', refusal);
  return refusal === undefined;
}
