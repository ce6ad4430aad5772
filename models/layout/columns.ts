// Leaves stand in columns of one width: each goes where the columns end highest.
import { type Box, narrowGap, onGrid } from './box.ts';
import { leafShape, type Shape } from './shape.ts';

/** Leaves this much narrower than a column, as a part of it, have columns of their own. */
const fitsColumn = 0.75;

/** How many numbers of columns are tried at most. */
const mostTried = 16;

/** The shapes of leaves in columns, the leaves given in their reading order; one at least. */
export function columnShapes(leaves: readonly Box[], aspect: number): Shape[] {
  return columnCounts(leaves, aspect).map((count) => inColumns(leaves, count));
}

/** Leaves that share columns; the given order is kept within them. */
export function groupsOfLikeWidth(leaves: readonly Box[]): Box[][] {
  const groups = new Map<number, Box[]>();
  for (const width of leaves.map((leaf) => leaf.width).sort((a, b) => b - a)) {
    if (columnFor(width, groups) === undefined) groups.set(width, []);
  }
  for (const leaf of leaves) groups.get(columnFor(leaf.width, groups) ?? leaf.width)?.push(leaf);
  return [...groups.values()];
}

/** The width of the columns that a leaf goes in, from columns given with falling widths. */
function columnFor(width: number, groups: ReadonlyMap<number, unknown>): number | undefined {
  for (const column of groups.keys()) if (width >= column * fitsColumn) return column;
  return undefined;
}

function columnCounts(leaves: readonly Box[], aspect: number): number[] {
  const width = widthOf(leaves) + narrowGap;
  const area = leaves.reduce((sum, { height }) => sum + width * (onGrid(height) + narrowGap), 0);
  const ideal = Math.sqrt(area * aspect) / width;
  const counts = new Set<number>();
  for (let step = 0; step < mostTried; step += 1) {
    const count = Math.round(ideal * 8 ** (step / (mostTried - 1) - 0.5));
    counts.add(Math.max(1, Math.min(leaves.length, count)));
  }
  if (leaves.length <= mostTried) for (let n = 1; n <= leaves.length; n += 1) counts.add(n);
  return [...counts];
}

function inColumns(leaves: readonly Box[], count: number): Shape {
  const width = widthOf(leaves);
  const ends = new Array<number>(count).fill(0);
  const spots = leaves.map((leaf) => {
    const column = ends.indexOf(Math.min(...ends));
    const y = ends[column] ?? 0;
    ends[column] = y + onGrid(leaf.height) + narrowGap;
    return { leaf, x: column * (width + narrowGap), y };
  });
  return {
    width: count * (width + narrowGap) - narrowGap,
    height: Math.max(...ends) - narrowGap,
    stretches: false,
    fill(place, places) {
      for (const { leaf, x, y } of spots) {
        leafShape(leaf, leaf).fill({ ...place, x: place.x + x, y: place.y + y }, places);
      }
    },
  };
}

function widthOf(leaves: readonly Box[]): number {
  return leaves.reduce((widest, { width }) => Math.max(widest, onGrid(width)), 0);
}
