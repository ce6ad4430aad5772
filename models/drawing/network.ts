// The network view: zones as nested containers, and in them computers, client groups and services.
import type { CollectionName } from '../document/hierarchy.ts';
import type { Entry, Survey } from '../document/survey.ts';
import type { Box, Place, Wire } from '../layout/box.ts';
import { counted } from '../rules/words.ts';
import type { Bundle } from './bundles.ts';
import { drawClients } from './clients.ts';
import type { Detail, Drawing } from './display-list.ts';
import type { Frame } from './line.ts';
import type { Mark } from './marks.ts';
import { drawNote } from './note.ts';
import { drawService } from './service.ts';
import { drawSystem } from './system.ts';
import { drawZone, leastZone, zonePadding } from './zone.ts';

/** The collections whose elements stand on the canvas. */
export const itemKinds = ['zones', 'systems', 'clients', 'services', 'notes'] as const;
export type ItemKind = (typeof itemKinds)[number];

/** Whether elements of this collection stand on the canvas. */
export function isOnCanvas(collection: CollectionName): collection is ItemKind {
  return itemKinds.some((kind) => kind === collection);
}

/** Something that stands on the canvas. */
export interface Item {
  readonly id: string;
  readonly kind: ItemKind;
  /** The zone that it stands in. */
  readonly parent: string | undefined;
  /** Where it stands in its zone, or on the canvas where it is in none. */
  readonly place: Place;
  /** Where it stands on the canvas. */
  readonly frame: Frame;
}

const leafKinds = ['systems', 'clients', 'services'] as const;
type Leaf = Entry<'systems'> | Entry<'clients'> | Entry<'services'>;

/** What has to be placed, as boxes in boxes; computers of one site stand together, servers first. */
export function boxesOf(survey: Survey): readonly Box[] {
  const placed = new Map(Object.entries(survey.document.views.network?.placed ?? {}));
  const inside = new Map<string | undefined, Box[]>();
  const put = (zone: string | undefined, box: Box) => {
    const boxes = inside.get(zone);
    if (boxes === undefined) inside.set(zone, [box]);
    else boxes.push(box);
  };
  for (const kind of leafKinds) {
    for (const entry of survey.all(kind)) {
      const { width, height } = drawLeaf(survey, entry as Leaf, undefined, 'near');
      const order = orderOf(survey, entry as Leaf);
      put(zoneOf(survey, entry.zone), {
        id: entry.id,
        width,
        height,
        order,
        ...(placed.has(entry.id) && { placed: spot(placed.get(entry.id)) }),
      });
    }
  }
  const boxOf = (zone: Entry<'zones'>): Box => ({
    id: zone.id,
    ...leastZone,
    padding: zonePadding,
    // Within a zone, servers come before the zones inside it.
    order: (zone.data.parent == null ? 0 : 2_000_000) + zoneOrder[zone.data.kind],
    children: [...(inside.get(zone.id) ?? []), ...(zones.get(zone.id) ?? []).map(boxOf)],
    ...(placed.has(zone.id) && { placed: placed.get(zone.id) }),
  });
  const zones = new Map<string | undefined, Entry<'zones'>[]>();
  for (const zone of survey.all('zones')) {
    const parent = zoneOf(survey, zone.data.parent ?? undefined);
    zones.set(parent, [...(zones.get(parent) ?? []), zone]);
  }
  return [...(zones.get(undefined) ?? []).map(boxOf), ...(inside.get(undefined) ?? [])];
}

const zoneOrder = { internet: 0, perimeter: 1, intranet: 2, branch: 3 } as const;

/** Cards have the size of what they say: only their place is kept. */
function spot(placement: Box['placed']): Box['placed'] {
  if (placement === undefined) return undefined;
  const { x, y, pinned } = placement;
  return { x, y, ...(pinned !== undefined && { pinned }) };
}

function zoneOf(survey: Survey, zone: string | undefined): string | undefined {
  return survey.get('zones', zone)?.id;
}

/** Site by site; in each the site server, other servers by the number of their roles, clients, services. */
function orderOf(survey: Survey, entry: Leaf): number {
  const site = survey.all('sites').findIndex(({ id }) => id === entry.site);
  if (entry.collection === 'services') return 1_000_000;
  if (entry.collection === 'clients') return 500_000 + site;
  const roles = entry.data.roles ?? {};
  const rank = 'site-server' in roles ? 0 : 50 - Math.min(49, Object.keys(roles).length);
  return site * 100 + rank;
}

