import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import './row-list.css';

interface RowListProps<Row> {
  readonly id?: string;
  readonly label: string;
  readonly rows: readonly Row[];
  readonly idOf: (row: Row) => string;
  readonly chosen: string | undefined;
  readonly onChoose: (row: Row) => void;
  readonly onEnter?: (row: Row) => void;
  readonly onEscape?: () => void;
  readonly children: (row: Row, index: number) => ReactNode;
  readonly className?: string;
}

/** A list of which one row is chosen: one stop of the Tab key, walked through with the arrow keys. */
export function RowList<Row>({
  id,
  label,
  rows,
  idOf,
  chosen,
  onChoose,
  onEnter,
  onEscape,
  children,
  className = '',
}: RowListProps<Row>) {
  const list = useRef<HTMLDivElement>(null);
  const prefix = useId();
  const at = rows.findIndex((row) => idOf(row) === chosen);
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const row = rows[at];
    const last = rows.length - 1;
    const to = {
      ArrowDown: Math.min(at + 1, last),
      ArrowUp: Math.max(at - 1, 0),
      Home: 0,
      End: last,
    }[event.key];
    const next = to === undefined ? undefined : rows[to];
    if (next !== undefined) onChoose(next);
    else if (event.key === 'Enter' && row !== undefined && onEnter !== undefined) onEnter(row);
    else if (event.key === 'Escape' && row !== undefined && onEscape !== undefined) onEscape();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      tabIndex={0}
      className={`row-list ${className}`}
      aria-label={label}
      aria-activedescendant={at === -1 ? undefined : `${prefix}${at}`}
      onKeyDown={onKeyDown}
    >
      {rows.map((row, index) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus, the row is active in it
        // biome-ignore lint/a11y/useKeyWithClickEvents: the list takes the keys
        <div
          key={idOf(row)}
          role="option"
          id={`${prefix}${index}`}
          className="row"
          aria-selected={index === at}
          onClick={() => onChoose(row)}
        >
          {children(row, index)}
        </div>
      ))}
    </div>
  );
}
