// Leaves stand in columns of one width: each goes where the columns end highest.
import { type Box, narrowGap, onGrid } from './box.ts';
import { leafShape, type Shape } from './shape.ts';

/** Numbers of columns that are tried for many leaves, spread evenly around the one that makes a page. */
const mostTried = 16;
const spread = 8;

/** The shapes of leaves in columns, given in their reading order; one at least. */
export function columnShapes(leaves: readonly Box[], aspect: number): Shape[] {
  const width = columnWidth(leaves);
  const spans = leaves.map((leaf) => Math.ceil((leaf.width + narrowGap) / (width + narrowGap)));
  const least = Math.max(...spans);
  const most = spans.reduce((sum, span) => sum + span, 0);
  const length = leaves.reduce(
    (sum, { height }, index) => sum + (spans[index] ?? 1) * (height + narrowGap),
    0,
  );
  const ideal = Math.sqrt((length * aspect) / (width + narrowGap));
  const counts = new Set<number>();
  for (let step = 0; step < mostTried; step += 1) {
    const count = Math.round(ideal * spread ** (step / (mostTried - 1) - 0.5));
    counts.add(Math.max(least, Math.min(most, count)));
  }
  return [...counts].map((count) => inColumns(leaves, spans, width, count));
}

/** The width that leaves have over the greatest length; narrower ones leave room, wider ones span columns. */
function columnWidth(leaves: readonly Box[]): number {
  const lengths = new Map<number, number>();
  for (const { width, height } of leaves) {
    lengths.set(onGrid(width), (lengths.get(onGrid(width)) ?? 0) + height);
  }
  const byLength = [...lengths].sort(([a, first], [b, second]) => second - first || b - a);
  return byLength[0]?.[0] ?? 0;
}

function inColumns(
  leaves: readonly Box[],
  spans: readonly number[],
  width: number,
  count: number,
): Shape {
  const ends = new Array<number>(count).fill(0);
  const spots = leaves.map((leaf, index) => {
    const span = spans[index] ?? 1;
    let [column, y] = [0, Number.POSITIVE_INFINITY];
    for (let first = 0; first + span <= count; first += 1) {
      const end = span === 1 ? (ends[first] ?? 0) : Math.max(...ends.slice(first, first + span));
      if (end < y) [column, y] = [first, end];
    }
    ends.fill(y + onGrid(leaf.height) + narrowGap, column, column + span);
    return { leaf, x: column * (width + narrowGap), y };
  });
  return {
    width: Math.max(...spots.map(({ leaf, x }) => x + onGrid(leaf.width))),
    height: Math.max(...ends) - narrowGap,
    stretches: false,
    fill(place, places) {
      for (const { leaf, x, y } of spots) {
        leafShape(leaf, leaf).fill({ ...place, x: place.x + x, y: place.y + y }, places);
      }
    },
  };
}
