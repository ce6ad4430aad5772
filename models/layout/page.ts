// The picture as a whole: shown as large as possible, with short ways between parts that exchange much.
import type { Place } from './box.ts';
import type { Links, Part } from './reading-order.ts';
import { pageSize, type Shape } from './shape.ts';
import { mostAtOnce, sliced } from './slicing.ts';

/** How much smaller a picture may be shown for the sake of shorter ways. */
const spare = 1.1;

/** Where the search for shorter ways ends at the latest, in pictures tried. */
const mostTried = 300;

/** The best shape for all parts together, given in their reading order; parts of equal order may change places. */
export function page(
  parts: readonly Part[],
  links: Links,
  gap: number,
  aspect: number,
): Shape | undefined {
  const markers = new Map(parts.map((part, index) => [part, marked(part, String(index))]));
  const judged = (order: readonly Part[]) => {
    const shapes = sliced(
      order.map((part) => markers.get(part) ?? []),
      gap,
    );
    const least = Math.min(...shapes.map((shape) => pageSize(shape, aspect)));
    let best = { order, index: 0, cost: Number.POSITIVE_INFINITY };
    for (const [index, shape] of shapes.entries()) {
      const size = pageSize(shape, aspect);
      if (size > least * spare) continue;
      const cost = size + meanWay(shape, parts, links);
      if (cost < best.cost) best = { order, index, cost };
    }
    return best;
  };

  let best = judged(parts);
  let tried = parts.length > mostAtOnce ? mostTried : 0;
  for (let before = Number.POSITIVE_INFINITY; best.cost < before && tried < mostTried; ) {
    before = best.cost;
    for (const swapped of swaps(() => best.order)) {
      const other = judged(swapped);
      if (other.cost < best.cost) best = other;
      tried += 1;
      if (tried === mostTried) break;
    }
  }
  const shapes = best.order.map((part) => part.shapes);
  return sliced(shapes, gap)[best.index];
}

/** The shapes of a part, noting under this id only where it comes to stand. */
function marked({ shapes }: Part, id: string): Shape[] {
  return shapes.map(({ width, height, stretches }) => ({
    width,
    height,
    stretches,
    fill(place, places) {
      places.set(id, place);
    },
  }));
}

/** The current order with two parts of equal order exchanged, for every two of them. */
function* swaps(current: () => readonly Part[]): Iterable<readonly Part[]> {
  const { length } = current();
  for (let left = 0; left < length; left += 1) {
    for (let right = left + 1; right < length; right += 1) {
      const a = current()[left];
      const b = current()[right];
      if (a === undefined || b === undefined || a.order !== b.order) continue;
      yield current().with(left, b).with(right, a);
    }
  }
}

/** From middle to middle, in pixels, over all parts that exchange something. */
function meanWay(shape: Shape, parts: readonly Part[], links: Links): number {
  const places = new Map<string, Place>();
  shape.fill({ x: 0, y: 0, width: shape.width, height: shape.height }, places);
  const middles = new Map<Part, { x: number; y: number }>();
  for (const [index, part] of parts.entries()) {
    const { x, y, width, height } = places.get(String(index)) ?? { ...shape, x: 0, y: 0 };
    middles.set(part, { x: x + width / 2, y: y + height / 2 });
  }
  let ways = 0;
  let weights = 0;
  for (const [part, others] of links) {
    const from = middles.get(part);
    for (const [other, weight] of others) {
      const to = middles.get(other);
      if (from === undefined || to === undefined) continue;
      ways += weight * Math.hypot(to.x - from.x, to.y - from.y);
      weights += weight;
    }
  }
  return weights === 0 ? 0 : ways / weights;
}
