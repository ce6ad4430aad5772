// The path that is looked at, or the paths that something is tried against, over everything else on the canvas.
import { useStore, ViewportPortal } from '@xyflow/react';
import { useMemo } from 'react';
import type { Survey } from '../../models/document/survey.ts';
import { type Detail, scaleAt } from '../../models/drawing/display-list.ts';
import type { Item } from '../../models/drawing/network.ts';
import { cornerOf, drawPath, drawPaths } from '../../models/drawing/path.ts';
import type { PathRow } from '../../models/report/path-rows.ts';
import { counted } from '../../models/rules/words.ts';
import { Shapes } from './shapes.tsx';

export function PathLayer({
  paths,
  items,
  survey,
  detail,
}: {
  readonly paths: readonly PathRow[];
  readonly items: readonly Item[];
  readonly survey: Survey;
  readonly detail: Detail;
}) {
  const scale = useStore(({ transform }) => scaleAt(transform[2]));
  const shapes = useMemo(() => {
    const boxes = new Map(
      items.map(({ id, kind, frame }) => [id, kind === 'zones' ? cornerOf(frame) : frame]),
    );
    const boxOf = (id: string) => boxes.get(id);
    const [first, second] = paths;
    if (first === undefined) return [];
    if (second !== undefined) {
      const drawn = paths.map(({ hops, fate }) => ({ hops, isDead: fate === 'dies' }));
      return drawPaths(drawn, boxOf, scale);
    }
    // From far away only the outermost zones say their names where they stand.
    const outermost = new Set(
      items.flatMap(({ id, kind, parent }) => (kind === 'zones' && parent === undefined ? id : [])),
    );
    const nameOf = (id: string) => (outermost.has(id) ? undefined : survey.nameOf(id));
    const isDead = first.fate === 'dies';
    return drawPath(first.hops, boxOf, scale, isDead, detail === 'far' ? nameOf : undefined);
  }, [paths, items, survey, detail, scale]);
  return (
    <ViewportPortal>
      <svg className="path-lines drawing" role="img" aria-label={labelOf(paths)}>
        <Shapes shapes={shapes} />
      </svg>
    </ViewportPortal>
  );
}

function labelOf(paths: readonly PathRow[]): string {
  const [first, second] = paths;
  if (first !== undefined && second === undefined) {
    return `Path of ${counted(first.hops.length, 'hop')}`;
  }
  const dead = paths.filter(({ fate }) => fate === 'dies').length;
  return `${counted(paths.length, 'path')}: ${dead} of them dotted, as they die`;
}
