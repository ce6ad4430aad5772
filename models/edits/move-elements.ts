import { z } from 'zod';
import type { AnyElement, Hierarchy } from '../document/hierarchy.ts';
import { fieldOf } from '../elements/catalogue.ts';
import type { Edit } from './edit.ts';
import { collectionOf, nameIn, withElement, withKey } from './elements-of-document.ts';

const schema = z.strictObject({
  ids: z.array(z.string()).min(1),
  /** A zone or a site; null takes zones and sites out of their parent. */
  into: z.string().nullable(),
});

/** Moves elements into a zone or a site. A zone goes inside the zone, a site below the site. */
export const moveElements: Edit<z.infer<typeof schema>> = {
  edit: 'move-elements',
  schema,
  title(document, { ids, into }) {
    const rest = ids.length > 1 ? ` and ${ids.length - 1} more` : '';
    const where = into === null ? 'to the top' : `to ${nameIn(document, into)}`;
    return `move ${nameIn(document, ids[0] ?? '')}${rest} ${where}`;
  },
  apply(document, { ids, into }) {
    const target = into === null ? undefined : collectionOf(document, into);
    if (into !== null && target !== 'zones' && target !== 'sites') {
      return {
        refusal: `“${into}” is neither a zone nor a site, so nothing can be moved into it.`,
      };
    }
    let moved: Hierarchy = document;
    for (const id of ids) {
      const collection = collectionOf(document, id);
      const element: AnyElement | undefined =
        collection === undefined ? undefined : document[collection][id];
      if (collection === undefined || element === undefined) {
        return { refusal: `Nothing has the id “${id}”, so it cannot be moved.` };
      }
      const isContainer = collection === 'zones' || collection === 'sites';
      const key =
        into === null || collection === target ? 'parent' : target === 'zones' ? 'zone' : 'site';
      if ((key === 'parent' && !isContainer) || fieldOf(collection, key) === undefined) {
        return {
          refusal: `${nameIn(document, id)} cannot be moved ${into === null ? 'out of its zone' : `into ${nameIn(document, into)}`}.`,
        };
      }
      moved = withElement(moved, collection, id, withKey(element, key, into));
    }
    return moved;
  },
};
