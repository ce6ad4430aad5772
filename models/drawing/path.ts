// An attack path on the canvas: a thick line from hop to hop, and the number of each hop where it leads.
import type { Shape } from './display-list.ts';
import { at, type Curve, type Frame, lineBetween, meets, pathOf } from './line.ts';
import { ring } from './ring.ts';
import { fitted, widthOf } from './text.ts';

/** One hop, by what stands on the canvas: from where, through what, to what. */
export interface Leg {
  readonly from: string | undefined;
  readonly via: string | undefined;
  readonly to: readonly string[];
}

/** The box of what stands on the canvas. */
type BoxOf = (id: string) => Frame | undefined;

/** A path over the boxes of what it leads through; what has no box is passed over. A dead one is dashed. */
export function drawPath(
  legs: readonly Leg[],
  boxOf: BoxOf,
  scale: number,
  isDead = false,
  nameOf?: (id: string) => string | undefined,
): readonly Shape[] {
  // Names and their numbers stand below: above they would cover the name of the zone, and beside it the line.
  const markedAt: BoxOf = (id) => {
    const box = boxOf(id);
    return nameOf === undefined || box === undefined
      ? box
      : { ...box, y: box.y + box.height + 10 * scale };
  };
  return [
    ...curvesOf(legs, boxOf).flatMap((curve) => thickLine(curve, scale, isDead)),
    ...beginning(legs, boxOf, scale),
    ...numbers(legs, markedAt, scale),
    ...(nameOf === undefined ? [] : names(legs, markedAt, scale, nameOf)),
  ];
}

/** Several paths at once, without numbers. Where dead ones share a way with others, it is open. */
export function drawPaths(
  paths: readonly { readonly hops: readonly Leg[]; readonly isDead: boolean }[],
  boxOf: BoxOf,
  scale: number,
): readonly Shape[] {
  const ways = new Map<string, { readonly curve: Curve; readonly isDead: boolean }>();
  for (const { hops, isDead } of paths) {
    for (const curve of curvesOf(hops, boxOf)) {
      const way = pathOf(curve);
      ways.set(way, { curve, isDead: isDead && ways.get(way)?.isDead !== false });
    }
  }
  // Many stand close together.
  const thin = 0.7 * scale;
  const drawn = [...ways.values()].sort((one, other) => Number(other.isDead) - Number(one.isDead));
  return [
    ...drawn.flatMap(({ curve, isDead }) => thickLine(curve, thin, isDead)),
    ...paths.flatMap(({ hops }) => beginning(hops, boxOf, thin)),
  ];
}

function curvesOf(legs: readonly Leg[], boxOf: BoxOf): readonly Curve[] {
  const boxes = (ids: readonly (string | undefined)[]) =>
    ids.flatMap((id) => (id === undefined ? [] : (boxOf(id) ?? [])));
  return legs.flatMap(({ from, via, to }) => {
    const [start] = boxes([from]);
    const [middle] = boxes([via]);
    const ends = boxes(to.filter((id) => id !== from && id !== via));
    const last = middle ?? start;
    return [
      ...(start !== undefined && middle !== undefined ? [lineBetween(start, middle)] : []),
      ...(last === undefined ? [] : ends.map((end) => lineBetween(last, end))),
    ];
  });
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
function beginning([first]: readonly Leg[], boxOf: BoxOf, scale: number): readonly Shape[] {
  const corner = boxOf(first?.from ?? '');
  return corner === undefined ? [] : [ring(corner, 8 * scale, 'ink', 5 * scale)];
}

/** Numbers stand side by side along an edge of what several hops lead to. */
function numbers(legs: readonly Leg[], boxOf: BoxOf, scale: number): readonly Shape[] {
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

/** A hop that leads to more than this many things does not name them. */
const mostNamed = 3;

/** The names of what a path leads through, each after its numbers; below one that stands there already. */
function names(
  legs: readonly Leg[],
  boxOf: BoxOf,
  scale: number,
  nameOf: (id: string) => string | undefined,
): readonly Shape[] {
  const ids = legs.flatMap(({ from, via, to }) => [
    ...[from, via].flatMap((id) => id ?? []),
    ...(to.length > mostNamed ? [] : to),
  ]);
  const standing: Frame[] = [];
  return [...new Set(ids)].flatMap((id): readonly Shape[] => {
    const box = boxOf(id);
    const name = nameOf(id);
    if (box === undefined || name === undefined) return [];
    const text = fitted(name, 160 * scale, 12 * scale, 600);
    const marks = legs.filter(({ to }) => to.includes(id)).length + (id === legs[0]?.from ? 1 : 0);
    let label = {
      x: box.x + (marks === 0 ? 0 : marks * 26 - 12) * scale,
      y: box.y - 9 * scale,
      width: widthOf(text, 12 * scale, 600) + 10 * scale,
      height: 18 * scale,
    };
    while (standing.some((other) => meets(other, label))) {
      label = { ...label, y: label.y + 21 * scale };
    }
    standing.push(label);
    const [x, y] = [label.x + 5 * scale, label.y + 13 * scale];
    return [
      { shape: 'rectangle', ...label, radius: 4 * scale, fill: 'canvas', stroke: 'line-strong' },
      { shape: 'text', x, y, text, size: 12 * scale, weight: 600, fill: 'ink' },
    ];
  });
}

/** The box that stands for a zone: its corner, as what is in the zone lies within its border. */
export function cornerOf({ x, y }: Frame): Frame {
  return { x, y, width: 0, height: 0 };
}
