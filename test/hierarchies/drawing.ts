// A hierarchy while it is being made.
import type { ElementOf } from '../../models/document/hierarchy.ts';
import type { CollectionName } from '../../models/elements/field.ts';

export type Drawing = { readonly [C in CollectionName]: Record<string, ElementOf<C>> };

/** The ids of the primary sites below the central one. */
export function primarySites({ sites }: Drawing): string[] {
  return Object.keys(sites).filter((id) => sites[id]?.parent === 'central');
}
