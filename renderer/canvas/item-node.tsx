// A zone, computer, client group, service or note on the canvas.
import { type Node, type NodeProps, ViewportPortal } from '@xyflow/react';
import { memo } from 'react';
import type { Drawing } from '../../models/drawing/display-list.ts';
import type { Item } from '../../models/drawing/network.ts';
import { useInterface } from '../store/interface-store.ts';
import { NameField } from './name-field.tsx';
import { DrawingElement, Shapes } from './shapes.tsx';
import { ZoneResize } from './zone-resize.tsx';

export interface ItemData extends Record<string, unknown> {
  readonly item: Item;
  readonly drawing: Drawing;
  readonly isDimmed: boolean;
  readonly onResize: (id: string, size: { width: number; height: number }) => void;
}

export type ItemNodeType = Node<ItemData, 'item'>;

export const ItemNode = memo(function ItemNode({ data, selected }: NodeProps<ItemNodeType>) {
  const { item, drawing, isDimmed, onResize } = data;
  const { id, kind, frame } = item;
  const isRenaming = useInterface(({ renaming }) => renaming === id);
  const look = ['item', `item-${kind}`, selected ? 'is-selected' : '', isDimmed ? 'is-dimmed' : ''];
  return (
    <div className={look.join(' ')}>
      <DrawingElement drawing={drawing} />
      {drawing.over === undefined ? null : (
        <ViewportPortal>
          <svg
            className={isDimmed ? 'over-lines drawing is-dimmed' : 'over-lines drawing'}
            style={{ transform: `translate(${frame.x}px, ${frame.y}px)` }}
            aria-hidden="true"
          >
            <Shapes shapes={drawing.over} />
          </svg>
        </ViewportPortal>
      )}
      {kind === 'zones' ? <div className="zone-handle" /> : null}
      {isRenaming ? <NameField id={id} kind={kind} /> : null}
      {kind === 'zones' && selected ? <ZoneResize id={id} onResize={onResize} /> : null}
    </div>
  );
});
