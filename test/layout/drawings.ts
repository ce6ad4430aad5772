// Drawings to arrange, and what one can see of an arranged one.
import fc from 'fast-check';
import type { Box, Place, Wire } from '../../models/layout/arrange.ts';

export const padding = { top: 44, right: 20, bottom: 20, left: 20 };

export function card(id: string, height = 78): Box {
  return { id, width: 200, height };
}

export function zone(id: string, children: readonly Box[], more: Partial<Box> = {}): Box {
  return { id, width: 220, height: 96, padding, children, ...more };
}

export function cards(prefix: string, count: number): Box[] {
  return Array.from({ length: count }, (_, index) =>
    card(`${prefix}${index}`, 78 + 22 * (index % 4)),
  );
}

/** The boxes, their children and so on. */
export function everyBox(boxes: readonly Box[]): Box[] {
  return boxes.flatMap((box) => [box, ...everyBox(box.children ?? [])]);
}

/** Each container's children, and those that lie in none. */
export function everySiblings(boxes: readonly Box[]): (readonly Box[])[] {
  return [boxes, ...everyBox(boxes).flatMap(({ children }) => (children ? [children] : []))];
}

export function placeOf(
  { id }: { readonly id: string },
  places: ReadonlyMap<string, Place>,
): Place {
  const place = places.get(id);
  if (place === undefined) throw new Error(`${id} has no place`);
  return place;
}

/** Pairs of siblings that overlap, by id. */
export function overlaps(boxes: readonly Box[], places: ReadonlyMap<string, Place>): string[] {
  return everySiblings(boxes).flatMap((siblings) =>
    siblings.flatMap((one, index) =>
      siblings.slice(index + 1).flatMap((other) => {
        const a = placeOf(one, places);
        const b = placeOf(other, places);
        const apart =
          a.x + a.width <= b.x ||
          b.x + b.width <= a.x ||
          a.y + a.height <= b.y ||
          b.y + b.height <= a.y;
        return apart ? [] : [`${one.id} and ${other.id}`];
      }),
    ),
  );
}

/** Boxes that reach into the padding of their container or out of it, by id. */
export function strays(boxes: readonly Box[], places: ReadonlyMap<string, Place>): string[] {
  return everyBox(boxes).flatMap((container) => {
    const { top = 0, right = 0, bottom = 0, left = 0 } = container.padding ?? {};
    const outer = placeOf(container, places);
    return (container.children ?? []).flatMap((child) => {
      const { x, y, width, height } = placeOf(child, places);
      const isInside =
        x >= left &&
        y >= top &&
        x + width <= outer.width - right &&
        y + height <= outer.height - bottom;
      return isInside ? [] : [child.id];
    });
  });
}

/** The size of the whole picture. */
export function extent(boxes: readonly Box[], places: ReadonlyMap<string, Place>) {
  const all = boxes.map((box) => placeOf(box, places));
  return {
    width: Math.max(...all.map(({ x, width }) => x + width)) - Math.min(...all.map(({ x }) => x)),
    height:
      Math.max(...all.map(({ y, height }) => y + height)) - Math.min(...all.map(({ y }) => y)),
  };
}

/** A box without an id. */
type Bare = Omit<Box, 'id' | 'children'> & { readonly children?: readonly Bare[] };

const { boxes } = fc.letrec<{ boxes: Bare[]; leaf: Bare; container: Bare }>((tie) => ({
  boxes: fc.array(fc.oneof({ maxDepth: 3 }, tie('leaf'), tie('container')), { maxLength: 6 }),
  leaf: fc.record({
    width: fc.oneof(fc.constantFrom(200, 168), fc.integer({ min: 1, max: 900 })),
    height: fc.integer({ min: 1, max: 400 }),
    order: fc.nat(2),
  }),
  container: fc.record({
    width: fc.integer({ min: 0, max: 500 }),
    height: fc.integer({ min: 0, max: 500 }),
    order: fc.nat(2),
    padding: fc.constantFrom(padding, { top: 1, right: 2, bottom: 3, left: 5 }),
    children: tie('boxes'),
  }),
}));

/** Trees of some levels, and wires between any of their boxes. */
export const drawings: fc.Arbitrary<{ boxes: Box[]; wires: Wire[] }> = fc
  .record({
    boxes: boxes.map((bare) => named(bare, 'box')),
    wires: fc.array(
      fc.record({ from: fc.nat(), to: fc.nat(), weight: fc.integer({ min: 1, max: 1000 }) }),
      { maxLength: 12 },
    ),
  })
  .map(({ boxes, wires }) => {
    const ids = everyBox(boxes).map(({ id }) => id);
    const end = (number: number) => ids[number % ids.length] ?? 'unknown';
    return {
      boxes,
      wires: wires.map(({ from, to, weight }) => ({ from: end(from), to: end(to), weight })),
    };
  });

function named(boxes: readonly Bare[], prefix: string): Box[] {
  return boxes.map(({ children, ...box }, index) => {
    const id = `${prefix}-${index}`;
    return { ...box, id, ...(children && { children: named(children, id) }) };
  });
}