/** Who exchanges data with whom, so that layout can put them near each other. */
export function wiresOf(bundles: readonly Bundle[]): readonly Wire[] {
  return bundles.map(({ a, b, count }) => ({ from: a, to: b, weight: count }));
}

/** Everything on the canvas, from the back to the front: zones before what stands in them, notes last. */
export function itemsOf(survey: Survey, places: ReadonlyMap<string, Place>): readonly Item[] {
  const items: Item[] = [];
  const add = (box: Box, parent: Item | undefined) => {
    const place = places.get(box.id);
    const kind = box.children === undefined ? survey.find(box.id)?.collection : 'zones';
    if (place === undefined || kind === undefined) return;
    const item = {
      id: box.id,
      kind: kind as ItemKind,
      parent: parent?.id,
      place,
      frame: {
        x: place.x + (parent?.frame.x ?? 0),
        y: place.y + (parent?.frame.y ?? 0),
        width: place.width,
        height: place.height,
      },
    };
    items.push(item);
    for (const child of box.children ?? []) add(child, item);
  };
  for (const box of boxesOf(survey)) add(box, undefined);
  for (const note of survey.all('notes')) {
    if (note.data.view === 'site') continue;
    const { width, height } = drawNote(note);
    const { x, y } = note.data;
    const place = { x, y, width, height };
    items.push({ id: note.id, kind: 'notes', parent: undefined, place, frame: place });
  }
  return items;
}

/** From far away only zones show, as blocks. */
export function isShownAt(detail: Detail, { kind }: Item): boolean {
  return detail !== 'far' || kind === 'zones';
}

/** What an item looks like. `label` replaces its mark by the numbers of an export. */
export function drawItem(
  survey: Survey,
  { id, kind, place, parent }: Pick<Item, 'id' | 'kind' | 'place' | 'parent'>,
  mark: Mark | undefined,
  detail: Detail,
  label?: string,
): Drawing {
  const entry = survey.get(kind, id);
  if (entry === undefined) return { width: place.width, height: place.height, shapes: [] };
  if (entry.collection === 'zones') {
    const zone = entry as Entry as Entry<'zones'>;
    const drawing = drawZone(zone, place, countsIn(survey, zone), mark, detail, label);
    // From far away the outermost zones speak for those inside them.
    return detail === 'far' && parent !== undefined ? { ...drawing, over: [] } : drawing;
  }
  if (entry.collection === 'notes') return drawNote(entry as Entry as Entry<'notes'>);
  return drawLeaf(survey, entry as Entry as Leaf, mark, detail, label);
}

function drawLeaf(
  survey: Survey,
  leaf: Leaf,
  mark: Mark | undefined,
  detail: Detail,
  label?: string,
): Drawing {
  switch (leaf.collection) {
    case 'systems':
      return drawSystem(survey, leaf as Entry<'systems'>, mark, detail, label);
    case 'clients':
      return drawClients(survey, leaf as Entry<'clients'>, mark, detail, label);
    default:
      return drawService(leaf as Entry<'services'>, mark, detail, label);
  }
}

/** `12 computers · 1,200 clients`: everything in a zone and in the zones within it. */
function countsIn(survey: Survey, zone: Entry<'zones'>): string {
  const { computers = 0, clients = 0 } = contentsOf(survey).get(zone.id) ?? {};
  return [
    ...(computers > 0 ? [counted(computers, 'computer')] : []),
    ...(clients > 0 ? [counted(clients, 'client')] : []),
  ].join(' · ');
}

interface Contents {
  computers: number;
  clients: number;
}

/** What every zone holds is counted once for all of them. */
const contents = new WeakMap<Survey, ReadonlyMap<string, Contents>>();

function contentsOf(survey: Survey): ReadonlyMap<string, Contents> {
  const known = contents.get(survey);
  if (known !== undefined) return known;
  const zones = new Map<string, Contents>();
  const count = (zone: string | undefined, what: keyof Contents, number: number) => {
    for (const id of survey.zoneChain(zone)) {
      const held = zones.get(id) ?? { computers: 0, clients: 0 };
      held[what] += number;
      zones.set(id, held);
    }
  };
  for (const { zone } of survey.all('systems')) count(zone, 'computers', 1);
  for (const { zone, data } of survey.all('clients')) count(zone, 'clients', data.count ?? 0);
  contents.set(survey, zones);
  return zones;
}
