// Walks through a list: which row is the active one, and where one stands when an edit takes it away.
import { useEffect, useRef, useState } from 'react';
import type { Filter, ResultRow } from '../../models/report/result-list.ts';
import { askAnalysis, useAnalysis } from '../analysis/analysis-client.ts';
import { useDocument } from '../store/document-store.ts';
import { lookAt, useInterface } from '../store/interface-store.ts';
import { focusList, isFocusOnResults } from './focusing.ts';
import type { Results } from './use-results.ts';
import { whatBecame } from './what-became.ts';

export interface Walk {
  readonly index: number;
  /** Whether the active row is the result that is looked at; otherwise it is only next in turn. */
  readonly isLookedAt: boolean;
  /** What became of the row that was looked at, as a sentence, until the next step or edit. */
  readonly gone: string | undefined;
  /** Looks at the row with this index, or at the nearest that there is. */
  goTo(index: number): void;
}

interface Place {
  readonly index: number;
  readonly row: ResultRow;
}

export function useWalk(filter: Filter, results: Results, scrollTo: (index: number) => void): Walk {
  const revision = useAnalysis((state) => state.revision);
  const result = useInterface((state) => state.result);
  const [index, setIndex] = useState(0);
  const [here, setHere] = useState<string>();
  const [gone, setGone] = useState<{ readonly sentence: string; readonly revision: number }>();
  const seen = useRef<Place>(undefined);
  const latest = useRef({ filter, scrollTo });
  latest.current = { filter, scrollTo };
  const filterKey = JSON.stringify(filter);

  function stand(place: Place): void {
    seen.current = place;
    setIndex(place.index);
    setHere(place.row.fingerprint);
  }

  useEffect(() => {
    if (result === undefined) return;
    let isOver = false;
    const fingerprint = result;
    const { filter, scrollTo } = latest.current;
    const analysis = askAnalysis();
    const before = seen.current?.row.fingerprint === fingerprint ? seen.current : undefined;

    async function follow(): Promise<void> {
      const position = await analysis.position(filter, fingerprint);
      if (position === undefined) return missing();
      const row = before?.row ?? (await analysis.page(filter, position, 1)).rows[0];
      if (isOver || row === undefined) return;
      stand({ index: position, row: { ...row, fingerprint } });
      if (before?.index !== position) scrollTo(position);
    }

    /** It is not in this list: it is in another one, filtered out, or an edit made something else of it. */
    async function missing(): Promise<void> {
      const now = await analysis.detail(fingerprint);
      if (isOver) return;
      setHere(undefined);
      if (useDocument.getState().cause === 'opened' && now === undefined) {
        // Another document was opened.
        seen.current = undefined;
        return lookAt(undefined);
      }
      if (before === undefined) {
        if (now?.outcome === filter.outcome) seen.current = { index, row: now };
        return;
      }
      if (now?.outcome === before.row.outcome || before.row.outcome !== filter.outcome) return;
      const next = await nearest(filter, before.index);
      if (isOver) return;
      setGone({ sentence: whatBecame(before.row, now?.outcome), revision });
      seen.current = undefined;
      const isWorking = isFocusOnResults();
      if (isWorking) focusList();
      if (next === undefined) return lookAt(undefined);
      setIndex(next.index);
      scrollTo(next.index);
      // Questions are answered one after the other; what a fix changed is worth a look first.
      if (isWorking && filter.outcome === 'question') {
        stand(next);
        lookAt(next.row.fingerprint);
      } else lookAt(undefined);
    }

    void follow();
    return () => {
      isOver = true;
    };
  }, [result, revision, filterKey]);

  const step = useRef(0);
  async function goTo(wanted: number): Promise<void> {
    step.current += 1;
    const mine = step.current;
    const total = results.page?.total ?? 0;
    const index = Math.min(Math.max(0, wanted), total - 1);
    const row = results.row(index) ?? (await nearest(filter, index))?.row;
    if (row === undefined || mine !== step.current) return;
    stand({ index, row });
    setGone(undefined);
    scrollTo(index);
    lookAt(row.fingerprint);
  }

  const total = results.page?.total ?? 0;
  return {
    index: Math.max(0, Math.min(index, total - 1)),
    isLookedAt: result !== undefined && here === result,
    gone: gone?.revision === revision ? gone.sentence : undefined,
    goTo: (wanted) => void goTo(wanted),
  };
}

/** The row with this index, or the last one where there are fewer. */
async function nearest(filter: Filter, index: number): Promise<Place | undefined> {
  const analysis = askAnalysis();
  const page = await analysis.page(filter, index, 1);
  if (page.rows[0] !== undefined) return { index, row: page.rows[0] };
  if (page.total === 0) return undefined;
  const last = await analysis.page(filter, page.total - 1, 1);
  return last.rows[0] && { index: page.total - 1, row: last.rows[0] };
}
