import { z } from 'zod';
import { placement } from '../document/schema.ts';
import type { Edit } from './edit.ts';
import { nameIn } from './elements-of-document.ts';

const schema = z.strictObject({
  view: z.enum(['network', 'site']),
  /** Null takes the placement away, so that layout decides. */
  placed: z.record(z.string(), placement.nullable()),
});

/** Puts elements somewhere in a view, in pixels. */
export const placeElements: Edit<z.infer<typeof schema>> = {
  edit: 'place-elements',
  schema,
  title(document, { placed }) {
    const ids = Object.keys(placed);
    const rest = ids.length > 1 ? ` and ${ids.length - 1} more` : '';
    return `place ${nameIn(document, ids[0] ?? '')}${rest}`;
  },
  apply(document, { view, placed }) {
    const before = document.views[view];
    const kept = Object.entries({ ...before?.placed, ...placed }).filter(
      ([, where]) => where !== null,
    );
    return {
      ...document,
      views: { ...document.views, [view]: { ...before, placed: Object.fromEntries(kept) } },
    } as typeof document;
  },
};
