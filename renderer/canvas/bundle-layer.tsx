// All lines, over the zones and under what stands in them.
import { useMemo } from 'react';
import { drawBundle } from '../../models/drawing/bundle.ts';
import type { Detail, Shape } from '../../models/drawing/display-list.ts';
import { lineBetween, pathOf } from '../../models/drawing/line.ts';
import { isIn, type Line, type Lines } from './lines.ts';
import { paint } from './painting.ts';
import { type Painter, Sheet } from './sheet.tsx';

export function BundleLayer({
  lines: { below, above, isQuiet },
  detail,
  pointed,
}: {
  readonly lines: Lines;
  readonly detail: Detail;
  /** The line that is pointed at. */
  readonly pointed: Line | undefined;
}) {
  const lower = useMemo(() => painterOf(below, detail), [below, detail]);
  const upper = useMemo(() => painterOf(above, detail, pointed), [above, detail, pointed]);
  return (
    <>
      <Sheet className={isQuiet ? 'lines is-quiet' : 'lines'} painter={lower} />
      <Sheet className="lines" painter={upper} />
    </>
  );
}

function painterOf(lines: readonly Line[], detail: Detail, pointed?: Line): Painter {
  return function* painter(context, part, colours) {
    if (pointed !== undefined) {
      const d = pathOf(lineBetween(pointed.a, pointed.b));
      const glow = { shape: 'path', d, stroke: 'ink', strokeWidth: 12, opacity: 0.12 } as const;
      paint(context, [glow], colours);
    }
    for (const line of lines) {
      if (!isIn(line, part)) continue;
      context.globalAlpha = line.look === 'quiet' ? quiet : 1;
      paint(context, shapesOf(line, detail), colours);
      yield;
    }
  };
}

const drawn = new WeakMap<Line, { readonly detail: Detail; readonly shapes: readonly Shape[] }>();

/** A line is drawn once for each detail, however often it is painted. */
function shapesOf(line: Line, detail: Detail): readonly Shape[] {
  const known = drawn.get(line);
  if (known?.detail === detail) return known.shapes;
  const { bundle, look, a, b } = line;
  const { line: path, label } = drawBundle(bundle, a, b, detail, look === 'strong');
  const shapes = look === 'quiet' ? path : [...path, ...label];
  drawn.set(line, { detail, shapes });
  return shapes;
}

/** How much shows of a line in the background. */
const quiet = 0.22;
