import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  type Clipping,
  clip,
  clippingText,
  paste,
  readClipping,
} from '../../models/document/copying.ts';
import { emptyHierarchy, type Hierarchy } from '../../models/document/hierarchy.ts';
import { referencesOf } from '../../models/document/references.ts';
import { Survey } from '../../models/document/survey.ts';
import { applyEdit } from '../../models/edits/index.ts';
import { collectionNames } from '../../models/elements/catalogue.ts';
import { arbitraryHierarchy } from '../hierarchies/arbitrary.ts';

/** A document without scenes, which are not copied, and some of its ids. */
function chosen(): fc.Arbitrary<{ document: Hierarchy; ids: string[] }> {
  const withoutScenes = arbitraryHierarchy().filter(({ scenes }) => scenes.length === 0);
  return withoutScenes.chain((document) => {
    const all = collectionNames.flatMap((collection) => Object.keys(document[collection]));
    return fc.record({ document: fc.constant(document), ids: fc.subarray(all) });
  });
}

function pasteInto(document: Hierarchy, clipping: Clipping) {
  const pasted = paste(document, clipping);
  if (pasted.elements.length === 0) return { pasted, after: document };
  const edits = [
    { edit: 'add-elements', arguments: { elements: pasted.elements } },
    { edit: 'place-elements', arguments: { view: 'network', placed: pasted.placed } },
  ];
  const edited = applyEdit(document, { edit: 'together', arguments: { edits } });
  if (!edited.ok) throw new Error(edited.sentence);
  return { pasted, after: edited.document };
}

it('copies go through the text of a clipboard unchanged', () => {
  fc.assert(
    fc.property(chosen(), ({ document, ids }) => {
      const clipping = clip(new Survey(document), ids);
      if (clipping.elements.length === 0) return;
      expect(readClipping(clippingText(clipping))).toEqual(clipping);
    }),
    { numRuns: 300 },
  );
});

it('pasting where it was copied adds every element once, under new ids and names, and changes nothing else', () => {
  fc.assert(
    fc.property(chosen(), ({ document, ids }) => {
      const clipping = clip(new Survey(document), ids);
      const { pasted, after } = pasteInto(document, clipping);
      expect(pasted.left).toEqual([]);
      expect(pasted.elements).toHaveLength(clipping.elements.length);
      for (const collection of collectionNames) {
        expect(after[collection]).toMatchObject(document[collection]);
      }
      for (const { collection, id, element } of pasted.elements) {
        expect(document[collection]).not.toHaveProperty([id]);
        const names = Object.values(document[collection]).map(({ name }) => name);
        if (element.name !== undefined) expect(names).not.toContain(element.name);
      }
    }),
    { numRuns: 300 },
  );
});

it('what refers to something copied with it refers to its copy, and otherwise to what it referred to', () => {
  fc.assert(
    fc.property(chosen(), ({ document, ids }) => {
      const clipping = clip(new Survey(document), ids);
      const { elements } = paste(document, clipping);
      const copyOf = new Map(clipping.elements.map(({ id }, index) => [id, elements[index]?.id]));
      for (const [index, { collection, id, element }] of clipping.elements.entries()) {
        const copy = elements[index];
        if (copy === undefined) throw new Error('not pasted');
        expect(referencesOf(collection, copy.id, copy.element).map(({ target }) => target)).toEqual(
          referencesOf(collection, id, element).map(({ target }) => copyOf.get(target) ?? target),
        );
      }
    }),
    { numRuns: 300 },
  );
});

it('pasting into an empty document leaves out only what cannot be without something that is not there', () => {
  fc.assert(
    fc.property(chosen(), ({ document, ids }) => {
      const clipping = clip(new Survey(document), ids);
      const { pasted } = pasteInto(emptyHierarchy(''), clipping);
      const broughtAlong = pasted.elements.length + pasted.left.length - clipping.elements.length;
      expect(broughtAlong).toBeGreaterThanOrEqual(0);
      expect(broughtAlong).toBeLessThanOrEqual(clipping.sites.length);
      const copied = new Set([...clipping.elements, ...clipping.sites].map(({ id }) => id));
      const isWhole = clipping.elements.every(({ collection, id, element }) =>
        referencesOf(collection, id, element).every(({ target }) => copied.has(target)),
      );
      if (isWhole) expect(pasted.left).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
