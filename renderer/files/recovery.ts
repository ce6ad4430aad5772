// Keeps a copy of unsaved changes, so that a window that ends in any way loses at most a second of work.
import { del, entries, set } from 'idb-keyval';
import { serialise } from '../../models/document/serialise.ts';
import type { FileReference } from '../../models/host.ts';
import { host } from '../host/host.ts';
import { type DocumentState, isUnsaved, useDocument } from '../store/document-store.ts';
import { say } from '../store/interface-store.ts';
import { showBytes } from './opening.ts';

/** Unsaved changes that a window left behind. */
export interface RecoveryCopy {
  readonly key: string;
  readonly name: string;
  readonly text: string;
  readonly file: FileReference | undefined;
  /** Milliseconds since 1970. */
  readonly keptAt: number;
}

const prefix = 'recovery-';
/** Each window keeps its own copy, and holds a lock of that name while it lives. */
const own = `${prefix}${crypto.randomUUID()}`;
const delay = 1000;

let timer: number | undefined;
let isKept = false;
let hasFailed = false;

/** Keeps copies from now on. */
export function startRecovery(): void {
  void navigator.locks?.request(own, () => new Promise(() => undefined));
  useDocument.subscribe((state, before) => {
    if (!isUnsaved(state) || !state.isOpen) void forgetOwn();
    else if (state.document !== before.document || state.savedAt !== before.savedAt) {
      timer ??= window.setTimeout(keep, delay);
    }
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && timer !== undefined) void keep();
  });
}

async function keep(): Promise<void> {
  stopTimer();
  const state: DocumentState = useDocument.getState();
  if (!state.isOpen || !isUnsaved(state)) return;
  const { document: hierarchy, file } = state;
  const copy: Omit<RecoveryCopy, 'key'> = {
    name: hierarchy.name,
    text: serialise(hierarchy),
    file,
    keptAt: Date.now(),
  };
  isKept = true;
  try {
    await set(own, copy);
    hasFailed = false;
  } catch {
    if (!hasFailed) {
      say(
        'failure',
        'No recovery copy can be kept here: the storage is full or switched off. Save often.',
      );
    }
    hasFailed = true;
  }
}

async function forgetOwn(): Promise<void> {
  stopTimer();
  if (!isKept) return;
  isKept = false;
  await del(own).catch(() => undefined);
}

function stopTimer(): void {
  window.clearTimeout(timer);
  timer = undefined;
}

/** Copies that windows left behind which are gone, the newest first. */
export async function leftCopies(): Promise<readonly RecoveryCopy[]> {
  const held = new Set((await navigator.locks?.query())?.held?.map(({ name }) => name));
  const kept = await entries<string, Omit<RecoveryCopy, 'key'>>().catch(() => []);
  return kept
    .filter(([key]) => String(key).startsWith(prefix) && key !== own && !held.has(key))
    .map(([key, copy]) => ({ key, ...copy }))
    .sort((one, other) => other.keptAt - one.keptAt);
}

/** Calls back whenever a window that holds a copy is gone, until the signal says stop. */
export async function onWindowGone(listener: () => void, signal: AbortSignal): Promise<void> {
  const { held = [] } = (await navigator.locks?.query()) ?? {};
  for (const { name } of held) {
    if (name === undefined || !name.startsWith(prefix) || name === own) continue;
    navigator.locks.request(name, { signal }, listener).catch(() => undefined);
  }
}

/** Shows a copy that was left behind as unsaved changes of its file. */
export async function restoreCopy({ key, name, text, file }: RecoveryCopy): Promise<void> {
  // The host may not know the file any more: then it is saved as a new one.
  const known = (await host.recents()).find(({ reference }) => reference === file?.reference);
  const reference = known && { reference: known.reference, name: known.name };
  if (!showBytes(new TextEncoder().encode(text), name, reference, true)) return;
  await keep();
  await del(key);
}

export async function discardCopy({ key }: RecoveryCopy): Promise<void> {
  await del(key);
}
