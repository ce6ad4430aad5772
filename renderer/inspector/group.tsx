// A part of the inspector that folds; what was folded stays so for the next element.
import { type ReactNode, useId } from 'react';
import { create } from 'zustand';
import { Icon } from '../controls/icon.tsx';
import './group.css';

const useFolding = create<{ readonly open: { readonly [group: string]: boolean } }>()(() => ({
  open: {},
}));

/** Opens a group wherever it is. */
export function unfold(group: string): void {
  useFolding.setState(({ open }) => ({ open: { ...open, [group]: true } }));
}

interface GroupProps {
  /** What its folding is remembered by, and where it is found on the page. */
  readonly name: string;
  readonly title: string;
  readonly icon?: string;
  /** Stands quietly at the end of the heading. */
  readonly note?: ReactNode;
  readonly actions?: ReactNode;
  readonly isOpenAtFirst?: boolean;
  readonly isNested?: boolean;
  readonly children: ReactNode;
}

export function Group({
  name,
  title,
  icon,
  note,
  actions,
  isOpenAtFirst = true,
  isNested = false,
  children,
}: GroupProps) {
  const id = useId();
  const isOpen = useFolding(({ open }) => open[name] ?? isOpenAtFirst);
  const Heading = isNested ? 'h4' : 'h3';
  return (
    <section
      id={isNested ? undefined : name}
      className={isNested ? 'inspector-group nested' : 'inspector-group'}
    >
      <div className="inspector-group-head">
        <Heading>
          <button
            type="button"
            className="inspector-fold"
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={() =>
              useFolding.setState(({ open }) => ({ open: { ...open, [name]: !isOpen } }))
            }
          >
            <Icon name={isOpen ? 'chevron-down' : 'chevron-right'} size={14} />
            {icon === undefined ? null : <Icon name={icon} />}
            <span className="inspector-group-title">{title}</span>
          </button>
        </Heading>
        {note === undefined ? null : <span className="inspector-group-note">{note}</span>}
        {actions}
      </div>
      <div id={id} className="inspector-group-body" hidden={!isOpen}>
        {isOpen ? children : null}
      </div>
    </section>
  );
}
