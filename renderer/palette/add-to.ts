// Adds an element of a collection: the plainest of its kinds, to be made more of in the inspector.
import type { CollectionName } from '../../models/document/hierarchy.ts';
import { addFromPalette, addUnplaced } from './add.ts';
import { askEnds } from './asking.ts';

const drawn = {
  zones: 'zone:intranet',
  sites: 'site',
  systems: 'computer',
  clients: 'clients:computer',
  services: 'service:other',
  notes: 'note',
} as const;

function isDrawn(collection: CollectionName): collection is keyof typeof drawn {
  return Object.hasOwn(drawn, collection);
}

export function addTo(collection: CollectionName): void {
  if (collection === 'channels' || collection === 'links') askEnds(collection);
  else if (isDrawn(collection)) addFromPalette(drawn[collection]);
  else addUnplaced(collection);
}
