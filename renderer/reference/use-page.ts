import { useEffect, useState } from 'react';
import type { Page, PageId } from '../../models/report/reference/page.ts';
import { askAnalysis, useAnalysis } from '../analysis/analysis-client.ts';

/** A page of the reference; the one before it until it is made, and undefined where there was none. */
export function usePage(id: PageId | undefined): Page | undefined {
  const revision = useAnalysis((state) => state.revision);
  const [page, setPage] = useState<Page>();
  // A question that the analysis died over is asked again.
  useEffect(() => {
    let isOver = false;
    const show = (made: Page | undefined) => {
      if (!isOver) setPage(made);
    };
    if (id === undefined) show(undefined);
    else void askAnalysis().referencePage(id).then(show);
    return () => {
      isOver = true;
    };
  }, [id, revision]);
  return page;
}
