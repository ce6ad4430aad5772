// Automatic layout: leaves in columns; columns and containers together are cut into a page.
import {
  type Box,
  byId,
  gapBetween,
  isContainer,
  onGrid,
  type Padding,
  type Place,
  type Size,
  type Wire,
} from './box.ts';
import { columnShapes } from './columns.ts';
import { type Exchange, exchangeBetween } from './exchange.ts';
import { freeSpot, type Ground, isHemmedIn, type Spot } from './free-spot.ts';
import { makeRoom } from './make-room.ts';
import { page } from './page.ts';
import { leavesInOrder, linksBetween, type Part, partsInOrder } from './reading-order.ts';
import { empty, fittest, frontier, leafShape, type Shape, worthTrying } from './shape.ts';
import { sliced } from './slicing.ts';

export type { Box, Padding, Place, Placed, Wire } from './box.ts';

/** What stays where it stands: everything with a place, what is pinned, or nothing. */
export type Keep = 'placed' | 'pinned' | 'nothing';

export interface ArrangeOptions {
  /** The proportion of the page, width to height; 1.6 if not given. */
  readonly aspect?: number;
  /** `placed` if not given. */
  readonly keep?: Keep;
}

/**
 * Where every box goes, relative to its container, in pixels. Neither the order of the boxes nor that of
 * the wires makes a difference. Ids are unique; wires to unknown ones count for nothing.
 *
 * What is kept stays to the pixel; the rest is aligned to a grid of 4 px and overlaps nothing. A kept
 * container that has to grow does so to the right and down, and away from its neighbours; only where
 * they stand on both sides do they move on, as little as possible.
 */
export function arrange(
  boxes: readonly Box[],
  wires: readonly Wire[],
  { aspect = 1.6, keep = 'placed' }: ArrangeOptions = {},
): ReadonlyMap<string, Place> {
  const layout = new Layout(exchangeBetween(boxes, wires), aspect, keep);
  const picture = layout.picture(boxes);
  const places = new Map<string, Place>();
  picture.fill({ x: 0, y: 0, width: picture.width, height: picture.height }, places);
  return places;
}

/** Whether a container cannot become this large where it stands. */
type IsBlocked = (size: Size) => boolean;

const never: IsBlocked = () => false;
const noPadding: Padding = { top: 0, right: 0, bottom: 0, left: 0 };

/** Containers are neither towers nor strips where it can be helped: width to height. */
const narrowest = 0.5;
const widest = 3;

class Layout {
  readonly #exchange: Exchange;
  readonly #aspect: number;
  readonly #keep: Keep;

  constructor(exchange: Exchange, aspect: number, keep: Keep) {
    this.#exchange = exchange;
    this.#aspect = aspect;
    this.#keep = keep;
  }

