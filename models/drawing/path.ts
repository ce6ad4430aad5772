// An attack path on the canvas: a thick line from hop to hop, and the number of each hop where it leads.
import type { Detail, Shape } from './display-list.ts';
import { at, type Curve, type Frame, lineBetween, pathOf } from './line.ts';
import { ring } from './ring.ts';

/** One hop, by what stands on the canvas: from where, through what, to what. */
export interface Leg {
  readonly from: string | undefined;
  readonly via: string | undefined;
  readonly to: readonly string[];
}

/** How much larger everything is from farther away. */
const scales: { readonly [D in Detail]: number } = { near: 1, middle: 1.5, far: 3.5 };

/** A path over the boxes of what it leads through; what has no box is passed over. A dead one is dashed. */
export function drawPath(
  legs: readonly Leg[],
  boxOf: (id: string) => Frame | undefined,
  detail: Detail,
  isDead = false,
): readonly Shape[] {
  const scale = scales[detail];
  const boxes = (ids: readonly (string | undefined)[]) =>
    ids.flatMap((id) => (id === undefined ? [] : (boxOf(id) ?? [])));
  const curves = legs.flatMap(({ from, via, to }) => {
    const [start] = boxes([from]);
    const [middle] = boxes([via]);
    const ends = boxes(to.filter((id) => id !== from && id !== via));
    const last = middle ?? start;
    return [
      ...(start !== undefined && middle !== undefined ? [lineBetween(start, middle)] : []),
      ...(last === undefined ? [] : ends.map((end) => lineBetween(last, end))),
    ];
  });
  const [start] = boxes([legs[0]?.from]);
  return [
    ...curves.flatMap((curve) => thickLine(curve, scale, isDead)),
    ...(start === undefined ? [] : beginning(start, scale)),
    ...numbers(legs, boxOf, scale),
  ];
}

/** A line that stands out from whatever lies under it, with an arrow head at its end. */
function thickLine(curve: Curve, scale: number, isDead: boolean): readonly Shape[] {
  const [, , before, end] = curve;
  const length = Math.hypot(end.x - before.x, end.y - before.y) || 1;
  const [x, y] = [(end.x - before.x) / length, (end.y - before.y) / length];
  const corner = (back: number, aside: number) =>
    at({ x: end.x - (x * back - y * aside) * scale, y: end.y - (y * back + x * aside) * scale });
  const d = pathOf(curve);
  return [
    { shape: 'path', d, stroke: 'canvas', strokeWidth: 10 * scale },
    {
      shape: 'path',
      d,
      stroke: 'ink',
      strokeWidth: 5 * scale,
      ...(isDead && { dash: [1 * scale, 10 * scale] }),
    },
    { shape: 'path', d: `M${at(end)} L${corner(16, 9)} L${corner(16, -9)} Z`, fill: 'ink' },
  ];
}

/** A ring where the attacker stands at first. */
function beginning(corner: Frame, scale: number): readonly Shape[] {
  return [ring(corner, 8 * scale, 'ink', 5 * scale)];
}

/** Numbers stand side by side along the upper edge of what several hops lead to. */
function numbers(
  legs: readonly Leg[],
  boxOf: (id: string) => Frame | undefined,
  scale: number,
): readonly Shape[] {
  const standing = new Map<string, number>();
  return legs.flatMap(({ to }, index) =>
    to.flatMap((id): readonly Shape[] => {
      const box = boxOf(id);
      if (box === undefined) return [];
      const before = standing.get(id) ?? (id === legs[0]?.from ? 1 : 0);
      standing.set(id, before + 1);
      const x = box.x + before * 26 * scale;
      const r = 11 * scale;
      return [
        {
          shape: 'rectangle',
          x: x - r,
          y: box.y - r,
          width: 2 * r,
          height: 2 * r,
          radius: r,
          fill: 'ink',
          stroke: 'canvas',
          strokeWidth: 2 * scale,
        },
        {
          shape: 'text',
          x,
          y: box.y + 4.5 * scale,
          text: String(index + 1),
          size: 13 * scale,
          weight: 600,
          fill: 'ink-inverse',
          anchor: 'middle',
        },
      ];
    }),
  );
}

/** The box that stands for a zone: its corner, as what is in the zone lies within its border. */
export function cornerOf({ x, y }: Frame): Frame {
  return { x, y, width: 0, height: 0 };
}
