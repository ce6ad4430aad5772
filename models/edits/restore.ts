import { z } from 'zod';
import type { Hierarchy } from '../document/hierarchy.ts';
import type { Edit } from './edit.ts';

const change = z.strictObject({
  path: z.array(z.string()).min(1),
  /** Absent: nothing was there. */
  value: z.json().optional(),
});

const schema = z.strictObject({ changes: z.array(change), undoes: z.string() });

export type RestoreArguments = z.infer<typeof schema>;

/** Puts back what another edit changed: the inverse of every edit. */
export const restore: Edit<RestoreArguments> = {
  edit: 'restore',
  schema,
  title: (_document, { undoes }) => `undo ${undoes}`,
  apply(document, { changes }) {
    let restored: object = document;
    for (const { path, value } of changes) restored = put(restored, path, value);
    return restored as Hierarchy;
  },
};

function put(target: object, [key = '', ...rest]: readonly string[], value: unknown): object {
  const copy: Record<string, unknown> = { ...target };
  if (rest.length > 0) {
    const member = Object.hasOwn(copy, key) ? copy[key] : undefined;
    copy[key] = put(typeof member === 'object' && member !== null ? member : {}, rest, value);
  } else if (value === undefined) delete copy[key];
  else copy[key] = value;
  return copy;
}

/** What has to be put where to turn `after` into `before` again. Parts that the two share are passed over. */
export function changesBack(before: Hierarchy, after: Hierarchy): RestoreArguments['changes'] {
  const changes: RestoreArguments['changes'] = [];
  compare(before, after, [], changes);
  return changes;
}

function compare(
  before: unknown,
  after: unknown,
  path: string[],
  changes: RestoreArguments['changes'],
): void {
  if (before === after) return;
  if (!isPlainObject(before) || !isPlainObject(after)) {
    changes.push(before === undefined ? { path } : { path, value: before as never });
    return;
  }
  for (const key of Object.keys(before)) {
    compare(before[key], own(after, key), [...path, key], changes);
  }
  for (const key of Object.keys(after)) {
    if (!Object.hasOwn(before, key)) changes.push({ path: [...path, key] });
  }
}

function own(value: Record<string, unknown>, key: string): unknown {
  return Object.hasOwn(value, key) ? value[key] : undefined;
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
