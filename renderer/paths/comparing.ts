// Holds the drawing against another file.
import { create } from 'zustand';
import type { Hierarchy } from '../../models/document/hierarchy.ts';
import { openDocument } from '../../models/document/open.ts';
import type { ComparisonRows } from '../../models/report/comparison-rows.ts';
import { workAside } from '../analysis/long-work.ts';
import { useFiles } from '../files/files-store.ts';
import { host } from '../host/host.ts';
import { ruleFilesInUse } from '../own-rules/own-rules.ts';
import { untilChanged, useDocument } from '../store/document-store.ts';
import { say } from '../store/interface-store.ts';

export interface Comparing {
  /** The name of the other file. */
  readonly name: string;
  /** Undefined until it is worked out. */
  readonly rows: ComparisonRows | undefined;
}

/** Undefined where nothing is compared. */
export const useComparing = create<{ readonly comparing: Comparing | undefined }>()(() => ({
  comparing: undefined,
}));

export function stopComparing(): void {
  useComparing.setState({ comparing: undefined });
}

/** Asks for a file and compares the drawing with it; the drawing stays open as it is. */
export async function compareWithFile(): Promise<void> {
  const opening = await host.open();
  if (opening === undefined) return;
  if (!opening.ok) {
    say('failure', opening.sentence);
    return;
  }
  const { file, bytes } = opening.opened;
  const opened = openDocument(bytes);
  if (opened.ok) await compareWith(opened.document, file.name);
  else {
    const { problems, total } = opened;
    useFiles.setState({ refused: { name: file.name, problems, total } });
  }
}

async function compareWith(other: Hierarchy, name: string): Promise<void> {
  const { document } = useDocument.getState();
  useComparing.setState({ comparing: { name, rows: undefined } });
  const over = AbortSignal.any([untilChanged(), untilClosed()]);
  try {
    const ruleFiles = ruleFilesInUse();
    const request = { work: 'compare', before: other, after: document, ruleFiles } as const;
    const rows = await workAside(request, over);
    useComparing.setState({ comparing: { name, rows } });
  } catch (error) {
    stopComparing();
    if (!over.aborted) say('failure', `“${name}” could not be compared: ${String(error)}`);
  }
}

/** Aborts as soon as nobody waits for the comparison. */
function untilClosed(): AbortSignal {
  const closed = new AbortController();
  const stop = useComparing.subscribe(({ comparing }) => {
    if (comparing !== undefined && comparing.rows === undefined) return;
    stop();
    closed.abort();
  });
  return closed.signal;
}
