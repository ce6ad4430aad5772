// The files that were opened last, in recents.json, and the references by which the face knows them.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';
import { type FileReference, mostRecents, type RecentFile } from '../models/host.ts';

const stored = z.array(
  z.object({ reference: z.uuid(), path: z.string().min(1), openedAt: z.number() }),
);

export interface Recents {
  list(): readonly RecentFile[];
  /** The path behind a reference; undefined where nobody gave that reference. */
  pathOf(reference: string): string | undefined;
  /** Puts a file first in the list. */
  remember(file: string): FileReference;
  forget(reference: string): void;
}

/** Reads the list from `store`; where that is missing or damaged the list starts empty. */
export function readRecents(store: string): Recents {
  let entries = readEntries(store);
  // Outlives the list: an open document can be saved when its entry is gone.
  const paths = new Map(entries.map((entry) => [entry.reference, entry.path]));

  function write() {
    // A list that cannot be kept is no reason to disturb anyone.
    writeFileAtomic(store, JSON.stringify(entries)).catch(() => undefined);
  }

  return {
    list: () =>
      entries.map((entry) => ({
        reference: entry.reference,
        name: path.basename(entry.path),
        openedAt: entry.openedAt,
      })),
    pathOf: (reference) => paths.get(reference),
    remember: (file) => {
      const known = [...paths].find(([, other]) => other === file)?.[0];
      const reference = known ?? randomUUID();
      paths.set(reference, file);
      const others = entries.filter((entry) => entry.reference !== reference);
      entries = [{ reference, path: file, openedAt: Date.now() }, ...others].slice(0, mostRecents);
      write();
      return { reference, name: path.basename(file) };
    },
    forget: (reference) => {
      entries = entries.filter((entry) => entry.reference !== reference);
      write();
    },
  };
}

function readEntries(store: string): z.infer<typeof stored> {
  try {
    return stored.parse(JSON.parse(readFileSync(store, 'utf8'))).slice(0, mostRecents);
  } catch {
    return [];
  }
}
