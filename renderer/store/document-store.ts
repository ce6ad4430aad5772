// The document and its history: every change is an edit that can be replayed.
import { create } from 'zustand';
import { emptyHierarchy, type Hierarchy } from '../../models/document/hierarchy.ts';
import { applyEdit, type EditCall } from '../../models/edits/index.ts';
import type { FileReference } from '../../models/host.ts';

/** A step of the history: what was done, and what takes it back. */
export interface Step {
  readonly title: string;
  readonly call: EditCall;
  readonly undo: EditCall;
}

export interface DocumentState {
  /** Whether a document is open; otherwise the start page shows. */
  readonly isOpen: boolean;
  readonly document: Hierarchy;
  /** The file that it came from, if the host can write to it. */
  readonly file: FileReference | undefined;
  /** What led to this document from the state before: an edit, or that another one was opened. */
  readonly cause: EditCall | 'opened';
  readonly past: readonly Step[];
  readonly future: readonly Step[];
  /** The last step when it was saved; undefined at the very beginning, null where that is out of reach. */
  readonly savedAt: Step | undefined | null;
}

const closed: DocumentState = {
  isOpen: false,
  document: emptyHierarchy(''),
  file: undefined,
  cause: 'opened',
  past: [],
  future: [],
  savedAt: undefined,
};

export const useDocument = create<DocumentState>()(() => closed);

/** Shows a document. `unsaved` where it is not in any file as it stands. */
export function openHierarchy(document: Hierarchy, file?: FileReference, unsaved = false): void {
  useDocument.setState({
    ...closed,
    isOpen: true,
    document,
    file,
    savedAt: unsaved ? null : undefined,
  });
}

export function closeHierarchy(): void {
  useDocument.setState(closed);
}

/** Whether there are changes that are in no file. */
export function isUnsaved({ past, savedAt }: DocumentState): boolean {
  return past.at(-1) !== savedAt;
}

/** Aborts as soon as the document is another one than now: by an edit, or because one was opened. */
export function untilChanged(): AbortSignal {
  const { document } = useDocument.getState();
  const ended = new AbortController();
  const stop = useDocument.subscribe((state) => {
    if (state.document === document) return;
    stop();
    ended.abort();
  });
  return ended.signal;
}

/** Changes the document. Returns why not, as a sentence, where it cannot be done. */
export function edit(call: EditCall): string | undefined {
  const { document, past } = useDocument.getState();
  const edited = applyEdit(document, call);
  if (!edited.ok) return edited.sentence;
  if (edited.document === document) return undefined;
  const step: Step = { title: edited.title, call, undo: edited.undo };
  useDocument.setState({
    document: edited.document,
    cause: call,
    past: [...past, step],
    future: [],
  });
  return undefined;
}

export function undo(): void {
  const { document, past, future } = useDocument.getState();
  const step = past.at(-1);
  if (step === undefined) return;
  const edited = applyEdit(document, step.undo);
  if (!edited.ok) throw new Error(edited.sentence);
  useDocument.setState({
    document: edited.document,
    cause: step.undo,
    past: past.slice(0, -1),
    future: [step, ...future],
  });
}

export function redo(): void {
  const { document, past, future } = useDocument.getState();
  const [step, ...rest] = future;
  if (step === undefined) return;
  const edited = applyEdit(document, step.call);
  if (!edited.ok) throw new Error(edited.sentence);
  useDocument.setState({
    document: edited.document,
    cause: step.call,
    past: [...past, step],
    future: rest,
  });
}

/** Notes that the document as it was after `step` is in this file. */
export function markSaved(step: Step | undefined, file: FileReference | undefined): void {
  useDocument.setState((state) => ({ savedAt: step, file: file ?? state.file }));
}
