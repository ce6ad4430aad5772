// What is selected is there: ids of what was removed or undone leave the selection.
import { collectionNames } from '../../models/elements/catalogue.ts';
import { useDocument } from '../store/document-store.ts';
import { useInterface } from '../store/interface-store.ts';

/** Follows the document from now on. Another document begins with nothing selected. */
export function startSelection(): void {
  useDocument.subscribe(({ document, cause }, before) => {
    if (document === before.document) return;
    if (cause === 'opened') {
      useInterface.setState({ selection: [], result: undefined, renaming: undefined });
      return;
    }
    const isThere = (id: string) =>
      collectionNames.some((name) => Object.hasOwn(document[name], id));
    const { selection } = useInterface.getState();
    const left = selection.filter(isThere);
    if (left.length < selection.length) useInterface.setState({ selection: left });
  });
}
