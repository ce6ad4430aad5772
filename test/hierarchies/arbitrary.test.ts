import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AnyElement, Hierarchy } from '../../models/document/hierarchy.ts';
import { openDocument } from '../../models/document/open.ts';
import { serialise } from '../../models/document/serialise.ts';
import { Survey } from '../../models/document/survey.ts';
import { collectionNames, kinds } from '../../models/elements/catalogue.ts';
import type { Fields } from '../../models/elements/field.ts';
import { roleIds, roles } from '../../models/elements/roles/index.ts';
import { Flows } from '../../models/flows/derive.ts';
import { arbitraryHierarchy, renamed, shuffled } from './arbitrary.ts';

const open = (document: Hierarchy) => openDocument(new TextEncoder().encode(serialise(document)));

const sample = (count: number) => fc.sample(arbitraryHierarchy(), { numRuns: count, seed: 1 });

describe('an arbitrary hierarchy', () => {
  test('is accepted when it is opened, and comes back as it was', () => {
    fc.assert(
      fc.property(arbitraryHierarchy(), (document) => {
        const opened = open(document);
        expect(opened.ok ? [] : opened.problems).toEqual([]);
        expect(opened).toEqual({ ok: true, document });
        // Vitest's own strict comparison takes an element with the id “constructor” for a class.
        expect(isDeepStrictEqual(opened, { ok: true, document })).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test('has data flows more often than not', () => {
    const withFlows = sample(300).filter(
      (document) => new Flows(new Survey(document)).all().length > 0,
    );
    expect(withFlows.length).toBeGreaterThanOrEqual(150);
  });

  test('sooner or later uses every setting of every kind and role, and leaves it out', () => {
    const documents = sample(300);
    for (const collection of collectionNames) {
      const elements = documents.flatMap((document) =>
        Object.values<AnyElement>(document[collection]),
      );
      expect(neverVaried(elements, kinds[collection].fields)).toEqual([]);
    }
    const computers = documents.flatMap(({ systems }) => Object.values(systems));
    for (const role of roleIds) {
      const settings = computers.flatMap((computer) => computer.roles?.[role] ?? []);
      expect(settings.length).toBeGreaterThan(0);
      expect(neverVaried(settings, roles[role].settings)).toEqual([]);
    }
  });
});

/** The keys that all or none of these hold. */
function neverVaried(holders: readonly object[], fields: Fields): string[] {
  return Object.keys(fields).filter((key) => {
    const holding = holders.filter((holder) => Object.hasOwn(holder, key)).length;
    return holding === 0 || (fields[key]?.required !== true && holding === holders.length);
  });
}

describe('a shuffled hierarchy', () => {
  test('is the same document, with its lists as they were', () => {
    fc.assert(
      fc.property(reorderings, ([document, other]) => {
        expect(other).toEqual(document);
        expect(serialise(other)).toBe(serialise(document));
      }),
    );
  });

  test('has its entries in another order', () => {
    const changed = fc
      .sample(reorderings, { numRuns: 50, seed: 1 })
      .filter(([document, other]) => JSON.stringify(other) !== JSON.stringify(document));
    expect(changed.length).toBeGreaterThan(40);
  });
});

const reorderings = arbitraryHierarchy().chain((document) =>
  fc.tuple(fc.constant(document), shuffled(document)),
);

describe('a renamed hierarchy', () => {
  test('has another name for every element, and nothing else that is new', () => {
    fc.assert(
      fc.property(arbitraryHierarchy(), (document) => {
        const other = renamed(document);
        expect(open(other).ok).toBe(true);
        expect(withoutNames(other)).toEqual(withoutNames(document));
        for (const collection of collectionNames) {
          for (const [id, element] of Object.entries<AnyElement>(document[collection])) {
            expect(other[collection][id]?.name).not.toBe(element.name);
          }
        }
      }),
    );
  });
});

function withoutNames(document: Hierarchy): unknown {
  return Object.fromEntries(
    Object.entries(document).map(([key, value]) => [
      key,
      key in kinds
        ? Object.entries<AnyElement>(value).map(([id, { name, ...rest }]) => [id, rest])
        : value,
    ]),
  );
}
