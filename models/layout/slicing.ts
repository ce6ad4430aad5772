// Parts in their reading order fill a page by cutting it again and again, across or down: the first
// part of the order is at the top or left of every cut. Every cut is tried, so the best is found.
import { above, beside, frontier, type Shape, worthTrying } from './shape.ts';

/** The time grows with the third power of the number; more parts than these are cut in groups. */
export const mostAtOnce = 16;

/**
 * The shapes that parts in this order can take together, with this gap between them; none without
 * parts. Each part comes with its own shapes, by width with falling heights.
 */
export function sliced(parts: readonly (readonly Shape[])[], gap: number): readonly Shape[] {
  if (parts.length <= mostAtOnce) return cut(parts, gap);
  const groups = Math.ceil(parts.length / mostAtOnce);
  const start = (group: number) => Math.round((group * parts.length) / groups);
  const grouped = Array.from({ length: groups }, (_, group) =>
    worthTrying(cut(parts.slice(start(group), start(group + 1)), gap)),
  );
  return sliced(grouped, gap);
}

function cut(parts: readonly (readonly Shape[])[], gap: number): readonly Shape[] {
  /** The shapes of the parts from one to before another. */
  const runs: (readonly Shape[])[][] = [];
  for (let from = parts.length - 1; from >= 0; from -= 1) {
    const run: (readonly Shape[])[] = [];
    runs[from] = run;
    run[from + 1] = parts[from] ?? [];
    for (let to = from + 2; to <= parts.length; to += 1) {
      const shapes: Shape[] = [];
      for (let middle = from + 1; middle < to; middle += 1) {
        const first = run[middle] ?? [];
        const second = runs[middle]?.[to] ?? [];
        shapes.push(...beside(first, second, gap), ...above(first, second, gap));
      }
      run[to] = to - from === parts.length ? frontier(shapes) : worthTrying(shapes);
    }
  }
  return runs[0]?.[parts.length] ?? [];
}
