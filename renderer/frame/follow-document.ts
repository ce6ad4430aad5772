// What the window shows follows the document: what was removed or undone leaves the selection.
import { useDocument } from '../store/document-store.ts';
import { useInterface } from '../store/interface-store.ts';
import { surveyOf } from '../store/survey.ts';

/** Follows the document from now on. Another document begins with nothing selected and nothing said. */
export function startFollowing(): void {
  useDocument.subscribe(({ document, cause }, before) => {
    if (document === before.document) return;
    if (cause === 'opened') {
      useInterface.setState({
        selection: [],
        result: undefined,
        path: undefined,
        trail: [],
        renaming: undefined,
        notice: undefined,
      });
      return;
    }
    const { selection, notice } = useInterface.getState();
    // What could not be done before may be possible now.
    if (notice?.kind === 'failure') useInterface.setState({ notice: undefined });
    const left = selection.filter((id) => surveyOf(document).find(id) !== undefined);
    if (left.length < selection.length) useInterface.setState({ selection: left });
  });
}
