// Shows what was opened, or everything that is wrong with it.
import { openDocument } from '../../models/document/open.ts';
import type { FileReference, Opening } from '../../models/host.ts';
import { openHierarchy } from '../store/document-store.ts';
import { say } from '../store/interface-store.ts';
import { useFiles } from './files-store.ts';

/** Shows the file that a host opened; undefined where the user chose none. */
export function showOpening(opening: Opening | undefined): void {
  if (opening === undefined) return;
  if (!opening.ok) {
    say('failure', opening.sentence);
    return;
  }
  const { file, bytes } = opening.opened;
  showBytes(bytes, file.name, file);
}

/**
 * Shows a document from the bytes of its file; what is open stays where that cannot be done.
 * Without a reference it is in no file that could be saved to.
 */
export function showBytes(
  bytes: Uint8Array,
  name: string,
  file?: FileReference,
  isUnsaved = false,
): boolean {
  const opened = openDocument(bytes);
  if (!opened.ok) {
    useFiles.setState({ refused: { name, problems: opened.problems, total: opened.total } });
    return false;
  }
  const { document, migratedFrom } = opened;
  openHierarchy(document, file, isUnsaved || migratedFrom !== undefined);
  if (migratedFrom !== undefined) {
    say('done', `“${name}” had format version ${migratedFrom} and was brought up to date.`);
  }
  return true;
}
