// Reading a document from a file, and writing files whole or not at all.
import { readFile, stat } from 'node:fs/promises';
import writeFileAtomic from 'write-file-atomic';
import type { Hierarchy } from '../models/document/hierarchy.ts';
import { largestFile, type Opened, openDocument, tooLarge } from '../models/document/open.ts';
import { clean } from '../models/report/typeset.ts';
import { Unusable } from './command.ts';

/** Opens the document in a file. Throws `Unusable` with every problem, its place and what to do. */
export async function readDocument(path: string): Promise<Hierarchy> {
  const opened = await openFile(path);
  if (opened.ok) return opened.document;
  const lines = opened.problems.map(({ sentence, pointer, line }) => {
    const place = [path, ...(line === undefined ? [] : [line])].join(':');
    const within = pointer === undefined || pointer === '' ? '' : ` (at ${pointer})`;
    return clean(`${place}: ${sentence}${within}`);
  });
  const rest = opened.total - opened.problems.length;
  throw new Unusable([...lines, ...(rest > 0 ? [`and ${rest} more problems`] : [])].join('\n'));
}

async function openFile(path: string): Promise<Opened> {
  try {
    const found = await stat(path);
    const { size } = found;
    // Devices and pipes have no size and may have no end.
    if (!found.isFile() && !found.isDirectory()) {
      throw new Unusable(`${path}: this is no regular file. Save the document to a file first.`);
    }
    return size > largestFile ? tooLarge(size) : openDocument(await readFile(path));
  } catch (error) {
    throw error instanceof Unusable ? error : new Unusable(`${path}: ${reason(error)}`);
  }
}

/** Whether two paths lead to the same file; not where one of them does not exist. */
async function areSameFile(one: string, other: string): Promise<boolean> {
  try {
    const [a, b] = await Promise.all([stat(one), stat(other)]);
    return a.dev === b.dev && a.ino === b.ino;
  } catch {
    return false;
  }
}

/** Writes a file so that it holds either its old content or the new, whatever happens. */
export async function writeWhole(path: string, text: string): Promise<void> {
  try {
    await writeFileAtomic(path, text);
  } catch (error) {
    throw new Unusable(`${path}: ${reason(error)}`);
  }
}

/** Writes what was made of a document to a file of its own. Throws `Unusable` where that is the document. */
export async function writeReport(document: string, output: string, text: string): Promise<void> {
  if (await areSameFile(document, output)) {
    throw new Unusable(
      '--output names the document itself, which it would overwrite. Name another file.',
    );
  }
  await writeWhole(output, text);
}

const reasons: Record<string, string> = {
  ENOENT: 'there is no such file or folder. Check the path.',
  EISDIR: 'this is a folder. Name a file in it.',
  ENOTDIR: 'a part of the path is not a folder. Check the path.',
  EACCES: 'you may not read or write it. Ask for permission, or use a copy.',
  EPERM: 'you may not read or write it. Ask for permission, or use a copy.',
  ENOSPC: 'the disk is full. Make room, or write to another disk.',
  EROFS: 'the disk is read-only. Write to another disk.',
};

/** Why the system refused, and what to do about it. */
export function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return reasons[code] ?? `it cannot be read or written (${code || String(error)}).`;
}