  picture(boxes: readonly Box[]): Shape {
    const kept = boxes.flatMap((box) => this.#placed(box) ?? []);
    if (kept.length > 0) {
      const x = onGrid(Math.min(...kept.map((placed) => placed.x)));
      const y = onGrid(Math.min(...kept.map((placed) => placed.y)));
      const size = { width: 0, height: 0 };
      return this.#amongKept(boxes, { x, y, size, aspect: this.#aspect, isBlocked: never });
    }
    const parts = this.#parts(boxes);
    const links = linksBetween(parts, this.#exchange);
    return page(parts, links, gapBetween(...boxes), this.#aspect) ?? empty;
  }

  #placed({ placed }: Box) {
    const isKept = this.#keep === 'placed' || (this.#keep === 'pinned' && placed?.pinned === true);
    return isKept ? placed : undefined;
  }

  /** The leaves, in columns, and the containers, in their reading order. */
  #parts(boxes: readonly Box[]): Part[] {
    const leaves = leavesInOrder(boxes.filter((box) => !isContainer(box)));
    const parts: Part[] = [];
    if (leaves.length > 0) {
      const shapes = frontier(columnShapes(leaves, this.#aspect));
      parts.push({ boxes: leaves, order: leaves[0]?.order ?? 0, shapes });
    }
    for (const box of boxes.filter(isContainer)) {
      const shapes = worthTrying(this.#containerShapes(box, never));
      parts.push({ boxes: [box], order: box.order ?? 0, shapes });
    }
    return partsInOrder(parts, linksBetween(parts, this.#exchange));
  }

  #containerShapes(box: Box, isBlocked: IsBlocked): Shape[] {
    const padding = box.padding ?? noPadding;
    const left = onGrid(padding.left);
    const top = onGrid(padding.top);
    const across = left + onGrid(padding.right);
    const down = top + onGrid(padding.bottom);
    const placed = this.#placed(box);
    const least = {
      width: Math.max(onGrid(box.width), placed?.width ?? 0),
      height: Math.max(onGrid(box.height), placed?.height ?? 0),
    };
    const contents = this.#contents(box.children ?? [], {
      x: left,
      y: top,
      size: { width: least.width - across, height: least.height - down },
      aspect: placed === undefined ? this.#aspect : least.width / least.height,
      isBlocked: ({ width, height }) => isBlocked({ width: width + across, height: height + down }),
    });
    const shapes = contents.map((content) => ({
      width: grown(least.width, content.width + across),
      height: grown(least.height, content.height + down),
      stretches: true,
      fill(place: Place, places: Map<string, Place>) {
        places.set(box.id, place);
        const room = { width: place.width - across, height: place.height - down };
        // With more room than it needs, another shape may fill it more evenly.
        const chosen = fittest(contents, room.width / room.height);
        chosen?.fill({ x: left, y: top, ...room }, places);
      },
    }));
    const balanced = shapes.filter(({ width, height }) => {
      return placed !== undefined || (width >= narrowest * height && width <= widest * height);
    });
    return balanced.length > 0 ? balanced : shapes;
  }

  /** The shapes of what lies in a container; one at least. */
  #contents(boxes: readonly Box[], ground: Ground): readonly Shape[] {
    if (boxes.length === 0) return [empty];
    if (boxes.some((box) => this.#placed(box) !== undefined)) {
      return [this.#amongKept(boxes, ground)];
    }
    const shapes = this.#parts(boxes).map((part) => part.shapes);
    return sliced(shapes, gapBetween(...boxes));
  }

  /** Boxes of which some are kept; the others go where there is room. */
  #amongKept(boxes: readonly Box[], ground: Ground): Shape {
    const spots = this.#keptSpots(boxes.filter((box) => this.#placed(box) !== undefined));
    const free = boxes.filter((box) => this.#placed(box) === undefined);
    const put = (box: Box, shapes: readonly Shape[]) => {
      const taken = [...spots].map(([other, { place }]) => {
        return { place, gap: gapBetween(box, other) };
      });
      const spot = freeSpot(shapes, taken, { ...ground, size: extentOf(spots, ground) });
      if (spot !== undefined) spots.set(box, spot);
    };
    for (const leaf of leavesInOrder(free.filter((box) => !isContainer(box)))) {
      put(leaf, [leafShape(leaf, leaf)]);
    }
    const containers = free.filter(isContainer);
    const [container] = containers;
    if (container !== undefined) {
      // They are new to the picture together, and stay together.
      const shapes = this.#parts(containers).map((part) => part.shapes);
      put(container, sliced(shapes, gapBetween(container)));
    }
    return {
      ...extentOf(spots, ground),
      stretches: false,
      fill(_, places) {
        for (const { shape, place } of spots.values()) shape.fill(place, places);
      },
    };
  }

  #keptSpots(boxes: readonly Box[]): Map<Box, Spot> {
    const kept = [...boxes].sort(byId);
    const spots = new Map<Box, Spot>();
    for (const box of kept) {
      const { x, y, width = 0, height = 0 } = this.#placed(box) ?? { x: 0, y: 0 };
      const size = isContainer(box)
        ? { width: Math.max(box.width, width), height: Math.max(box.height, height) }
        : { width: box.width, height: box.height };
      spots.set(box, { shape: leafShape(box, size), place: { x, y, ...size } });
    }
    for (const box of kept.filter(isContainer)) {
      const now = spots.get(box)?.place;
      if (now === undefined) continue;
      const others = [...spots].flatMap(([other, { place }]) =>
        other === box ? [] : [{ place, gap: gapBetween(box, other) }],
      );
      const isBlocked = (size: Size) => isHemmedIn(now, { ...now, ...size }, others);
      const shapes = this.#containerShapes(box, isBlocked);
      const clear = shapes.filter(({ width, height }) => !isBlocked({ width, height }));
      const shape = fittest(clear.length > 0 ? clear : shapes, now.width / now.height) ?? empty;
      spots.set(box, { shape, place: { ...now, width: shape.width, height: shape.height } });
      if (clear.length === 0) giveWay(spots, box, now);
    }
    return spots;
  }
}

/** A length that is enough for its content; what is kept may be off the grid. */
function grown(length: number, needed: number): number {
  return needed <= length ? length : onGrid(needed);
}

/** The size of the ground, enlarged as far as the spots on it reach. */
function extentOf(spots: ReadonlyMap<Box, Spot>, { x, y, size }: Ground): Size {
  let { width, height } = size;
  for (const { place } of spots.values()) {
    width = Math.max(width, place.x + place.width - x);
    height = Math.max(height, place.y + place.height - y);
  }
  return { width, height };
}

/** Moves on whatever a box has grown into. */
function giveWay(spots: Map<Box, Spot>, larger: Box, before: Place): void {
  const frames = new Map([...spots].map(([{ id }, { place }]) => [id, place]));
  const moved = makeRoom(frames, larger.id, before);
  for (const [box, { shape, place }] of spots) {
    const { x, y } = moved.get(box.id) ?? place;
    spots.set(box, { shape, place: { ...place, x, y } });
  }
}
