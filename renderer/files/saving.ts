// Writes the document to its file. What fails says why and loses nothing.
import { serialise } from '../../models/document/serialise.ts';
import { hierarchyFile, type Saving } from '../../models/host.ts';
import { host } from '../host/host.ts';
import { markSaved, useDocument } from '../store/document-store.ts';
import { say } from '../store/interface-store.ts';
import { settleFields } from './fields.ts';

let last: Promise<boolean> = Promise.resolve(true);

/** Saves to the file that the document came from, or asks for one. Returns whether it is saved. */
export function saveHierarchy(): Promise<boolean> {
  return inTurn((bytes) => {
    const { file } = useDocument.getState();
    return file === undefined ? askWhere(bytes) : host.save(file.reference, bytes);
  });
}

/** Saves to a file that the user chooses. Returns whether it is saved. */
export function saveHierarchyAs(): Promise<boolean> {
  return inTurn(askWhere);
}

function askWhere(bytes: Uint8Array): Promise<Saving | undefined> {
  const { document, file } = useDocument.getState();
  return host.saveAs(file?.name ?? document.name, bytes, hierarchyFile);
}

/** One after the other: the later one writes what the earlier one wrote, and more. */
function inTurn(write: (bytes: Uint8Array) => Promise<Saving | undefined>): Promise<boolean> {
  settleFields();
  last = last
    .then(() => saveWith(write))
    .catch((error) => {
      say(
        'failure',
        `The hierarchy was not saved: ${String(error)}. Save it elsewhere with Save as.`,
      );
      return false;
    });
  return last;
}

async function saveWith(
  write: (bytes: Uint8Array) => Promise<Saving | undefined>,
): Promise<boolean> {
  const { document, past } = useDocument.getState();
  const saving = await write(new TextEncoder().encode(serialise(document)));
  if (saving === undefined) return false;
  if (!saving.ok) {
    say('failure', saving.sentence);
    return false;
  }
  markSaved(past.at(-1), saving.file);
  say('done', saving.file === undefined ? 'Saved.' : `Saved to “${saving.file.name}”.`);
  return true;
}
