// Shapes: the sizes that a part of the picture can take, each with how to fill it.
import { type Box, onGrid, type Place, type Size } from './box.ts';

export interface Shape extends Size {
  /** Whether it looks well with more room than it needs; cards do not grow, zones do. */
  readonly stretches: boolean;
  /** Puts what is in it at `place`, which is at least as wide and high as the shape. */
  fill(place: Place, places: Map<string, Place>): void;
}

export const empty: Shape = { width: 0, height: 0, stretches: false, fill() {} };

/** A leaf, which has this size wherever it stands. */
export function leafShape({ id }: Box, { width, height }: Size): Shape {
  return {
    width,
    height,
    stretches: false,
    fill({ x, y }, places) {
      places.set(id, { x, y, width, height });
    },
  };
}

/** Proportions that a part is tried in, from a tall strip to a long one. */
const proportions = 12;
const longest = 8;

/**
 * The shapes worth trying further: for each proportion the smallest one, and none that is both wider
 * and higher than another. By width, so that the heights fall.
 */
export function worthTrying(shapes: readonly Shape[]): Shape[] {
  const best = new Map<number, Shape>();
  for (const shape of shapes) {
    const proportion = Math.log(shape.width / shape.height) / Math.log(longest);
    const step = Math.round((Math.max(-1, Math.min(1, proportion)) * (proportions - 1)) / 2);
    const other = best.get(step);
    if (other === undefined || area(shape) < area(other)) best.set(step, shape);
  }
  return frontier([...best.values()]);
}

/** Those that no other one is as narrow and as low as, by width. */
export function frontier(shapes: readonly Shape[]): Shape[] {
  const byWidth = [...shapes].sort((a, b) => a.width - b.width || a.height - b.height);
  const kept: Shape[] = [];
  for (const shape of byWidth) {
    const narrower = kept.at(-1);
    if (narrower === undefined || shape.height < narrower.height) kept.push(shape);
  }
  return kept;
}

/** How much room a shape takes on a page of this proportion, width to height: the height of that page. */
export function pageSize({ width, height }: Size, aspect: number): number {
  return Math.max(width / aspect, height);
}

/** The shape that can be shown largest on a page of this proportion. */
export function fittest(shapes: readonly Shape[], aspect: number): Shape | undefined {
  let best: Shape | undefined;
  for (const shape of shapes) {
    if (best === undefined || pageSize(shape, aspect) < pageSize(best, aspect)) best = shape;
  }
  return best;
}

/**
 * Every useful way to put one part beside another. Both come, as the result does, by width with falling
 * heights.
 */
export function beside(lefts: readonly Shape[], rights: readonly Shape[], gap: number): Shape[] {
  const shapes: Shape[] = [];
  let [l, r] = [0, 0];
  for (
    let [left, right] = [lefts[l], rights[r]];
    left && right;
    [left, right] = [lefts[l], rights[r]]
  ) {
    shapes.push(new Beside(left, right, gap));
    // Only where the higher one becomes lower does the whole.
    if (left.height >= right.height) l += 1;
    if (left.height <= right.height) r += 1;
  }
  return shapes;
}

/** Every useful way to put one part above another, as with `beside`. */
export function above(uppers: readonly Shape[], lowers: readonly Shape[], gap: number): Shape[] {
  const shapes: Shape[] = [];
  let [u, l] = [uppers.length - 1, lowers.length - 1];
  for (
    let [upper, lower] = [uppers[u], lowers[l]];
    upper && lower;
    [upper, lower] = [uppers[u], lowers[l]]
  ) {
    shapes.push(new Above(upper, lower, gap));
    if (upper.width >= lower.width) u -= 1;
    if (upper.width <= lower.width) l -= 1;
  }
  return shapes.reverse();
}

class Beside implements Shape {
  readonly width: number;
  readonly height: number;
  readonly stretches: boolean;
  readonly #left: Shape;
  readonly #right: Shape;
  readonly #gap: number;

  constructor(left: Shape, right: Shape, gap: number) {
    this.width = left.width + gap + right.width;
    this.height = Math.max(left.height, right.height);
    this.stretches = left.stretches || right.stretches;
    this.#left = left;
    this.#right = right;
    this.#gap = gap;
  }

  fill(place: Place, places: Map<string, Place>): void {
    const part = this.#left.width / this.width;
    const width =
      this.#left.width + shareOf(this.#left, this.#right, part, place.width - this.width);
    const offset = width + this.#gap;
    this.#left.fill({ ...place, width }, places);
    this.#right.fill({ ...place, x: place.x + offset, width: place.width - offset }, places);
  }
}

class Above implements Shape {
  readonly width: number;
  readonly height: number;
  readonly stretches: boolean;
  readonly #upper: Shape;
  readonly #lower: Shape;
  readonly #gap: number;

  constructor(upper: Shape, lower: Shape, gap: number) {
    this.width = Math.max(upper.width, lower.width);
    this.height = upper.height + gap + lower.height;
    this.stretches = upper.stretches || lower.stretches;
    this.#upper = upper;
    this.#lower = lower;
    this.#gap = gap;
  }

  fill(place: Place, places: Map<string, Place>): void {
    const part = this.#upper.height / this.height;
    const height =
      this.#upper.height + shareOf(this.#upper, this.#lower, part, place.height - this.height);
    const offset = height + this.#gap;
    this.#upper.fill({ ...place, height }, places);
    this.#lower.fill({ ...place, y: place.y + offset, height: place.height - offset }, places);
  }
}

/** What the first of two parts gets of the room that is left over. */
function shareOf(first: Shape, second: Shape, part: number, spare: number): number {
  if (first.stretches !== second.stretches) return first.stretches ? spare : 0;
  return Math.min(spare, onGrid(spare * part));
}

function area({ width, height }: Size): number {
  return width * height;
}
