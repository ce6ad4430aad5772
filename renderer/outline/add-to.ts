// Adds an element to a group of the outline.
import type { CollectionName } from '../../models/document/hierarchy.ts';
import { addFromPalette, addUnplaced } from '../palette/add.ts';
import { askEnds } from '../palette/asking.ts';

const items = {
  zones: 'zone:intranet',
  sites: 'site',
  systems: 'computer',
  clients: 'clients:computer',
  services: 'service:other',
  notes: 'note',
} as const;

export function addTo(collection: CollectionName): void {
  if (collection === 'channels' || collection === 'links') askEnds(collection);
  else if (collection in items) addFromPalette(items[collection as keyof typeof items]);
  else
    addUnplaced(collection as Exclude<CollectionName, keyof typeof items | 'channels' | 'links'>);
}
