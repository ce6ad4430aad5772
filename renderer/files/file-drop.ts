// A file that is let go over the window is opened.
import { largestFile, tooLargeSentence } from '../../models/document/open.ts';
import { fileFailure } from '../../models/host.ts';
import { say } from '../store/interface-store.ts';
import { withoutLosing } from './leaving.ts';
import { showBytes } from './opening.ts';

/** Takes files from now on; a page would go to them otherwise. */
export function startFileDrop(): void {
  window.addEventListener('dragover', (event) => {
    if (holdsFiles(event)) event.preventDefault();
  });
  window.addEventListener('drop', (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    const [file] = event.dataTransfer?.files ?? [];
    if (file !== undefined) withoutLosing(() => openDropped(file));
  });
}

function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') === true;
}

async function openDropped(file: File): Promise<void> {
  if (file.size > largestFile) {
    say('failure', tooLargeSentence(file.size));
    return;
  }
  try {
    showBytes(new Uint8Array(await file.arrayBuffer()), file.name);
  } catch {
    // A folder, or a file that went away.
    say('failure', fileFailure('read', file.name, 'unknown').sentence);
  }
}
