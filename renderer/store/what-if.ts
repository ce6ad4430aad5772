// Changes that are only tried: they lie on top of the document until they are applied or thrown away.
import { create } from 'zustand';
import { applyEdit, type EditCall } from '../../models/edits/index.ts';
import type { Change } from '../../models/report/result-detail.ts';
import { counted } from '../../models/rules/words.ts';
import { useDocument } from './document-store.ts';
import { editOrSay } from './edit-or-say.ts';
import { say } from './interface-store.ts';

export interface WhatIfState {
  /** None: the drawing is looked at as it is. */
  readonly changes: readonly Change[];
}

export const useWhatIf = create<WhatIfState>()(() => ({ changes: [] }));

/** Ends what is tried as soon as another document is opened, or an edit takes away what it is about. */
export function startWhatIf(): void {
  useDocument.subscribe(({ document, cause }, before) => {
    const { changes } = useWhatIf.getState();
    if (document === before.document || changes.length === 0) return;
    if (cause === 'opened') throwAway();
    else if (!applyEdit(document, editOf(changes)).ok) {
      throwAway();
      say('done', 'What was tried is gone: the drawing no longer has what it was about.');
    }
  });
}

/** Tries changes besides those that are tried already; the last word on a setting counts. */
export function attempt(added: readonly Change[]): void {
  const isSame = (one: Change) => (other: Change) =>
    one.element === other.element && one.setting === other.setting;
  const kept = useWhatIf.getState().changes.filter((change) => !added.some(isSame(change)));
  useWhatIf.setState({ changes: [...kept, ...added] });
}

/** Tries a change no longer. */
export function giveUp(change: Change): void {
  useWhatIf.setState(({ changes }) => ({ changes: changes.filter((other) => other !== change) }));
}

export function throwAway(): void {
  useWhatIf.setState({ changes: [] });
}

/** Changes the document as it was tried, in one step. */
export function applyWhatIf(): void {
  const { changes } = useWhatIf.getState();
  const title = `apply what was tried: ${counted(changes.length, 'setting')}`;
  const edit: EditCall =
    changes.length === 1
      ? editOf(changes)
      : { edit: 'together', arguments: { title, edits: [editOf(changes)] } };
  // Both at once, so that nothing is analysed without either.
  throwAway();
  if (!editOrSay(edit)) useWhatIf.setState({ changes });
}

/** What is tried as an edit; undefined where nothing is. */
export function triedEdit(): EditCall | undefined {
  const { changes } = useWhatIf.getState();
  return changes.length === 0 ? undefined : editOf(changes);
}

/** Changes as an edit. */
export function editOf(changes: readonly Change[]): EditCall {
  const bare = changes.map(({ element, setting, value }) => ({ element, setting, value }));
  return { edit: 'set-settings', arguments: { changes: bare } };
}
