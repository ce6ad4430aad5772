// A line of the outline.
import type { MouseEvent } from 'react';
import type { OutlineNode, OutlineRow } from '../../models/document/outline.ts';
import type { Survey } from '../../models/document/survey.ts';
import { kindIcon } from '../../models/drawing/icons.ts';
import type { Mark } from '../../models/drawing/marks.ts';
import { isOnCanvas } from '../../models/drawing/network.ts';
import { kinds } from '../../models/elements/catalogue.ts';
import { deleteSelection } from '../commands/delete.ts';
import { IconButton } from '../controls/button.tsx';
import { Icon } from '../controls/icon.tsx';
import { JudgementBadge } from '../controls/judgement-badge.tsx';
import { SiteSeal } from '../inspector/site-seal.tsx';
import { addTo } from '../palette/add-to.ts';

interface RowProps {
  readonly id: string;
  readonly row: OutlineRow;
  /** Pixels from the top of the list. */
  readonly top: number;
  readonly survey: Survey;
  readonly mark: Mark | undefined;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  /** Nothing else is selected. */
  readonly isAlone: boolean;
  readonly onChoose: (node: OutlineNode, event: MouseEvent) => void;
  readonly onToggle: (key: string) => void;
}

export function Row({
  id,
  row: { node, level, position, siblings, isOpen },
  top,
  survey,
  mark,
  isActive,
  isSelected,
  isAlone,
  onChoose,
  onToggle,
}: RowProps) {
  const { entry, collection, label, children } = node;
  const site = collection === 'sites' ? entry?.id : entry?.site;
  const look = ['outline-row', entry === undefined ? 'is-group' : '', isActive ? 'is-active' : ''];
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree has the keys of its lines
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the tree
    <div
      id={id}
      className={look.join(' ')}
      role="treeitem"
      aria-level={level}
      aria-posinset={position}
      aria-setsize={siblings}
      aria-expanded={children.length > 0 ? isOpen : undefined}
      aria-selected={isSelected}
      style={{ transform: `translateY(${top}px)`, paddingInlineStart: 4 + (level - 1) * 14 }}
      onClick={(event) => onChoose(node, event)}
    >
      {children.length === 0 ? (
        <span className="outline-fold" />
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys fold and unfold
        // biome-ignore lint/a11y/useKeyWithClickEvents: see above
        <span
          className="outline-fold"
          onClick={(event) => {
            event.stopPropagation();
            onToggle(node.key);
          }}
        >
          <Icon name={isOpen ? 'chevron-down' : 'chevron-right'} size={14} />
        </span>
      )}
      {entry === undefined ? null : <Icon name={kindIcon(collection, entry.data)} />}
      <span className="outline-label">{label}</span>
      {entry === undefined && children.length > 0 ? (
        <span className="quiet outline-count">{survey.all(collection).length}</span>
      ) : null}
      {site === undefined ? null : <SiteSeal survey={survey} site={site} />}
      {mark === undefined ? null : <JudgementBadge of={mark.worst} />}
      {entry === undefined ? (
        <IconButton
          icon="add"
          iconSize={14}
          tabIndex={-1}
          className="outline-add"
          label={`Add ${kinds[collection].singular}`}
          onClick={(event) => {
            event.stopPropagation();
            addTo(collection);
          }}
        />
      ) : null}
      {isSelected && isAlone && !isOnCanvas(collection) ? (
        <IconButton
          icon="remove"
          iconSize={14}
          tabIndex={-1}
          label={`Delete ${label}`}
          onClick={(event) => {
            event.stopPropagation();
            void deleteSelection.run();
          }}
        />
      ) : null}
    </div>
  );
}
