import { Tooltip } from '@base-ui/react/tooltip';
import { type ReactNode, useState } from 'react';
import type { ResultRow } from '../../models/report/result-list.ts';
import { Icon } from '../controls/icon.tsx';
import { JudgementBadge, judgementOf } from '../controls/judgement-badge.tsx';
import { popups } from '../controls/popups.ts';
import { Answer } from './answer.tsx';
import { keysOf, lineOfList } from './answers.ts';
import { focusList } from './focusing.ts';

/** The cells of a row. A question that is looked at has the control that answers it. */
export function ResultLine({
  row,
  isLookedAt,
}: {
  readonly row: ResultRow;
  readonly isLookedAt: boolean;
}) {
  const { message, rule, subjectName, basis, answering, count, isNew } = row;
  return (
    <>
      <Cell className="result-badge">
        {isNew ? <span className="result-new" role="img" aria-label="New" /> : null}
        <JudgementBadge of={judgementOf(row)} />
      </Cell>
      <Message text={message} />
      {answering !== undefined && isLookedAt ? (
        <Cell className="result-answer">
          <span className="result-keys quiet">{keysOf(answering)}</span>
          <Answer
            answering={answering}
            question={message}
            room={lineOfList}
            onAnswered={focusList}
          />
        </Cell>
      ) : (
        <>
          {count > 1 ? (
            <Cell className="result-count quiet">{`answers ${count} questions`}</Cell>
          ) : null}
          {basis === 'default' ? (
            <Cell className="result-basis">
              <Icon name="product-default" size={14} />
              <span>Product default</span>
            </Cell>
          ) : null}
          <Cell className="result-subject">{subjectName}</Cell>
          <Cell className="result-rule quiet">{rule}</Cell>
        </>
      )}
    </>
  );
}

/** A cell of the grid; the list has the focus, not the cell. */
export function Cell({
  className,
  children,
}: {
  readonly className: string;
  readonly children?: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot be a virtual list
    // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus
    <span role="gridcell" className={className}>
      {children}
    </span>
  );
}

/** The sentence of a row; in full in a tip where there is no room for it. */
function Message({ text }: { readonly text: string }) {
  const [isCut, setCut] = useState(false);
  return (
    <Cell className="result-message">
      <Tooltip.Root disabled={!isCut}>
        <Tooltip.Trigger
          delay={600}
          render={<span />}
          onPointerEnter={({ currentTarget }) =>
            setCut(currentTarget.scrollWidth > currentTarget.clientWidth)
          }
        >
          {text}
        </Tooltip.Trigger>
        <Tooltip.Portal container={popups}>
          <Tooltip.Positioner side="top" align="start" sideOffset={2} className="popup-place">
            <Tooltip.Popup className="tip result-tip">{text}</Tooltip.Popup>
          </Tooltip.Positioner>
        </Tooltip.Portal>
      </Tooltip.Root>
    </Cell>
  );
}
