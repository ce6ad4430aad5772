// Writing a document: the same document gives the same bytes, whatever the order in which it was made.
import { isCollection } from '../elements/catalogue.ts';
import { type RoleId, roleIds, roles } from '../elements/roles/index.ts';
import type { AnyElement, CollectionName, Hierarchy, Json } from './hierarchy.ts';
import { documentSchema, elementSchemas } from './schema.ts';

/**
 * The text of the document's file: two spaces of indentation, keys in the order of the format, ids
 * sorted, empty collections left out, a line break at the end.
 */
export function serialise(document: Hierarchy): string {
  const written: Record<string, unknown> = {};
  for (const key of Object.keys(documentSchema.shape)) {
    const value = isCollection(key) ? elements(document, key) : canonical(document[key as Meta]);
    if (typeof value !== 'object' || Object.keys(value ?? {}).length > 0) written[key] = value;
  }
  return `${JSON.stringify(written, null, 2)}\n`;
}

type Meta = Exclude<keyof Hierarchy, CollectionName>;

function elements(document: Hierarchy, collection: CollectionName): Record<string, unknown> {
  const keys = Object.keys(elementSchemas[collection].shape);
  return Object.fromEntries(
    Object.entries<AnyElement>(document[collection])
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, element]) => [id, elementInOrder(element, keys)]),
  );
}

function elementInOrder(element: AnyElement, keys: readonly string[]): Record<string, unknown> {
  const ordered = inOrder(element, keys);
  if ('roles' in element && element.roles !== undefined) {
    const held: Record<string, unknown> = {};
    for (const role of roleIds) {
      const settings = element.roles[role];
      if (settings !== undefined) held[role] = inOrder(settings, settingKeys(role));
    }
    ordered.roles = held;
  }
  if (element.imported !== undefined) ordered.imported = canonical(element.imported);
  return ordered;
}

function settingKeys(role: RoleId): string[] {
  return Object.keys(roles[role].settings);
}

function inOrder(value: object, keys: readonly string[]): Record<string, unknown> {
  const ordered: Record<string, unknown> = {};
  for (const key of keys) {
    const member = (value as Record<string, unknown>)[key];
    if (member !== undefined) ordered[key] = member;
  }
  return ordered;
}

/** The same JSON with the keys of every object sorted. */
function canonical(value: unknown): Json {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value as Json;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => [key, canonical(member)]),
  );
}
