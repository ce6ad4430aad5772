// Finding and replacing elements of a document without changing it.

import type { AnyElement, CollectionName, Hierarchy } from '../document/hierarchy.ts';
import { collectionNames } from '../elements/catalogue.ts';

/** The collection that holds this id. */
export function collectionOf(document: Hierarchy, id: string): CollectionName | undefined {
  return collectionNames.find((collection) => Object.hasOwn(document[collection], id));
}

/** The element with this id. */
function elementOf(document: Hierarchy, id: string): AnyElement | undefined {
  const collection = collectionOf(document, id);
  return collection === undefined ? undefined : document[collection][id];
}

/** What the architect calls an element. */
export function nameIn(document: Hierarchy, id: string): string {
  return elementOf(document, id)?.name || id;
}

/** The document with this element in place of the one with its id, or without it where it is undefined. */
export function withElement(
  document: Hierarchy,
  collection: CollectionName,
  id: string,
  element: AnyElement | undefined,
): Hierarchy {
  const entries: { [id: string]: AnyElement } = { ...document[collection] };
  if (element === undefined) delete entries[id];
  else entries[id] = element;
  return { ...document, [collection]: entries };
}

/** The object with this key set, or without it where the value is undefined. */
export function withKey<Value extends object>(value: Value, key: string, member: unknown): Value {
  const { [key]: _dropped, ...rest } = value as Record<string, unknown>;
  return (member === undefined ? rest : { ...rest, [key]: member }) as Value;
}
