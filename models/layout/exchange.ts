import type { Box, Wire } from './box.ts';

/** What a box exchanges with each of its siblings. */
export type Exchange = ReadonlyMap<string, ReadonlyMap<string, number>>;

/**
 * The exchange between siblings, for all boxes, from wires between boxes at any depth. A wire counts
 * for the two siblings that hold its ends; one between a box and what lies in it counts for none.
 * Weights count by their logarithm: ten times the data need not stand ten times as close.
 */
export function exchangeBetween(boxes: readonly Box[], wires: readonly Wire[]): Exchange {
  const containerOf = new Map<string, string | undefined>();
  const depthOf = new Map<string, number>();
  const enter = (siblings: readonly Box[], container: string | undefined, depth: number) => {
    for (const { id, children } of siblings) {
      containerOf.set(id, container);
      depthOf.set(id, depth);
      enter(children ?? [], id, depth + 1);
    }
  };
  enter(boxes, undefined, 0);

  const exchange = new Map<string, Map<string, number>>();
  const add = (from: string, to: string, weight: number) => {
    const others = exchange.get(from) ?? new Map<string, number>();
    exchange.set(from, others.set(to, (others.get(to) ?? 0) + weight));
  };
  for (const { from, to, weight } of wires) {
    if (!depthOf.has(from) || !depthOf.has(to)) continue;
    let a: string | undefined = from;
    let b: string | undefined = to;
    while (a !== undefined && b !== undefined && containerOf.get(a) !== containerOf.get(b)) {
      const deeper: number = (depthOf.get(a) ?? 0) - (depthOf.get(b) ?? 0);
      if (deeper >= 0) a = containerOf.get(a);
      if (deeper <= 0) b = containerOf.get(b);
    }
    if (a === undefined || b === undefined || a === b) continue;
    add(a, b, weight);
    add(b, a, weight);
  }
  for (const others of exchange.values()) {
    for (const [other, weight] of others) others.set(other, Math.log2(1 + weight));
  }
  return exchange;
}
