// The analysis as the window sees it: kept up to date with the document, asked for lists and details.
import { proxy, type Remote, wrap } from 'comlink';
import { create } from 'zustand';
import { useOwnRules } from '../own-rules/own-rules-store.ts';
import { useDocument } from '../store/document-store.ts';
import { say } from '../store/interface-store.ts';
import { triedEdit, useWhatIf } from '../store/what-if.ts';
import type { AnalysisThread } from './analysis-worker.ts';
import type { AnalysisQueries, Summary } from './summary.ts';

export interface AnalysisState {
  /** Undefined until the first analysis is done. */
  readonly summary: Summary | undefined;
  /** Grows with every analysis: what was asked before has to be asked again. */
  readonly revision: number;
}

export const useAnalysis = create<AnalysisState>()(() => ({ summary: undefined, revision: 0 }));

interface Launched {
  readonly thread: Remote<AnalysisThread>;
  /** How many documents it was given. */
  opened: number;
  /** Nothing more will come from it. */
  isDead: boolean;
  readonly died: () => void;
}

let current: Launched | undefined;

/** Analyses the document from now on. */
export function startAnalysis(): void {
  current ??= launch();
  useDocument.subscribe(({ document, cause }, before) => {
    if (document === before.document) return;
    if (current === undefined || current.isDead) {
      current = launch();
      return;
    }
    const { thread, died } = current;
    if (cause === 'opened') current.opened += 1;
    (cause === 'opened' ? thread.open(document) : thread.edit(cause)).catch(died);
  });
  useWhatIf.subscribe(() => {
    if (current === undefined || current.isDead) return;
    current.thread.attempt(triedEdit()).catch(current.died);
  });
  useOwnRules.subscribe(({ folder }, before) => {
    if (folder === before.folder || current === undefined || current.isDead) return;
    judgeByOwnRules(current);
  });
}

/**
 * Asks about the document as it is now. Where the analysis dies over a question the answer never comes: ask
 * again when `revision` grows.
 */
export function askAnalysis(): Remote<AnalysisQueries> {
  current ??= launch();
  return current.thread;
}

function launch(): Launched {
  const worker = new Worker(new URL('./analysis-worker.ts', import.meta.url), { type: 'module' });
  const thread = wrap<AnalysisThread>(worker);
  let hasTold = false;
  const launched: Launched = {
    thread,
    opened: 1,
    isDead: false,
    died() {
      if (launched.isDead) return;
      launched.isDead = true;
      worker.terminate();
      // One that has told nothing would die over the same document again.
      if (hasTold) current = launch();
      else useAnalysis.setState({ summary: undefined });
      say('failure', hasTold ? startedAgain : gaveUp);
    },
  };
  const tell = (summary: Summary, opened: number) => {
    // What is said of a document that gave way to another meanwhile says nothing of that one.
    if (launched.isDead || opened !== launched.opened) return;
    hasTold = true;
    useAnalysis.setState(({ revision }) => ({ summary, revision: revision + 1 }));
  };
  worker.addEventListener('error', launched.died);
  thread.listen(proxy(tell)).catch(launched.died);
  thread.open(useDocument.getState().document).catch(launched.died);
  if (useOwnRules.getState().folder !== undefined) judgeByOwnRules(launched);
  thread.attempt(triedEdit()).catch(launched.died);
  return launched;
}

function judgeByOwnRules({ thread, died }: Launched): void {
  const { folder } = useOwnRules.getState();
  thread.judgeBy(folder?.files ?? []).then((read) => {
    // Another folder may have been chosen meanwhile.
    if (useOwnRules.getState().folder === folder) useOwnRules.setState({ read });
  }, died);
}

const startedAgain = 'The analysis stopped and was started again. Your drawing is as it was.';
const gaveUp =
  'The analysis cannot read this drawing, so no findings show. Undo the last change to get them back.';
