// A free spot among boxes that stay where they are.
import { onGrid, onGridBefore, type Place, type Size } from './box.ts';
import { pageSize, type Shape } from './shape.ts';

/** The inside of a container that something is put into. */
export interface Ground {
  /** Nothing is put left of it or above it. */
  readonly x: number;
  readonly y: number;
  /** What there is room for without growing. */
  readonly size: Size;
  /** The proportion that it grows in. */
  readonly aspect: number;
  /** Whether it cannot become this large where it stands. */
  isBlocked(size: Size): boolean;
}

/** A place that is taken, and the gap that is left around it. */
export interface Taken {
  readonly place: Place;
  readonly gap: number;
}

export interface Spot {
  readonly shape: Shape;
  readonly place: Place;
}

/** So many left edges are tried at most. */
const mostTried = 64;

/**
 * Where one of these shapes goes: where the ground need not grow, else where it grows least; in a column
 * with others if there is a spot, then the highest, then the leftmost.
 */
export function freeSpot(
  shapes: readonly Shape[],
  taken: readonly Taken[],
  ground: Ground,
): Spot | undefined {
  const columns = new Set([ground.x, ...taken.map(({ place }) => onGrid(place.x))]);
  const beside = taken.map(({ place, gap }) => onGrid(place.x + place.width + gap));
  const lefts = [...new Set([...columns, ...beside])]
    .filter((x) => x >= ground.x)
    .sort((a, b) => a - b);
  const fromTop = [...taken].sort((a, b) => a.place.y - b.place.y);
  const every = Math.ceil(lefts.length / mostTried);
  const tried = lefts.filter((x, index) => index % every === 0 || x === lefts.at(-1));

  let best: (Spot & { cost: number[] }) | undefined;
  for (const shape of shapes) {
    for (const x of tried) {
      const y = highestFree(x, shape, fromTop, ground.y);
      const place = { x, y, width: shape.width, height: shape.height };
      const cost = [...growthFor(place, ground), columns.has(x) ? 0 : 1, y, x];
      if (best === undefined || isLess(cost, best.cost)) best = { shape, place, cost };
    }
  }
  return best;
}

/** The free place on the ground nearest to where something was wanted: just there, if that is free. */
export function nearestSpot(
  wanted: Place,
  taken: readonly Taken[],
  ground: Pick<Ground, 'x' | 'y'>,
): Place {
  const lefts = [
    Math.max(ground.x, wanted.x),
    ...taken.flatMap(({ place, gap }) => [
      onGrid(place.x + place.width + gap),
      onGridBefore(place.x - gap - wanted.width),
    ]),
  ];
  let best: Place | undefined;
  for (const x of lefts.filter((left) => left >= ground.x)) {
    const beside = inColumn(x, wanted, taken);
    const y = nearestFree(wanted.y, wanted.height, beside, ground.y);
    const place = { ...wanted, x, y };
    if (best === undefined || distance(place, wanted) < distance(best, wanted)) best = place;
  }
  return best ?? wanted;
}

/** The free top edge nearest to the one that was wanted, among the places of one column. */
function nearestFree(wanted: number, height: number, taken: readonly Taken[], top: number): number {
  const tops = [
    Math.max(top, wanted),
    ...taken.flatMap((other) => [endOf(other), onGridBefore(other.place.y - other.gap - height)]),
  ].sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted));
  const isFree = (y: number) => y >= top && !taken.some((other) => isInRow(other, y, height));
  return tops.find(isFree) ?? wanted;
}

function distance(one: Place, other: Place): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}

/** The highest free top edge of something with this left edge, among places given from the top. */
function highestFree(x: number, size: Size, fromTop: readonly Taken[], top: number): number {
  const beside = inColumn(x, size, fromTop);
  for (let y = top; ; ) {
    const inTheWay = beside.find((taken) => isInRow(taken, y, size.height));
    if (inTheWay === undefined) return y;
    y = endOf(inTheWay);
  }
}

/** What is too near to a left edge to have something of this width above or below it alone. */
function inColumn(x: number, { width }: Size, taken: readonly Taken[]): readonly Taken[] {
  return taken.filter(
    ({ place, gap }) => place.x < x + width + gap && x < place.x + place.width + gap,
  );
}

function isInRow(taken: Taken, y: number, height: number): boolean {
  return taken.place.y < y + height + taken.gap && y < endOf(taken);
}

function endOf({ place, gap }: Taken): number {
  return onGrid(place.y + place.height + gap);
}

/** How the ground would have to grow for a place, the gravest first. */
function growthFor(place: Place, ground: Ground): number[] {
  const grown = {
    width: Math.max(ground.size.width, place.x + place.width - ground.x),
    height: Math.max(ground.size.height, place.y + place.height - ground.y),
  };
  const blocked = ground.isBlocked(grown) ? 1 : 0;
  return [blocked, pageSize(grown, ground.aspect), grown.width * grown.height];
}

function isLess(a: readonly number[], b: readonly number[]): boolean {
  const index = a.findIndex((value, at) => value !== b[at]);
  return (a[index] ?? 0) < (b[index] ?? 0);
}

/** Whether a box that grows from one place to another would come too close to one of the others. */
export function isHemmedIn(now: Place, grown: Place, others: readonly Taken[]): boolean {
  return others.some(({ place, gap }) =>
    [0, gap].some((margin) => meet(grown, place, margin) && !meet(now, place, margin)),
  );
}

function meet(a: Place, b: Place, margin: number): boolean {
  return (
    a.x < b.x + b.width + margin &&
    b.x < a.x + a.width + margin &&
    a.y < b.y + b.height + margin &&
    b.y < a.y + a.height + margin
  );
}
