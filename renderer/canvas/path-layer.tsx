// The path that is looked at, over everything else on the canvas.
import { ViewportPortal } from '@xyflow/react';
import { useMemo } from 'react';
import type { Detail } from '../../models/drawing/display-list.ts';
import type { Item } from '../../models/drawing/network.ts';
import { cornerOf, drawPath } from '../../models/drawing/path.ts';
import type { PathRow } from '../../models/report/path-rows.ts';
import { counted } from '../../models/rules/words.ts';
import { Shapes } from './shapes.tsx';

export function PathLayer({
  path,
  items,
  detail,
}: {
  readonly path: PathRow;
  readonly items: readonly Item[];
  readonly detail: Detail;
}) {
  const shapes = useMemo(() => {
    const boxes = new Map(
      items.map(({ id, kind, frame }) => [id, kind === 'zones' ? cornerOf(frame) : frame]),
    );
    return drawPath(path.hops, (id) => boxes.get(id), detail, path.fate === 'dies');
  }, [path, items, detail]);
  return (
    <ViewportPortal>
      <svg
        className="path-lines drawing"
        role="img"
        aria-label={`Path of ${counted(path.hops.length, 'hop')}`}
      >
        <Shapes shapes={shapes} />
      </svg>
    </ViewportPortal>
  );
}
