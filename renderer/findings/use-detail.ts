import { useEffect, useState } from 'react';
import type { Detail } from '../../models/report/result-detail.ts';
import { askAnalysis, useAnalysis } from '../analysis/analysis-client.ts';

/** What is known of a result: the answer, that it is no longer there, or undefined until that is known. */
export function useDetail(fingerprint: string): Detail | 'gone' | undefined {
  const revision = useAnalysis((state) => state.revision);
  const [answer, setAnswer] = useState<{
    readonly to: string;
    readonly detail: Detail | undefined;
  }>();
  useEffect(() => {
    let isOver = false;
    void askAnalysis()
      .detail(fingerprint)
      .then((detail) => {
        if (!isOver) setAnswer({ to: fingerprint, detail });
      });
    return () => {
      isOver = true;
    };
  }, [fingerprint, revision]);
  if (answer?.to !== fingerprint) return undefined;
  return answer.detail ?? 'gone';
}
