import { z } from 'zod';
import type { Edit } from './edit.ts';

const schema = z.strictObject({
  name: z.string().optional(),
  /** The properties to change; null removes one. */
  properties: z.record(z.string(), z.string().nullable()).optional(),
});

/** Names the document, or changes its properties. */
export const setDocument: Edit<z.infer<typeof schema>> = {
  edit: 'set-document',
  schema,
  title: (_document, { name }) =>
    name === undefined ? 'change document properties' : `rename document to ${name}`,
  apply(document, { name, properties }) {
    const kept = Object.entries({ ...document.properties, ...properties }).filter(
      (entry): entry is [string, string] => entry[1] !== null,
    );
    return { ...document, name: name ?? document.name, properties: Object.fromEntries(kept) };
  },
};
