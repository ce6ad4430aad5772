// Valid hierarchies at random, and the same hierarchy in other words.
import fc from 'fast-check';
import {
  type AnyElement,
  emptyHierarchy,
  type Hierarchy,
} from '../../models/document/hierarchy.ts';
import { perCollection } from '../../models/elements/catalogue.ts';
import { hierarchyDrafts } from './drafts.ts';
import { Random } from './random.ts';
import { settled } from './settling.ts';

/**
 * Valid hierarchies of up to some 25 elements, plausible or not: every kind, role and setting of the
 * catalogue comes up, absent or with any value that the format allows.
 */
export function arbitraryHierarchy(): fc.Arbitrary<Hierarchy> {
  return fc.oneof(
    { withCrossShrink: true },
    { weight: 1, arbitrary: fc.constant(emptyHierarchy('')) },
    { weight: 99, arbitrary: hierarchyDrafts().map(settled) },
  );
}

/** The same document with the keys of every object in another order; lists keep theirs. */
export function shuffled(document: Hierarchy): fc.Arbitrary<Hierarchy> {
  return fc.nat().map((seed) => reordered(document, new Random(seed)));
}

function reordered<Value>(value: Value, random: Random): Value {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    random.shuffled(Object.entries(value)).map(([key, member]) => [key, reordered(member, random)]),
  ) as Value;
}

/** The same document with another name for every element, also where it had none. */
export function renamed(document: Hierarchy): Hierarchy {
  const elements = perCollection((collection) =>
    Object.fromEntries(
      Object.entries<AnyElement>(document[collection]).map(([id, element]) => [
        id,
        { ...element, name: anotherName(element.name ?? '') },
      ]),
    ),
  );
  return { ...document, ...(elements as Partial<Hierarchy>) };
}

/**
 * Backwards, so that an order by name becomes another one as well; longer, so that it always differs; by a
 * hyphen, which any name may have.
 */
function anotherName(name: string): string {
  return `${[...name].reverse().join('')}-`;
}
