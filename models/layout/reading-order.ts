// The order that parts are read in: those that exchange much come one soon after the other.
import { type Box, byId } from './box.ts';
import type { Exchange } from './exchange.ts';
import type { Shape } from './shape.ts';

/** A container, or leaves that stand together in columns. */
export interface Part {
  readonly boxes: readonly Box[];
  readonly order: number;
  /** By width, with falling heights. */
  readonly shapes: readonly Shape[];
}

/** What a part exchanges with each of the others. */
export type Links = ReadonlyMap<Part, ReadonlyMap<Part, number>>;

/** What each part exchanges with the others: the sum over the boxes of both. */
export function linksBetween(parts: readonly Part[], exchange: Exchange): Links {
  const partOf = new Map(parts.flatMap((part) => part.boxes.map(({ id }) => [id, part] as const)));
  return new Map(
    parts.map((part) => {
      const links = new Map<Part, number>();
      for (const { id } of part.boxes) {
        for (const [sibling, weight] of exchange.get(id) ?? []) {
          const other = partOf.get(sibling);
          if (other === undefined || other === part) continue;
          links.set(other, (links.get(other) ?? 0) + weight);
        }
      }
      return [part, links];
    }),
  );
}

/** Leaves as they are read: the high ones first among equals, so that rows align. */
export function leavesInOrder(leaves: readonly Box[]): Box[] {
  return [...leaves].sort(
    (a, b) => (a.order ?? 0) - (b.order ?? 0) || b.height - a.height || byId(a, b),
  );
}

/** Parts as they are read: among equals always the one that exchanges most with those before it. */
export function partsInOrder(parts: readonly Part[], links: Links): Part[] {
  const total = new Map<Part, number>();
  for (const [part, others] of links) {
    total.set(
      part,
      [...others.values()].reduce((sum, weight) => sum + weight, 0),
    );
  }
  const pull = new Map<Part, number>();
  const compare = (a: Part, b: Part) =>
    a.order - b.order ||
    (pull.get(b) ?? 0) - (pull.get(a) ?? 0) ||
    (total.get(b) ?? 0) - (total.get(a) ?? 0) ||
    byId(a.boxes[0], b.boxes[0]);
  const waiting = new Set(parts);
  const ordered: Part[] = [];
  for (let next = first(waiting, compare); next !== undefined; next = first(waiting, compare)) {
    waiting.delete(next);
    ordered.push(next);
    for (const [other, weight] of links.get(next) ?? []) {
      pull.set(other, (pull.get(other) ?? 0) + weight);
    }
  }
  return ordered;
}

function first(parts: Iterable<Part>, compare: (a: Part, b: Part) => number): Part | undefined {
  let least: Part | undefined;
  for (const part of parts) if (least === undefined || compare(part, least) < 0) least = part;
  return least;
}
