// What the analysis says of some elements, asked again after each analysis.
import { useEffect, useState } from 'react';
import type { FlowLine } from '../../models/report/flow-lines.ts';
import type { Outcome, Page } from '../../models/report/result-list.ts';
import type { BlastRadius } from '../../models/trust/blast.ts';
import { askAnalysis, useAnalysis } from '../analysis/analysis-client.ts';

/** The first rows of results about these elements; undefined until the answer is there. */
export function useResultsAbout(
  outcome: Outcome,
  ids: readonly string[],
  count: number,
): Page | undefined {
  return useAnswer(`${outcome} ${ids.join(' ')}`, async () =>
    askAnalysis().page({ outcome, about: ids }, 0, count),
  );
}

/** The flow classes that end at an element, or run between two; undefined until the answer is there. */
export function useFlowsOf(id: string, other?: string): readonly FlowLine[] | undefined {
  return useAnswer(`${id} ${other ?? ''}`, async () => askAnalysis().flowsOf(id, other));
}

/** What falls with an element; undefined until the answer is there, and where its fall means nothing. */
export function useFallOf(id: string): BlastRadius | undefined {
  return useAnswer(id, async () => askAnalysis().blastOf(id));
}

/** The answer to a question; the one before stands while the analysis works, and goes with its question. */
function useAnswer<Answer>(question: string, ask: () => Promise<Answer>): Answer | undefined {
  const revision = useAnalysis((state) => state.revision);
  const [answered, setAnswered] = useState<{ question: string; answer: Answer }>();
  // The question says what is asked: the function may be a new one each time.
  useEffect(() => {
    if (revision === 0) return;
    let isWanted = true;
    ask().then(
      (answer) => {
        if (isWanted) setAnswered({ question, answer });
      },
      // The analysis died; it tells so itself, and is asked again by the next one.
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [question, revision]);
  return answered?.question === question ? answered.answer : undefined;
}
