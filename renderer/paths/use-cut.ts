import { useEffect, useState } from 'react';
import type { CutRows } from '../../models/report/cut-rows.ts';
import { useAnalysis } from '../analysis/analysis-client.ts';
import { workAside } from '../analysis/long-work.ts';
import type { WalkQuestion } from '../analysis/walking.ts';
import { useDocument } from '../store/document-store.ts';
import { say } from '../store/interface-store.ts';
import { usePaths } from './paths-store.ts';

export interface Cutting {
  readonly cut: CutRows;
  /** Where the goal cannot be cut: what cuts it where nothing is assumed. */
  readonly withoutAssumptions: CutRows | undefined;
}

/**
 * The cheapest settings that cut a goal in the document as it is, whatever is tried on top of it; undefined until that
 * is worked out. Looking for them begins anew with every edit that can change them.
 */
export function useCut(goal: string): Cutting | undefined {
  const revision = useAnalysis((state) => state.revision);
  const costs = useDocument(({ document }) => document.costs);
  const question = usePaths((state) => state.question);
  const key = JSON.stringify([goal, question]);
  const [found, setFound] = useState<{ readonly key: string; readonly cutting: Cutting }>();
  useEffect(() => {
    if (revision === 0) return;
    const over = new AbortController();
    cuttingOf(goal, question, over.signal).then(
      (cutting) => {
        if (cutting !== undefined) setFound({ key, cutting });
      },
      (reason) => {
        if (!over.signal.aborted) {
          say('failure', `The settings that cut it could not be found: ${String(reason)}`);
        }
      },
    );
    return () => over.abort();
  }, [key, revision, costs]);
  return found?.key === key ? found.cutting : undefined;
}

async function cuttingOf(
  goal: string,
  question: WalkQuestion,
  signal: AbortSignal,
): Promise<Cutting | undefined> {
  const { document } = useDocument.getState();
  const cutOf = (asked: WalkQuestion) =>
    workAside({ work: 'cut', document, question: asked, goal }, signal);
  const cut = await cutOf(question);
  if (cut === undefined) return undefined;
  const isSure = cut.outcome !== 'cannot-be-cut' || question.withoutAssumptions;
  const withoutAssumptions = isSure
    ? undefined
    : await cutOf({ ...question, withoutAssumptions: true });
  return { cut, withoutAssumptions };
}
