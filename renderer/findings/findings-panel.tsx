import { Tabs } from '@base-ui/react/tabs';
import { type ReactNode, useEffect, useState } from 'react';
import type { Filter, Outcome } from '../../models/report/result-list.ts';
import { count } from '../../models/rules/words.ts';
import { askAnalysis, useAnalysis } from '../analysis/analysis-client.ts';
import type { Summary } from '../analysis/summary.ts';
import { IconButton } from '../controls/button.tsx';
import { PathsCount } from '../paths/paths-count.tsx';
import { PathsPanel } from '../paths/paths-panel.tsx';
import { type BottomTab, useInterface } from '../store/interface-store.ts';
import { Empty } from './empty.tsx';
import { FilterFields, SeverityFilter, type Wish } from './filter-bar.tsx';
import { ResultList } from './result-list.tsx';
import { useResults } from './use-results.ts';
import './findings-panel.css';

type ResultTab = Exclude<BottomTab, 'paths'>;

const outcomes: { readonly [T in ResultTab]: Outcome } = {
  findings: 'violation',
  questions: 'question',
  passes: 'pass',
};
const labels: { readonly [T in BottomTab]: string } = {
  findings: 'Findings',
  questions: 'Questions',
  paths: 'Paths',
  passes: 'Passes',
};
const everyTab: readonly BottomTab[] = ['findings', 'questions', 'paths', 'passes'];
const resultTabs: readonly ResultTab[] = ['findings', 'questions', 'passes'];
const nothingWished: Wish = { isSelectionOnly: false };

/** The panel at the bottom: what is wrong, what is open, what it leads to and what is in order, to work through. */
export function FindingsPanel() {
  const tab = useInterface((state) => state.bottomTab);
  const isOpen = useInterface((state) => state.isBottomOpen);
  const selection = useInterface((state) => state.selection);
  const summary = useAnalysis((state) => state.summary);
  const [wish, setWish] = useState(nothingWished);
  const filter = filterOf(tab === 'paths' ? 'violation' : outcomes[tab], wish, selection);
  const results = useResults(filter);
  useTabOfResult();

  return (
    <Tabs.Root
      className="findings"
      value={tab}
      onValueChange={(value: BottomTab) => useInterface.setState({ bottomTab: value })}
    >
      <div className="findings-bar">
        <Tabs.List className="findings-tabs" aria-label="Results" activateOnFocus>
          {everyTab.map((one) => (
            <Tabs.Tab
              key={one}
              value={one}
              className="findings-tab"
              onClick={() => useInterface.setState({ isBottomOpen: true })}
            >
              {labels[one]}
              {one === 'paths' ? (
                <PathsCount />
              ) : summary === undefined ? null : (
                <Count summary={summary} tab={one} />
              )}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {summary === undefined ? null : (
          <SeverityFilter
            counts={
              (isOpen && tab === 'findings' && results.page?.bySeverity) || summary.violations
            }
            wanted={wish.severities}
            onWant={(severities) => {
              setWish(withSeverities(wish, severities));
              useInterface.setState({ bottomTab: 'findings', isBottomOpen: true });
            }}
          />
        )}
        <span className="findings-gap" />
        {isOpen && tab !== 'paths' ? (
          <FilterFields
            wish={wish}
            areas={results.page?.areas ?? []}
            hasSelection={selection.length > 0}
            onWish={setWish}
          />
        ) : null}
        <IconButton
          icon={isOpen ? 'chevron-down' : 'chevron-up'}
          label={isOpen ? 'Fold the list' : 'Unfold the list'}
          iconSize={16}
          aria-expanded={isOpen}
          onClick={() => useInterface.setState({ isBottomOpen: !isOpen })}
        />
      </div>
      <Said summary={summary} />
      <Tabs.Panel
        value="paths"
        className="findings-list"
        hidden={!isOpen || tab !== 'paths'}
        tabIndex={-1}
      >
        {isOpen && tab === 'paths' ? <PathsPanel /> : null}
      </Tabs.Panel>
      {resultTabs.map((one) => (
        <Tabs.Panel
          key={one}
          value={one}
          className="findings-list"
          hidden={!isOpen || one !== tab}
          tabIndex={-1}
        >
          {isOpen && summary !== undefined && results.page !== undefined ? (
            <ResultList
              label={labels[one]}
              filter={filter}
              results={results}
              empty={
                <Empty
                  tab={one}
                  summary={summary}
                  isFiltered={isFiltered(filter)}
                  onClear={() => setWish(nothingWished)}
                />
              }
            />
          ) : null}
        </Tabs.Panel>
      ))}
    </Tabs.Root>
  );
}

/** Whatever is looked at from elsewhere shows in its own list. */
function useTabOfResult(): void {
  const result = useInterface((state) => state.result);
  useEffect(() => {
    if (result === undefined) return;
    void askAnalysis()
      .detail(result)
      .then((detail) => {
        if (detail === undefined || useInterface.getState().result !== result) return;
        const tab = resultTabs.find((one) => outcomes[one] === detail.outcome);
        if (tab !== undefined) useInterface.setState({ bottomTab: tab });
      });
  }, [result]);
}

function filterOf(outcome: Outcome, wish: Wish, selection: readonly string[]): Filter {
  const { isSelectionOnly, severities, ...others } = wish;
  return {
    outcome,
    ...others,
    ...(outcome === 'violation' && severities !== undefined && { severities }),
    ...(isSelectionOnly && selection.length > 0 && { about: selection }),
  };
}

function isFiltered({ outcome: _, words = '', ...others }: Filter): boolean {
  return words.trim() !== '' || Object.keys(others).length > 0;
}

function withSeverities({ severities: _, ...others }: Wish, wanted: Wish['severities']): Wish {
  return wanted === undefined ? others : { ...others, severities: wanted };
}

function countOf({ violations, questions, passes }: Summary, tab: ResultTab): number {
  if (tab === 'questions') return questions;
  if (tab === 'passes') return passes;
  return Object.values(violations).reduce((sum, count) => sum + count, 0);
}

/** How many there are, and how many more or fewer since the last edit. */
function Count({ summary, tab }: { readonly summary: Summary; readonly tab: ResultTab }) {
  const change = summary.change?.[outcomes[tab]] ?? 0;
  return (
    <>
      <span className="findings-count">{count(countOf(summary, tab))}</span>
      {change === 0 ? null : <span className="findings-change">{signed(change)}</span>}
    </>
  );
}

function signed(change: number): string {
  return change > 0 ? `+${change}` : `−${-change}`;
}

/** Tells screen readers what an edit changed. */
function Said({ summary }: { readonly summary: Summary | undefined }): ReactNode {
  const { change } = summary ?? {};
  const said =
    summary === undefined || change === undefined
      ? ''
      : resultTabs
          .filter((tab) => tab !== 'passes' && change[outcomes[tab]] !== 0)
          .map(
            (tab) => `${labels[tab]}: ${countOf(summary, tab)} (${signed(change[outcomes[tab]])})`,
          )
          .join('. ');
  return (
    <p className="unseen" role="status">
      {said}
    </p>
  );
}
