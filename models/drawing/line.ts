// The way of a line from one box to another: from border to border, leaving each at a right angle.

/** A box on the canvas, in pixels. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Whether two boxes share a point. */
export function meets(one: Frame, other: Frame): boolean {
  return (
    one.x <= other.x + other.width &&
    one.y <= other.y + other.height &&
    one.x + one.width >= other.x &&
    one.y + one.height >= other.y
  );
}

/** Whether a box lies in another one. */
export function holds(outer: Frame, inner: Frame): boolean {
  return (
    outer.x <= inner.x &&
    outer.y <= inner.y &&
    outer.x + outer.width >= inner.x + inner.width &&
    outer.y + outer.height >= inner.y + inner.height
  );
}

/** The least box around some boxes, of which there is at least one. */
export function around(boxes: readonly Frame[]): Frame {
  let [left, top] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let [right, bottom] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { x, y, width, height } of boxes) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A cubic curve: its two ends and the two points that bend it. */
export type Curve = readonly [Point, Point, Point, Point];

/** How close to a corner a line may end. */
const corner = 14;

/** The line between two boxes. Where they overlap it leads between their centres. */
export function lineBetween(from: Frame, to: Frame): Curve {
  const gapX = Math.max(to.x - (from.x + from.width), from.x - (to.x + to.width));
  const gapY = Math.max(to.y - (from.y + from.height), from.y - (to.y + to.height));
  const start = centre(from);
  const end = centre(to);
  if (gapX < 0 && gapY < 0) return [start, start, end, end];
  return gapX >= gapY ? sideways(from, to) : turned(sideways(turnedFrame(from), turnedFrame(to)));
}

function sideways(from: Frame, to: Frame): Curve {
  const toRight = centre(to).x > centre(from).x;
  const start = { x: toRight ? from.x + from.width : from.x, y: towards(from, to) };
  const end = { x: toRight ? to.x : to.x + to.width, y: towards(to, from) };
  const bend = Math.max(16, Math.abs(end.x - start.x) * 0.4) * (toRight ? 1 : -1);
  return [start, { x: start.x + bend, y: start.y }, { x: end.x - bend, y: end.y }, end];
}

/** The height at which a side faces the other box best, away from the corners. */
function towards(own: Frame, other: Frame): number {
  const top = Math.max(own.y, other.y);
  const bottom = Math.min(own.y + own.height, other.y + other.height);
  const aim = bottom > top ? (top + bottom) / 2 : centre(other).y;
  const margin = Math.min(corner, own.height / 2);
  return Math.min(Math.max(aim, own.y + margin), own.y + own.height - margin);
}

function centre({ x, y, width, height }: Frame): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

function turnedFrame({ x, y, width, height }: Frame): Frame {
  return { x: y, y: x, width: height, height: width };
}

function turned(curve: Curve): Curve {
  const [a, b, c, d] = curve.map(({ x, y }) => ({ x: y, y: x })) as unknown as Curve;
  return [a, b, c, d];
}

/** The point of a curve at `t` from 0 to 1. */
export function pointOn([a, b, c, d]: Curve, t: number): Point {
  const s = 1 - t;
  const mix = (key: 'x' | 'y') =>
    s ** 3 * a[key] + 3 * s ** 2 * t * b[key] + 3 * s * t ** 2 * c[key] + t ** 3 * d[key];
  return { x: mix('x'), y: mix('y') };
}

/** How many straight parts stand for a curve where its distance is measured. */
const parts = 24;

/** How far a point is from a curve, in pixels; as exact as a hand points. */
export function distanceTo(curve: Curve, point: Point): number {
  let least = Number.POSITIVE_INFINITY;
  let from = curve[0];
  for (let part = 1; part <= parts; part += 1) {
    const to = pointOn(curve, part / parts);
    least = Math.min(least, distanceToPart(from, to, point));
    from = to;
  }
  return least;
}

function distanceToPart(from: Point, to: Point, point: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const along = ((point.x - from.x) * dx + (point.y - from.y) * dy) / (dx * dx + dy * dy || 1);
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(from.x + t * dx - point.x, from.y + t * dy - point.y);
}

/** The curve as SVG path data. */
export function pathOf([a, b, c, d]: Curve): string {
  return `M${at(a)} C${at(b)} ${at(c)} ${at(d)}`;
}

/** A point as path data writes it, to a tenth of a pixel. */
export function at({ x, y }: Point): string {
  return `${tenth(x)} ${tenth(y)}`;
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
