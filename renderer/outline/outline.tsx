// The document as a tree: everything in it can be found, selected, added and deleted here.
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type MouseEvent,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { type OutlineNode, outlineOf, rowsOf } from '../../models/document/outline.ts';
import { useAnalysis } from '../analysis/analysis-client.ts';
import { frame } from '../canvas/camera.ts';
import { Icon } from '../controls/icon.tsx';
import { addTo } from '../palette/add-to.ts';
import { useDocument } from '../store/document-store.ts';
import { select, useInterface } from '../store/interface-store.ts';
import { surveyOf } from '../store/survey.ts';
import { Row } from './row.tsx';
import './outline.css';

const rowHeight = 28;
/** Larger documents begin with their zones and sites folded. */
const mostUnfolded = 300;

export function Outline() {
  const document = useDocument((state) => state.document);
  const selection = useInterface((state) => state.selection);
  const marks = useAnalysis(({ summary }) => summary?.marks);
  const survey = surveyOf(document);
  const [query, setQuery] = useState('');
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const [active, setActive] = useState<string | undefined>();
  const scroller = useRef<HTMLDivElement>(null);
  const name = useId();

  const nodes = useMemo(() => outlineOf(survey), [survey]);
  const isLarge = Object.keys(document.systems).length > mostUnfolded;
  const isOpen = (key: string) => (key.startsWith(':') || !isLarge) !== toggled.has(key);
  const rows = rowsOf(survey, nodes, isOpen, query);
  const chosen = useMemo(() => new Set(selection), [selection]);
  const at = rows.findIndex(({ node }) => node.key === active);

  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    getItemKey: (index) => rows[index]?.node.key ?? index,
  });

  // Another document begins as it begins.
  useEffect(
    () =>
      useDocument.subscribe(({ document, cause }, before) => {
        if (cause === 'opened' && document !== before.document) setToggled(new Set());
      }),
    [],
  );
  // What is selected elsewhere shows here.
  const [last] = selection.slice(-1);
  // Follows the selection alone: what was folded by hand stays folded.
  useEffect(() => {
    if (last === undefined || last === active) return;
    const above = pathTo(nodes, last);
    if (above === undefined) return;
    setActive(last);
    const folded = above.filter((key) => !isOpen(key));
    if (folded.length > 0) setToggled(flipped(toggled, folded));
  }, [last]);
  // Only a new active line is scrolled to.
  useEffect(() => {
    if (at !== -1) virtual.scrollToIndex(at, { align: 'auto' });
  }, [active, at === -1]);

  const go = (index: number) => {
    const node = rows[Math.max(0, Math.min(rows.length - 1, index))]?.node;
    if (node === undefined) return;
    setActive(node.key);
    if (node.entry !== undefined) select([node.key]);
  };
  const toggle = (key: string) => setToggled(flipped(toggled, [key]));

  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows[at];
    const { key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (key === 'ArrowDown') go(at + 1);
    else if (key === 'ArrowUp') go(at - 1);
    else if (key === 'Home') go(0);
    else if (key === 'End') go(rows.length - 1);
    else if (key === 'ArrowRight' && row !== undefined && row.node.children.length > 0) {
      if (row.isOpen) go(at + 1);
      else toggle(row.node.key);
    } else if (key === 'ArrowLeft' && row !== undefined) {
      if (row.isOpen) toggle(row.node.key);
      else go(rows.slice(0, at).findLastIndex(({ level }) => level < row.level));
    } else if (key === 'Enter' && row !== undefined) {
      if (row.node.entry === undefined) addTo(row.node.collection);
      else frame([row.node.key]);
    } else return;
    event.preventDefault();
  };

  const onChoose = (node: OutlineNode, event: MouseEvent) => {
    setActive(node.key);
    if (node.entry === undefined) toggle(node.key);
    else if (!(event.ctrlKey || event.metaKey || event.shiftKey)) select([node.key]);
    else if (chosen.has(node.key)) select(selection.filter((id) => id !== node.key));
    else select([...selection, node.key]);
  };

  return (
    <div className="outline">
      <div className="palette-search">
        <Icon name="search" />
        <input
          className="field"
          type="search"
          aria-label="Search the outline"
          placeholder="Search: name, role, site code"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && query !== '') {
              event.preventDefault();
              setQuery('');
            }
            if (event.key === 'ArrowDown') {
              event.preventDefault();
              scroller.current?.focus();
              go(rows.findIndex(({ node }) => node.entry !== undefined));
            }
          }}
        />
      </div>
      <div
        ref={scroller}
        className="outline-list"
        role="tree"
        aria-label="Outline"
        aria-multiselectable="true"
        tabIndex={0}
        aria-activedescendant={at === -1 ? undefined : `${name}${active}`}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          if (event.target === event.currentTarget && at === -1) setActive(rows[0]?.node.key);
        }}
      >
        <div role="none" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {virtual.getVirtualItems().map(({ index, key, start }) => {
            const row = rows[index];
            return row === undefined ? null : (
              <Row
                key={key}
                id={`${name}${row.node.key}`}
                row={row}
                top={start}
                survey={survey}
                mark={marks?.get(row.node.key)}
                isActive={index === at}
                isSelected={chosen.has(row.node.key)}
                isAlone={selection.length === 1}
                onChoose={onChoose}
                onToggle={toggle}
              />
            );
          })}
        </div>
      </div>
      {rows.length === 0 ? (
        <p className="palette-nothing quiet" role="status">
          Nothing in the hierarchy answers “{query}”.
        </p>
      ) : null}
    </div>
  );
}

/** The keys of what is above an element, from the top; undefined where it is not in the tree. */
function pathTo(nodes: readonly OutlineNode[], id: string): readonly string[] | undefined {
  for (const { key, children } of nodes) {
    if (key === id) return [];
    const below = pathTo(children, id);
    if (below !== undefined) return [key, ...below];
  }
  return undefined;
}

function flipped(keys: ReadonlySet<string>, some: readonly string[]): ReadonlySet<string> {
  return new Set([...keys, ...some].filter((key) => keys.has(key) !== some.includes(key)));
}
