import { useEffect } from 'react';
import { tinykeys } from 'tinykeys';
import { Button } from '../controls/button.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { PageView } from './page-view.tsx';
import {
  closeReference,
  goBack,
  goForward,
  openReference,
  useReference,
} from './reference-store.ts';
import { usePage } from './use-page.ts';
import './reference-dialog.css';

/** The reference, a page at a time. Nothing of it is fetched: the pages are made where the analysis runs. */
export function ReferenceDialog() {
  const id = useReference((state) => state.page);
  const page = usePage(id);
  const isOpen = id !== undefined;
  useEffect(
    () =>
      isOpen
        ? tinykeys(
            window,
            { 'Alt+ArrowLeft': hear(goBack), 'Alt+ArrowRight': hear(goForward) },
            // Dialogs keep arrow keys to themselves.
            { capture: true },
          )
        : undefined,
    [isOpen],
  );
  return (
    <Dialog
      isLong
      title={page?.title ?? 'Reference'}
      isOpen={isOpen}
      onClose={closeReference}
      actions={<Ways />}
    >
      <div className="reference" aria-busy={page === undefined}>
        {page === undefined ? null : <PageView page={page} />}
      </div>
    </Dialog>
  );
}

function Ways() {
  const { page, past, future } = useReference();
  return (
    <>
      <span className="reference-ways">
        <Button disabled={past.length === 0} onClick={goBack}>
          Back
        </Button>
        <Button disabled={future.length === 0} onClick={goForward}>
          Forward
        </Button>
        <Button disabled={page === 'index'} onClick={() => openReference('index')}>
          All pages
        </Button>
      </span>
      <Button look="strong" onClick={closeReference}>
        Close
      </Button>
    </>
  );
}

function hear(go: () => void) {
  return (event: KeyboardEvent) => {
    event.preventDefault();
    go();
  };
}
