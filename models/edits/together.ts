import { z } from 'zod';
import type { Hierarchy } from '../document/hierarchy.ts';
import { type Edit, isRefusal } from './edit.ts';

const schema = z.strictObject({
  /** What to call it in the undo menu; the first edit's own name where it is not said. */
  title: z.string().optional(),
  edits: z.array(z.strictObject({ edit: z.string(), arguments: z.json() })).min(1),
});

/** Several edits as one step: to add a computer and to put it where it was dropped. */
export function together(
  // biome-ignore lint/suspicious/noExplicitAny: each edit parses its own arguments before it sees them
  find: (edit: string) => Edit<any> | undefined,
): Edit<z.infer<typeof schema>> {
  return {
    edit: 'together',
    schema,
    title(document, { title, edits }) {
      if (title !== undefined) return title;
      const [first] = edits;
      const parsed = first && find(first.edit)?.schema.safeParse(first.arguments);
      return first !== undefined && parsed?.success === true
        ? (find(first.edit)?.title(document, parsed.data) ?? first.edit)
        : 'change several things';
    },
    apply(document, { edits }) {
      let changed: Hierarchy = document;
      for (const call of edits) {
        const edit = find(call.edit);
        if (edit === undefined) return { refusal: `There is no edit “${call.edit}”.` };
        const parsed = edit.schema.safeParse(call.arguments);
        if (!parsed.success) {
          return { refusal: `The edit “${call.edit}” cannot be done with these arguments.` };
        }
        const result = edit.apply(changed, parsed.data);
        if (isRefusal(result)) return result;
        changed = result;
      }
      return changed;
    },
  };
}
