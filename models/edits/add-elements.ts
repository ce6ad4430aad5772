import { z } from 'zod';
import type { AnyElement, CollectionName, Hierarchy } from '../document/hierarchy.ts';
import { id } from '../document/schema.ts';
import { kinds, perCollection } from '../elements/catalogue.ts';
import type { Edit } from './edit.ts';
import { collectionOf, withElement } from './elements-of-document.ts';

const added = z.strictObject({
  collection: z.enum(perCollection((name) => name)),
  id,
  element: z.record(z.string(), z.json()),
});

const schema = z.strictObject({ elements: z.array(added).min(1) });

/** Adds elements under new ids; they may refer to each other. */
export const addElements: Edit<z.infer<typeof schema>> = {
  edit: 'add-elements',
  schema,
  title(_document, { elements }) {
    const [first] = elements;
    if (first === undefined) return 'add nothing';
    const rest = elements.length > 1 ? ` and ${elements.length - 1} more` : '';
    return `add ${kinds[first.collection].singular} ${first.element.name ?? first.id}${rest}`;
  },
  apply(document, { elements }) {
    let grown: Hierarchy = document;
    for (const { collection, id, element } of elements) {
      if (collectionOf(grown, id) !== undefined) {
        return { refusal: `The id “${id}” is taken. Choose another one.` };
      }
      grown = withElement(
        grown,
        collection as CollectionName,
        id,
        element as unknown as AnyElement,
      );
    }
    return grown;
  },
};
