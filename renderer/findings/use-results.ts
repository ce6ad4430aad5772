// The rows of a list that show, fetched as one scrolls.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Filter, Page, ResultRow } from '../../models/report/result-list.ts';
import { askAnalysis, useAnalysis } from '../analysis/analysis-client.ts';

/** How many rows are fetched together. */
const pageSize = 50;

export interface Results {
  /** Undefined until the first answer; then that of the filter before, until the new one is answered. */
  readonly page: Omit<Page, 'rows'> | undefined;
  row(index: number): ResultRow | undefined;
  /** Says which rows show. */
  show(first: number, last: number): void;
}

interface Fetched {
  readonly key: string;
  readonly page: Page;
  readonly rows: ReadonlyMap<number, ResultRow>;
}

export function useResults(filter: Filter): Results {
  const revision = useAnalysis((state) => state.revision);
  const [fetched, setFetched] = useState<Fetched>();
  const shown = useRef({ first: 0, last: 0 });
  const asked = useRef({ key: '', pages: new Set<number>() });
  const key = `${revision} ${JSON.stringify(filter)}`;

  const fetchShown = useCallback(
    async (of: Filter) => {
      if (asked.current.key !== key) asked.current = { key, pages: new Set() };
      const { pages } = asked.current;
      const first = Math.floor(shown.current.first / pageSize);
      const last = Math.floor(shown.current.last / pageSize);
      const missing = range(first, last).filter((page) => !pages.has(page));
      const [from] = missing;
      const to = missing.at(-1);
      if (from === undefined || to === undefined) return;
      for (const page of range(from, to)) pages.add(page);
      const start = from * pageSize;
      const page = await askAnalysis().page(of, start, (to + 1 - from) * pageSize);
      if (asked.current.key !== key) return;
      setFetched((before) => ({
        key,
        page,
        rows: new Map([
          ...(before?.key === key ? before.rows : []),
          ...page.rows.map((row, index) => [start + index, row] as const),
        ]),
      }));
    },
    [key],
  );

  const latest = useRef(filter);
  latest.current = filter;
  useEffect(() => {
    void fetchShown(latest.current);
  }, [fetchShown]);

  const show = useCallback(
    (first: number, last: number) => {
      shown.current = { first, last };
      void fetchShown(latest.current);
    },
    [fetchShown],
  );

  return { page: fetched?.page, row: (index) => fetched?.rows.get(index), show };
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
