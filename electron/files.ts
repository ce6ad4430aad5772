// Reading and writing files for the face, which knows them by reference and never by path.
import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import writeFileAtomic from 'write-file-atomic';
import { largestFile, tooLargeSentence } from '../models/document/open.ts';
import {
  type FileTrouble,
  fileFailure,
  fileNameFor,
  type Host,
  type HostFailure,
  hierarchyFile,
  type Opening,
} from '../models/host.ts';
import type { Recents } from './recents.ts';

type Files = Pick<Host, 'open' | 'openRecent' | 'recents' | 'forgetRecent' | 'save' | 'saveAs'> & {
  openPath(file: string): Promise<Opening>;
};

export function filesOf(window: BrowserWindow, recents: Recents): Files {
  async function openPath(file: string): Promise<Opening> {
    const read = await readWhole(file);
    if (!read.ok) return read;
    return { ok: true, opened: { file: recents.remember(file), bytes: read.bytes } };
  }

  return {
    openPath,
    open: async () => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        properties: ['openFile'],
        filters: [filterOf(hierarchyFile), { name: 'All files', extensions: ['*'] }],
      });
      const [file] = filePaths;
      return canceled || file === undefined ? undefined : openPath(file);
    },
    openRecent: async (reference) => {
      const file = recents.pathOf(reference);
      return file === undefined ? unknownReference : openPath(file);
    },
    recents: async () => recents.list(),
    forgetRecent: async (reference) => recents.forget(reference),
    save: async (reference, bytes) => {
      const file = recents.pathOf(reference);
      if (file === undefined) return unknownReference;
      return (await write(file, bytes)) ?? { ok: true, file: recents.remember(file) };
    },
    saveAs: async (suggestedName, bytes, kind) => {
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        defaultPath: fileNameFor(suggestedName, kind),
        filters: [filterOf(kind)],
        properties: ['showOverwriteConfirmation', 'createDirectory'],
      });
      if (canceled || filePath === '') return undefined;
      const bare = path.extname(filePath) === '';
      const file = bare ? `${filePath}.${kind.extension}` : filePath;
      // Nobody was asked whether this one may be replaced.
      if (bare && existsSync(file)) return alreadyThere(file);
      const failure = await write(file, bytes);
      if (failure !== undefined) return failure;
      return {
        ok: true,
        file: kind.extension === hierarchyFile.extension ? recents.remember(file) : undefined,
      };
    },
  };
}

const filterOf = (kind: { label: string; extension: string }) => ({
  name: kind.label,
  extensions: [kind.extension],
});

const unknownReference: HostFailure = {
  ok: false,
  sentence: 'This file is not known any more. Open it again, or save elsewhere with Save as.',
};

const alreadyThere = (file: string): HostFailure => ({
  ok: false,
  sentence: `There is a “${path.basename(file)}” already. To replace it, choose it by its whole name.`,
});

async function readWhole(file: string): Promise<{ ok: true; bytes: Uint8Array } | HostFailure> {
  try {
    const found = await stat(file);
    if (!found.isFile()) return fileFailure('read', path.basename(file), 'unknown');
    if (found.size > largestFile) {
      return { ok: false, sentence: tooLargeSentence(found.size) };
    }
    return { ok: true, bytes: new Uint8Array(await readFile(file)) };
  } catch (error) {
    return fileFailure('read', path.basename(file), troubleOf(error));
  }
}

/** Replaces the file in one step; returns why it could not. */
async function write(file: string, bytes: Uint8Array): Promise<HostFailure | undefined> {
  try {
    await writeFileAtomic(file, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    return undefined;
  } catch (error) {
    return fileFailure('write', path.basename(file), troubleOf(error));
  }
}

const troubles: Readonly<Record<string, FileTrouble>> = {
  ENOENT: 'gone',
  ENOTDIR: 'gone',
  EACCES: 'denied',
  EPERM: 'denied',
  EROFS: 'denied',
  EISDIR: 'denied',
  EBUSY: 'denied',
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
};

/** What stood in the way, by what the system says. */
export function troubleOf(error: unknown): FileTrouble {
  const { code } = error as NodeJS.ErrnoException;
  return troubles[code ?? ''] ?? 'unknown';
}
