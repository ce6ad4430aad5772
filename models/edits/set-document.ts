import { z } from 'zod';
import { cost } from '../document/schema.ts';
import type { Edit } from './edit.ts';

const schema = z.strictObject({
  name: z.string().optional(),
  /** The properties to change; null removes one. */
  properties: z.record(z.string(), z.string().nullable()).optional(),
  /** What changing settings costs, by `id.setting`; null leaves one at 1. */
  costs: z.record(z.string(), cost.nullable()).optional(),
});

/** Names the document, or changes its properties or what changing settings costs. */
export const setDocument: Edit<z.infer<typeof schema>> = {
  edit: 'set-document',
  schema,
  title(_document, { name, costs }) {
    if (name !== undefined) return `rename document to ${name}`;
    return costs === undefined ? 'change document properties' : 'change the cost of a setting';
  },
  apply: (document, { name, properties, costs }) => ({
    ...document,
    name: name ?? document.name,
    properties: merged(document.properties, properties),
    costs: merged(document.costs, costs),
  }),
};

/** What was there with these changes; null removes one. */
function merged<Value>(
  before: { readonly [key: string]: Value },
  changes: { readonly [key: string]: Value | null } = {},
): { readonly [key: string]: Value } {
  const kept = Object.entries({ ...before, ...changes }).filter(
    (entry): entry is [string, Value] => entry[1] !== null,
  );
  return Object.fromEntries(kept);
}
