// The face in a page: files through the browser's own dialogs, written in place where it can, else downloaded.
import { fileOpen, fileSave } from 'browser-fs-access';
import { get, set } from 'idb-keyval';
import { largestFile, tooLargeSentence } from '../../models/document/open.ts';
import {
  type FileKind,
  type FileReference,
  fileFailure,
  fileNameFor,
  type Host,
  hierarchyFile,
  mostRecents,
  type Opening,
  type RecentFile,
  type Saving,
  windowTitle,
} from '../../models/host.ts';
import { browserRules } from './browser-rules.ts';
import { failed, unlessCancelled } from './failures.ts';

/** A handle of a browser that asks for permissions, as Chromium does. */
interface Handle extends FileSystemFileHandle {
  requestPermission?(wanted: { mode: 'read' | 'readwrite' }): Promise<PermissionState>;
}

interface Entry extends RecentFile {
  readonly handle: Handle;
}

/** Where the recent files stand in IndexedDB. */
const store = 'recents';

export function browserHost(): Host {
  /** What was opened or saved since the page was loaded; without a handle it can only be downloaded. */
  const files = new Map<string, { name: string; handle: Handle | undefined }>();

  async function remember(name: string, handle: Handle | undefined): Promise<FileReference> {
    const others: Entry[] = [];
    let reference: string = crypto.randomUUID();
    if (handle !== undefined) {
      for (const entry of await entries()) {
        if (await entry.handle.isSameEntry(handle)) reference = entry.reference;
        else others.push(entry);
      }
      const entry = { reference, name, openedAt: Date.now(), handle };
      await keep([entry, ...others].slice(0, mostRecents));
    }
    files.set(reference, { name, handle });
    return { reference, name };
  }

  async function read(file: File, handle: Handle | undefined): Promise<Opening> {
    if (file.size > largestFile) {
      return { ok: false, sentence: tooLargeSentence(file.size) };
    }
    const bytes = new Uint8Array(await file.arrayBuffer());
    return { ok: true, opened: { file: await remember(file.name, handle), bytes } };
  }

  async function write(
    name: string,
    bytes: Uint8Array,
    kind: FileKind,
    known: Handle | undefined,
  ): Promise<Saving> {
    const blob = new Blob([bytes as Uint8Array<ArrayBuffer>], { type: kind.mediaType });
    const wanted = { fileName: fileNameFor(name, kind), ...optionsFor(kind) };
    // The browser writes beside the file and replaces it at the end.
    const handle = await fileSave(blob, wanted, known ?? null, true);
    if (handle === null || kind.extension !== hierarchyFile.extension) {
      return { ok: true, file: undefined };
    }
    return { ok: true, file: await remember(handle.name, handle) };
  }

  return {
    kind: 'browser',
    open: () =>
      unlessCancelled(async () => {
        const file = await fileOpen(optionsFor(hierarchyFile));
        return read(file, file.handle).catch((error) => failed('read', file.name, error));
      }, 'read'),
    openRecent: async (reference) => {
      const entry = (await entries()).find((candidate) => candidate.reference === reference);
      if (entry === undefined) return fileFailure('read', 'This file', 'gone');
      try {
        if (!(await mayUse(entry.handle, 'read'))) return fileFailure('read', entry.name, 'denied');
        return await read(await entry.handle.getFile(), entry.handle);
      } catch (error) {
        return failed('read', entry.name, error);
      }
    },
    recents: async () =>
      (await entries()).map(({ reference, name, openedAt }) => ({ reference, name, openedAt })),
    forgetRecent: async (reference) =>
      keep((await entries()).filter((entry) => entry.reference !== reference)),
    save: async (reference, bytes) => {
      const { name, handle } = files.get(reference) ??
        (await entries()).find((entry) => entry.reference === reference) ?? {
          name: 'Untitled',
          handle: undefined,
        };
      try {
        if (handle !== undefined && !(await mayUse(handle, 'readwrite'))) {
          return fileFailure('write', name, 'denied');
        }
        return await write(name, bytes, hierarchyFile, handle);
      } catch (error) {
        return failed('write', name, error);
      }
    },
    saveAs: (suggestedName, bytes, kind) =>
      unlessCancelled(() => write(suggestedName, bytes, kind, undefined), 'write', suggestedName),
    ...browserRules(),
    setUnsaved: (unsaved) => {
      if (unsaved) window.addEventListener('beforeunload', askBeforeLeaving);
      else window.removeEventListener('beforeunload', askBeforeLeaving);
    },
    setTitle: (title) => {
      document.title = windowTitle(title);
    },
    setMenu: () => undefined,
    onCommand: () => () => undefined,
    onOpened: () => () => undefined,
  };
}

const askBeforeLeaving = (event: BeforeUnloadEvent) => event.preventDefault();

const optionsFor = (kind: FileKind) => ({
  id: 'trustwalk',
  description: kind.label,
  mimeTypes: [kind.mediaType],
  extensions: [`.${kind.extension}`],
});

// A browser that keeps no data for the page still opens and saves.
const entries = (): Promise<Entry[]> =>
  get<Entry[]>(store).then(
    (kept) => kept ?? [],
    () => [],
  );
const keep = (kept: Entry[]): Promise<void> => set(store, kept).catch(() => undefined);

async function mayUse(handle: Handle, mode: 'read' | 'readwrite'): Promise<boolean> {
  return ((await handle.requestPermission?.({ mode })) ?? 'granted') === 'granted';
}
