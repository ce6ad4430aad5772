// The folder of own rules in a page: a folder that the browser can read again, or the files of one that was chosen once.
import { directoryOpen } from 'browser-fs-access';
import { del, get, set } from 'idb-keyval';
import type { Host, RulesOpening } from '../../models/host.ts';
import { largestRuleFile, ruleFilesAmong } from '../../models/own-rules/rule-file.ts';
import { failed, unlessCancelled } from './failures.ts';

/** A folder of a browser that asks for permissions, as Chromium does. */
interface Folder extends FileSystemDirectoryHandle {
  queryPermission?(wanted: { mode: 'read' }): Promise<PermissionState>;
}

/** Where the folder stands in IndexedDB. */
const store = 'own-rules';

export function browserRules(): Pick<Host, 'openRules' | 'readRules' | 'forgetRules'> {
  return {
    openRules: () =>
      unlessCancelled(
        async () => {
          // An empty folder comes as itself.
          const chosen = await directoryOpen({ recursive: false, id: 'trustwalk-rules' });
          const [first] = chosen as (File | FileSystemDirectoryHandle)[];
          const folder = folderOf(first);
          if (folder !== undefined) {
            await set(store, folder).catch(() => undefined);
            return readFolder(folder);
          }
          await forget();
          const path = first instanceof File ? first.webkitRelativePath : '';
          return read(path.split('/')[0] || 'Folder', chosen as File[]);
        },
        'read',
        'The folder',
      ),
    readRules: async () => {
      const folder = await get<Folder>(store).catch(() => undefined);
      if (folder === undefined) return undefined;
      // Nobody is asked before they do anything.
      const permission = (await folder.queryPermission?.({ mode: 'read' })) ?? 'granted';
      if (permission !== 'granted') return undefined;
      return readFolder(folder).catch((error) => failed('read', folder.name, error));
    },
    forgetRules: forget,
  };
}

const forget = () => del(store).catch(() => undefined);

/** The folder that something chosen came from, where the browser gives it away. */
function folderOf(chosen: File | FileSystemDirectoryHandle | undefined): Folder | undefined {
  if (chosen === undefined) return undefined;
  if (!(chosen instanceof File)) return chosen;
  return (chosen as { directoryHandle?: Folder }).directoryHandle;
}

async function readFolder(folder: Folder): Promise<RulesOpening> {
  const files: File[] = [];
  for await (const entry of folder.values()) {
    if (entry.kind === 'file') files.push(await (entry as FileSystemFileHandle).getFile());
  }
  return read(folder.name, files);
}

async function read(name: string, found: readonly File[]): Promise<RulesOpening> {
  const byName = new Map(found.map((file) => [file.name, file]));
  const files = ruleFilesAmong([...byName.keys()]).map(async (file) => ({
    name: file,
    bytes: await bytesOf(byName.get(file)),
  }));
  return { ok: true, folder: { name, files: await Promise.all(files) } };
}

/** Undefined where it cannot be read. */
async function bytesOf(file: File | undefined): Promise<Uint8Array | undefined> {
  const bytes = await file
    ?.slice(0, largestRuleFile + 1)
    .arrayBuffer()
    .catch(() => undefined);
  return bytes && new Uint8Array(bytes);
}
