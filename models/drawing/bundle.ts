// Flows as a line: protection by colour, pattern and lock; arrow heads at receivers, dots at initiators.
import { count as thousands } from '../rules/words.ts';
import type { Bundle, Protection } from './bundles.ts';
import type { Detail, Shape } from './display-list.ts';
import { at, type Curve, type Frame, lineBetween, type Point, pathOf, pointOn } from './line.ts';
import { ring } from './ring.ts';
import { widthOf } from './text.ts';

/** Dashes and gaps of each protection; none for a solid line. */
export const dashes: { readonly [P in Protection]: readonly number[] } = {
  encrypted: [],
  signed: [9, 4, 1.5, 4],
  undecided: [5, 5],
  clear: [1.5, 4],
};

/** Each protection in words, as legends say it. */
export const protectionWords: { readonly [P in Protection]: string } = {
  encrypted: 'Encrypted',
  signed: 'Signed, not encrypted',
  clear: 'In the clear',
  undecided: 'Not decided yet',
};

/** The icon that stands on a line of each protection. */
export const locks: { readonly [P in Protection]: string } = {
  encrypted: 'lock-closed',
  signed: 'seal',
  undecided: 'question',
  clear: 'lock-open',
};

/** How much thicker lines and larger locks are from farther away. */
const lineScales: { readonly [D in Detail]: number } = { near: 1, middle: 1.25, far: 3 };
const labelScales: { readonly [D in Detail]: number } = { near: 1, middle: 1.5, far: 3.5 };

/**
 * A bundle between these two boxes, in their coordinates: its line, and the label in the middle of it.
 * A strong one is what somebody looks at just now.
 */
export function drawBundle(
  bundle: Bundle,
  a: Frame,
  b: Frame,
  detail: Detail,
  isStrong = false,
): { readonly line: readonly Shape[]; readonly label: readonly Shape[]; readonly d: string } {
  const curve = lineBetween(a, b);
  return {
    line: lineShapes(bundle, curve, lineScales[detail] * (isStrong ? 1.6 : 1)),
    label: label(bundle, curve, labelScales[detail]),
    d: pathOf(curve),
  };
}

function lineShapes(bundle: Bundle, curve: Curve, scale: number): Shape[] {
  const { protection } = bundle;
  const d = pathOf(curve);
  const [start, afterStart, beforeEnd, end] = curve;
  const strokeWidth = (bundle.count >= 100 ? 2.5 : bundle.count >= 10 ? 2 : 1.5) * scale;
  const dash = dashes[protection].map((length) => length * scale);
  return [
    ...(bundle.isSheathed
      ? [{ shape: 'path', d, stroke: protection, strokeWidth: 8 * scale, opacity: 0.2 } as const]
      : []),
    {
      shape: 'path',
      d,
      stroke: protection,
      strokeWidth: protection === 'clear' ? strokeWidth + 0.5 * scale : strokeWidth,
      ...(dash.length > 0 && { dash }),
    },
    ...endShapes(bundle, 'a', start, afterStart, scale),
    ...endShapes(bundle, 'b', end, beforeEnd, scale),
  ];
}

/** What stands at one end: a dot where connections are opened, an arrow head where data arrives. */
function endShapes(
  bundle: Bundle,
  side: 'a' | 'b',
  tip: Point,
  from: Point,
  scale: number,
): Shape[] {
  const isInitiator = bundle.initiators === side || bundle.initiators === 'both';
  const isReceiver = bundle.receivers === side || bundle.receivers === 'both';
  const length = Math.hypot(tip.x - from.x, tip.y - from.y) || 1;
  const back = { x: (from.x - tip.x) / length, y: (from.y - tip.y) / length };
  const away = (distance: number, aside = 0): Point => ({
    x: tip.x + (back.x * distance - back.y * aside) * scale,
    y: tip.y + (back.y * distance + back.x * aside) * scale,
  });
  const arrowAt = isInitiator ? 7 : 1;
  const shapes: Shape[] = [];
  if (isReceiver) {
    const d = `M${at(away(arrowAt))} L${at(away(arrowAt + 8, 4))} L${at(away(arrowAt + 8, -4))} Z`;
    shapes.push({ shape: 'path', d, fill: bundle.protection });
  }
  if (isInitiator) {
    shapes.push(ring(away(3.5), 3 * scale, bundle.protection, 1.5 * scale));
  }
  return shapes;
}

/** The lock in the middle of a line, with how many flows it stands for; none on a line that it would cover. */
function label({ protection, count }: Bundle, curve: Curve, scale: number): Shape[] {
  const [start, , , end] = curve;
  const { x, y } = pointOn(curve, 0.5);
  const text = count > 1 ? thousands(count) : '';
  const size = 11 * scale;
  const width = 18 * scale + (text === '' ? 0 : Math.ceil(widthOf(text, size, 600)) + 5 * scale);
  const left = x - width / 2;
  const isLevel = Math.abs(end.x - start.x) > Math.abs(end.y - start.y);
  const covered = (isLevel ? width : 18 * scale) + 24 * scale;
  if (Math.hypot(end.x - start.x, end.y - start.y) < covered) return [];
  return [
    {
      shape: 'rectangle',
      x: left,
      y: y - 9 * scale,
      width,
      height: 18 * scale,
      radius: 9 * scale,
      fill: 'card',
      stroke: protection,
      strokeWidth: scale,
    },
    {
      shape: 'icon',
      icon: locks[protection],
      x: left + 3 * scale,
      y: y - 6 * scale,
      size: 12 * scale,
      colour: protection,
    },
    ...(text === ''
      ? []
      : [
          {
            shape: 'text',
            x: left + 17 * scale,
            y: y + 4 * scale,
            text,
            size,
            weight: 600,
            fill: protection,
          } as const,
        ]),
  ];
}
