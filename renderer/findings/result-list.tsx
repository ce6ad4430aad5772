import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import type { Filter, ResultRow } from '../../models/report/result-list.ts';
import { decide, valueOfKey } from './answers.ts';
import { focusDetail, goBack, listId } from './focusing.ts';
import { Cell, ResultLine } from './result-line.tsx';
import type { Results } from './use-results.ts';
import { useWalk } from './use-walk.ts';
import './result-list.css';

const rowHeight = 30;

/** The rows of a tab: one stop of the Tab key, walked through with the arrow keys. */
export function ResultList({
  label,
  filter,
  results,
  empty,
}: {
  readonly label: string;
  readonly filter: Filter;
  readonly results: Results;
  /** What shows where there is no row. */
  readonly empty: ReactNode;
}) {
  const scroller = useRef<HTMLDivElement>(null);
  const total = results.page?.total ?? 0;
  const rows = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  const walk = useWalk(filter, results, (index) => rows.scrollToIndex(index));
  const shown = rows.getVirtualItems();
  const [first, last] = [shown[0]?.index ?? 0, shown.at(-1)?.index ?? 0];
  const { show } = results;
  useEffect(() => show(first, last), [show, first, last]);

  const filterKey = JSON.stringify(filter);
  // Another filter begins at the top.
  useEffect(() => {
    if (!walk.isLookedAt) scroller.current?.scrollTo({ top: 0 });
  }, [filterKey]);

  const active = results.row(walk.index);
  const isRendered = shown.some(({ index }) => index === walk.index);
  const pageRows = Math.max(1, Math.floor((rows.scrollRect?.height ?? 0) / rowHeight) - 1);

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    // A list of options that is open belongs to its row for React alone.
    if (event.target instanceof Node && !event.currentTarget.contains(event.target)) return;
    if (event.key === 'Escape') {
      goBack();
      event.stopPropagation();
      return;
    }
    // Controls within a row have keys of their own.
    if (event.target !== event.currentTarget) return;
    const { index, isLookedAt } = walk;
    const to = {
      ArrowDown: isLookedAt ? index + 1 : index,
      ArrowUp: isLookedAt ? index - 1 : index,
      PageDown: index + pageRows,
      PageUp: index - pageRows,
      Home: 0,
      End: total - 1,
    }[event.key];
    if (to !== undefined) walk.goTo(to);
    else if (!act(event.key)) return;
    event.preventDefault();
  }

  /** What a key does with the active row; false where it does nothing. */
  function act(key: string): boolean {
    if (active === undefined) return false;
    if (key === 'Enter') {
      if (!walk.isLookedAt) walk.goTo(walk.index);
      focusDetail(active.fingerprint);
      return true;
    }
    const { answering } = active;
    const value = answering && valueOfKey(answering, key);
    if (answering === undefined || value === undefined) return false;
    if (!walk.isLookedAt) walk.goTo(walk.index);
    decide(answering, value);
    return true;
  }

  const asList =
    total === 0
      ? { role: 'group', tabIndex: -1, 'aria-label': label }
      : {
          role: 'grid',
          tabIndex: 0,
          'aria-label': label,
          'aria-rowcount': total,
          'aria-activedescendant': isRendered ? rowId(walk.index) : undefined,
        };

  return (
    <>
      <p className="gone" role="status">
        {walk.gone}
      </p>
      {/* One element for the rows and for their absence, so that the focus stays when the last one goes. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: its role comes with the rest of asList */}
      <div ref={scroller} id={listId} className="results" {...asList} onKeyDown={onKeyDown}>
        {total === 0 ? (
          empty
        ) : (
          <div
            className="results-length"
            role="presentation"
            style={{ height: rows.getTotalSize() }}
          >
            {shown.map((item) => (
              <Row
                key={item.key}
                item={item}
                row={results.row(item.index)}
                isActive={item.index === walk.index}
                isLookedAt={item.index === walk.index && walk.isLookedAt}
                onChoose={() => walk.goTo(item.index)}
              />
            ))}
          </div>
        )}
      </div>
    </>
  );
}

function Row({
  item,
  row,
  isActive,
  isLookedAt,
  onChoose,
}: {
  readonly item: VirtualItem;
  readonly row: ResultRow | undefined;
  readonly isActive: boolean;
  readonly isLookedAt: boolean;
  readonly onChoose: () => void;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot be a virtual list
    // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus, the row is active in it
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list takes the keys
    <div
      role="row"
      id={rowId(item.index)}
      className="result-row"
      aria-rowindex={item.index + 1}
      aria-selected={isLookedAt}
      data-active={isActive || undefined}
      style={{ height: item.size, transform: `translateY(${item.start}px)` }}
      onClick={({ target, currentTarget }) => {
        const isOnRow = target instanceof Element && currentTarget.contains(target);
        if (isOnRow && target.closest('.result-answer') === null) onChoose();
      }}
    >
      {row === undefined ? (
        <Cell className="result-message" />
      ) : (
        <ResultLine row={row} isLookedAt={isLookedAt} />
      )}
    </div>
  );
}

function rowId(index: number): string {
  return `result-${index}`;
}
