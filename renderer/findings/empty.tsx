import type { ReactNode } from 'react';
import { collectionNames } from '../../models/elements/catalogue.ts';
import { counted } from '../../models/rules/words.ts';
import type { Summary } from '../analysis/summary.ts';
import { Button } from '../controls/button.tsx';
import { useDocument } from '../store/document-store.ts';
import { type BottomTab, useInterface } from '../store/interface-store.ts';

/** What a list without rows says, and what to do next. */
export function Empty({
  tab,
  summary,
  isFiltered,
  onClear,
}: {
  readonly tab: BottomTab;
  readonly summary: Summary;
  readonly isFiltered: boolean;
  readonly onClear: () => void;
}) {
  const isBlank = useDocument(({ document }) =>
    collectionNames.every((collection) => Object.keys(document[collection]).length === 0),
  );
  if (isFiltered) {
    return (
      <Said action={<Button onClick={onClear}>Show all</Button>}>Nothing matches the filter.</Said>
    );
  }
  if (isBlank) {
    return <Said>Nothing is drawn yet. What the rules find shows here while you draw.</Said>;
  }
  if (tab === 'questions') return <Said>Nothing is open: no rule lacks an answer.</Said>;
  if (tab === 'passes') return <Said>No rule has found anything in order yet.</Said>;
  if (summary.questions === 0) return <Said>No rule finds anything wrong.</Said>;
  const open =
    summary.questions === 1 ? '1 question is' : `${counted(summary.questions, 'question')} are`;
  return (
    <Said
      action={
        <Button onClick={() => useInterface.setState({ bottomTab: 'questions' })}>
          Show the questions
        </Button>
      }
    >
      {`No rule finds anything wrong. ${open} open: they may hide findings.`}
    </Said>
  );
}

function Said({ action, children }: { readonly action?: ReactNode; readonly children: ReactNode }) {
  return (
    <div className="findings-empty">
      <p>{children}</p>
      {action}
    </div>
  );
}
