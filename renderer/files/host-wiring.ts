// Tells the host what it has to know of the document, and hears what it is asked to open.
import { host } from '../host/host.ts';
import { isUnsaved, useDocument } from '../store/document-store.ts';
import { withoutLosing } from './leaving.ts';
import { showOpening } from './opening.ts';

/** Follows the document from now on. */
export function startHostWiring(): void {
  let title: string | undefined;
  let unsaved: boolean | undefined;
  const tell = () => {
    const state = useDocument.getState();
    const titleNow = state.isOpen ? state.document.name : '';
    const unsavedNow = state.isOpen && isUnsaved(state);
    if (titleNow !== title) host.setTitle(titleNow);
    if (unsavedNow !== unsaved) host.setUnsaved(unsavedNow);
    title = titleNow;
    unsaved = unsavedNow;
  };
  tell();
  useDocument.subscribe(tell);
  host.onOpened((opening) => withoutLosing(() => showOpening(opening)));
}
