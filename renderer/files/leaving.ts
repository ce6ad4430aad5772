// Nothing that would lose changes happens before the user was asked.
import { isUnsaved, useDocument } from '../store/document-store.ts';
import { settleFields } from './fields.ts';
import { useFiles } from './files-store.ts';
import { saveHierarchy } from './saving.ts';

/** Goes on at once where nothing would be lost; otherwise asks first. */
export function withoutLosing(goOn: () => void | Promise<void>): void {
  settleFields();
  const state = useDocument.getState();
  if (state.isOpen && isUnsaved(state)) useFiles.setState({ leaving: goOn });
  else void goOn();
}

/** The answer to the question: saves first, gives the changes up, or stays. */
export async function answerLeaving(answer: 'save' | 'discard' | 'cancel'): Promise<void> {
  const { leaving } = useFiles.getState();
  useFiles.setState({ leaving: undefined });
  if (answer === 'cancel' || leaving === undefined) return;
  if (answer === 'save' && !(await saveHierarchy())) return;
  await leaving();
}
