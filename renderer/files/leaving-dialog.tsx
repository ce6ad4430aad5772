import { useRef } from 'react';
import { Button } from '../controls/button.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { useDocument } from '../store/document-store.ts';
import { useFiles } from './files-store.ts';
import { answerLeaving } from './leaving.ts';

/** Asks before unsaved changes are lost. */
export function LeavingDialog() {
  const isOpen = useFiles((state) => state.leaving !== undefined);
  const name = useDocument((state) => state.document.name);
  const saving = useRef<HTMLButtonElement>(null);
  const answer = (given: 'save' | 'discard' | 'cancel') => void answerLeaving(given);
  return (
    <Dialog
      title={`Save changes to “${name}”?`}
      isOpen={isOpen}
      initialFocus={saving}
      onClose={() => answer('cancel')}
      actions={
        <>
          <Button onClick={() => answer('discard')}>Discard</Button>
          <Button onClick={() => answer('cancel')}>Cancel</Button>
          <Button ref={saving} look="strong" onClick={() => answer('save')}>
            Save
          </Button>
        </>
      }
    >
      <p>The changes are in no file yet. What is discarded cannot be brought back.</p>
    </Dialog>
  );
}
