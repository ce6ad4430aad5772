import { useEffect, useState } from 'react';
import type { CutRows } from '../../models/report/cut-rows.ts';
import { useAnalysis } from '../analysis/analysis-client.ts';
import { workAside } from '../analysis/long-work.ts';
import { useDocument } from '../store/document-store.ts';
import { say } from '../store/interface-store.ts';
import { usePaths } from './paths-store.ts';

/**
 * The cheapest settings that cut a goal in the document as it is, whatever is tried on top of it; undefined until that
 * is worked out. Looking for them begins anew with every edit that can change them.
 */
export function useCut(goal: string): CutRows | undefined {
  const revision = useAnalysis((state) => state.revision);
  const costs = useDocument(({ document }) => document.costs);
  const question = usePaths((state) => state.question);
  const key = JSON.stringify([goal, question]);
  const [found, setFound] = useState<{ readonly key: string; readonly cut: CutRows }>();
  useEffect(() => {
    if (revision === 0) return;
    const over = new AbortController();
    const { document } = useDocument.getState();
    workAside({ work: 'cut', document, question, goal }, over.signal).then(
      (cut) => {
        if (cut !== undefined) setFound({ key, cut });
      },
      (reason) => {
        if (!over.signal.aborted) {
          say('failure', `The settings that cut it could not be found: ${String(reason)}`);
        }
      },
    );
    return () => over.abort();
  }, [key, revision, costs]);
  return found?.key === key ? found.cut : undefined;
}
