// The whole vocabulary: every collection with its kind of element, and every role.
import { channel } from './channel.ts';
import { clients } from './clients.ts';
import { collection } from './collection.ts';
import { deployment } from './deployment.ts';
import type { CollectionName, ElementKind, Field, Fields } from './field.ts';
import { forest } from './forest.ts';
import { link } from './link.ts';
import { medium } from './medium.ts';
import { note } from './note.ts';
import { contentPackage } from './package.ts';
import { type RoleId, roles } from './roles/index.ts';
import { service } from './service.ts';
import { site } from './site.ts';
import { system } from './system.ts';
import { zone } from './zone.ts';

/** The kinds of element by the collection that holds them, in the order of the file. */
export const kinds = {
  forests: forest,
  zones: zone,
  sites: site,
  systems: system,
  clients,
  services: service,
  channels: channel,
  links: link,
  collections: collection,
  packages: contentPackage,
  deployments: deployment,
  media: medium,
  notes: note,
} as const satisfies { readonly [C in CollectionName]: ElementKind & { collection: C } };

export const collectionNames = Object.keys(kinds) as readonly CollectionName[];

/** The declaration of a setting of an element of this collection, if it has one. */
export function fieldOf(collection: CollectionName, key: string): Field | undefined {
  return declared(kinds[collection].fields, key);
}

/** The declaration of a setting of this role, if it has one. */
export function roleFieldOf(role: RoleId, key: string): Field | undefined {
  return declared(roles[role].settings, key);
}

function declared(fields: Fields, key: string): Field | undefined {
  return Object.hasOwn(fields, key) ? fields[key] : undefined;
}

/** Whether this is the id of a role. */
export function isRole(role: string): role is RoleId {
  return Object.hasOwn(roles, role);
}

/** Whether this is the name of a collection. */
export function isCollection(name: string): name is CollectionName {
  return Object.hasOwn(kinds, name);
}

/** What `make` gives for each collection, by its name. */
export function perCollection<Made>(
  make: (collection: CollectionName) => Made,
): Record<CollectionName, Made> {
  return Object.fromEntries(collectionNames.map((name) => [name, make(name)])) as Record<
    CollectionName,
    Made
  >;
}
