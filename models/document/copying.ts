// Copying: elements as data that can go through the clipboard, and into this or another document.
import { z } from 'zod';
import { collectionNames, perCollection } from '../elements/catalogue.ts';
import { type NewElement, namesOf } from './adding.ts';
import type { AnyElement, CollectionName, Hierarchy, Placement } from './hierarchy.ts';
import { findFault } from './json-text.ts';
import { freeId, freeName } from './new-names.ts';
import { type Reference, referencesOf } from './references.ts';
import { elementSchemas, id as idSchema, placement } from './schema.ts';
import type { Survey } from './survey.ts';

/** Elements as they were copied. */
export interface Clipping {
  readonly elements: readonly NewElement[];
  /** Where they stood in the network view, in their zones. */
  readonly placed: readonly { readonly id: string; readonly place: Placement }[];
  /** The sites that they belong to, and those above: they come along where the other document lacks them. */
  readonly sites: readonly NewElement[];
}

const marker = 'trustwalk-elements';

const clipped = z.strictObject({
  collection: z.enum(perCollection((name) => name)),
  id: idSchema,
  element: z.unknown(),
});

const clippingSchema = z.strictObject({
  format: z.literal(marker),
  elements: z.array(clipped).min(1),
  placed: z.array(z.strictObject({ id: idSchema, place: placement })),
  sites: z.array(clipped.extend({ collection: z.literal('sites') })),
});

/** Copies elements; zones bring what is inside them. Ids of nothing are passed over. */
export function clip(survey: Survey, ids: readonly string[]): Clipping {
  const chosen = new Set(ids);
  const zones = new Set(ids.filter((id) => survey.get('zones', id) !== undefined));
  const isInside = (zone: string | null | undefined) =>
    survey.zoneChain(zone ?? undefined).some((around) => zones.has(around));
  const elements: NewElement[] = [];
  for (const collection of collectionNames) {
    for (const { id, data, zone } of survey.all<CollectionName>(collection)) {
      const parent =
        collection === 'zones' && 'parent' in data ? (data.parent as string | null) : undefined;
      if (chosen.has(id) || isInside(zone) || isInside(parent)) {
        elements.push({ collection, id, element: data });
      }
    }
  }
  const known = survey.document.views.network?.placed ?? {};
  const placed = elements.flatMap(({ id }) => {
    const place = Object.hasOwn(known, id) ? known[id] : undefined;
    return place === undefined ? [] : [{ id, place }];
  });
  return { elements, placed, sites: sitesOf(survey, elements) };
}

/** The sites of elements, and those above them, apart from those that are among the elements. */
function sitesOf(survey: Survey, elements: readonly NewElement[]): readonly NewElement[] {
  const own = new Set(elements.map(({ id }) => id));
  const found = new Map<string, NewElement>();
  for (const { id } of elements) {
    let site = survey.get('sites', survey.find(id)?.site);
    while (site !== undefined && !found.has(site.id) && !own.has(site.id)) {
      found.set(site.id, { collection: 'sites', id: site.id, element: site.data });
      site = survey.parentOf(site);
    }
  }
  return [...found.values()];
}

/** The clipping as the text of a clipboard. */
export function clippingText({ elements, placed, sites }: Clipping): string {
  return JSON.stringify({ format: marker, elements, placed, sites }, null, 2);
}

/** The clipping in the text of a clipboard; undefined where it is something else. */
export function readClipping(text: string): Clipping | undefined {
  if (!text.includes(marker) || findFault(text) !== undefined) return undefined;
  const parsed = clippingSchema.safeParse(JSON.parse(text));
  if (!parsed.success) return undefined;
  const isSound = [...parsed.data.elements, ...parsed.data.sites].every(
    ({ collection, element }) => elementSchemas[collection].safeParse(element).success,
  );
  if (!isSound) return undefined;
  const { format: _format, ...clipping } = parsed.data;
  return clipping as Clipping;
}

/** What pasting adds: elements under new ids, and where they are put. */
export interface Pasted {
  readonly elements: readonly NewElement[];
  readonly placed: { readonly [id: string]: Placement };
  /** The new ids of what is not inside something else that was pasted. */
  readonly outermost: readonly string[];
  /** Names of what could not be pasted, because what it refers to is not there. */
  readonly left: readonly string[];
}

/** How far copies stand from what they were copied from, in pixels. */
const step = 24;

/**
 * Pastes a clipping into a document. References within the clipping lead to the copies; others stay
 * where the document has what they lead to. `zone` takes what stood in a zone that was not copied;
 * without it, such things go where they were, or into `fallbackZone` where the document lacks that zone.
 */
export function paste(
  document: Hierarchy,
  copied: Clipping,
  { zone, fallbackZone }: { readonly zone?: string; readonly fallbackZone?: string } = {},
): Pasted {
  const lacking = copied.sites.filter(({ id }) => !Object.hasOwn(document.sites, id));
  const clipping = { ...copied, elements: [...copied.elements, ...lacking] };
  const fresh = newIds(document, clipping);
  const names = new Map<CollectionName, Set<string>>();
  const pasted: NewElement[] = [];
  const left: string[] = [];
  const outermost: string[] = [];
  // What cannot be pasted takes along what requires it.
  let waiting = clipping.elements;
  for (let before = -1; before !== waiting.length; ) {
    before = waiting.length;
    waiting = waiting.filter((one) => {
      const isWhole = referencesOf(one.collection, one.id, one.element).every(
        (reference) =>
          reference.field.required !== true ||
          resolve(document, fresh, reference, { zone, fallbackZone }) !== undefined,
      );
      if (!isWhole) {
        fresh.delete(one.id);
        left.push(one.element.name ?? one.id);
      }
      return isWhole;
    });
  }
  // A site that came along for something that cannot be pasted stays away too.
  const needed = new Set<string>();
  for (const one of waiting) {
    if (lacking.includes(one) && !needed.has(one.id)) fresh.delete(one.id);
    else
      for (const { target } of referencesOf(one.collection, one.id, one.element))
        needed.add(target);
  }
  waiting = waiting.filter(({ id }) => fresh.has(id));
  for (const { collection, id, element } of waiting) {
    const newId = fresh.get(id)?.id ?? id;
    let copy = withReferences(document, fresh, collection, id, element, { zone, fallbackZone });
    if (element.name !== undefined) {
      const taken = names.get(collection) ?? new Set(namesOf(document, collection));
      names.set(collection, taken);
      const name = freeName(element.name, taken);
      taken.add(name);
      copy = { ...copy, name };
    }
    if ('code' in copy && isCodeTaken(document, copy.code)) {
      const { code: _taken, ...rest } = copy;
      copy = rest as AnyElement;
    }
    if (collection === 'notes' && 'text' in copy) {
      copy = { ...copy, x: copy.x + step, y: copy.y + step };
    }
    pasted.push({ collection, id: newId, element: copy });
    if (!isContained(fresh, element)) outermost.push(newId);
  }
  return { elements: pasted, placed: places(clipping, fresh, outermost, zone), outermost, left };
}

type Fresh = Map<string, { readonly id: string; readonly collection: CollectionName }>;
type Zones = { readonly zone: string | undefined; readonly fallbackZone: string | undefined };

function newIds(document: Hierarchy, { elements }: Clipping): Fresh {
  const fresh: Fresh = new Map();
  const taken = new Set<string>();
  for (const { id, collection } of elements) {
    const free = freeId(document, id.replace(/-\d+$/, ''), taken);
    taken.add(free);
    fresh.set(id, { id: free, collection });
  }
  return fresh;
}

/** Where a reference of a copy leads; undefined where to nothing. */
function resolve(
  document: Hierarchy,
  fresh: Fresh,
  { collection, path: [key], target, field }: Reference,
  { zone, fallbackZone }: Zones,
): string | undefined {
  const copied = fresh.get(target);
  if (copied !== undefined && field.to.includes(copied.collection)) return copied.id;
  const isPlace = key === 'zone' || (collection === 'zones' && key === 'parent');
  if (isPlace && zone !== undefined) return zone;
  const isThere = field.to.some((to) => Object.hasOwn(document[to], target));
  return isThere ? target : key === 'zone' ? fallbackZone : undefined;
}

function withReferences(
  document: Hierarchy,
  fresh: Fresh,
  collection: CollectionName,
  id: string,
  element: AnyElement,
  zones: Zones,
): AnyElement {
  // References lie at keys of the element or of its roles, or in lists there.
  const copy = structuredClone(element) as unknown as Record<string, unknown>;
  for (const reference of referencesOf(collection, id, element)) {
    const { path, field } = reference;
    const keys = path.filter((part): part is string => typeof part === 'string');
    const holder = keys.slice(0, -1).reduce((at, key) => at[key] as typeof copy, copy);
    const key = keys.at(-1) ?? '';
    const to = resolve(document, fresh, reference, zones);
    if (field.type === 'references') {
      const list = holder[key] as (string | undefined)[];
      const index = path.at(-1) as number;
      // Taken out below, so that the places of the others hold.
      list[index] = to;
    } else if (to !== undefined) holder[key] = to;
    else delete holder[key];
  }
  for (const holder of [copy, ...Object.values((copy.roles as object | undefined) ?? {})]) {
    for (const [key, value] of Object.entries(holder as Record<string, unknown>)) {
      if (Array.isArray(value)) {
        (holder as Record<string, unknown>)[key] = value.filter((member) => member !== undefined);
      }
    }
  }
  return copy as unknown as AnyElement;
}

function isCodeTaken(document: Hierarchy, code: string | undefined): boolean {
  return Object.values(document.sites).some((site) => site.code === code);
}

/** Whether it stands in a zone that is copied too. */
function isContained(fresh: Fresh, element: AnyElement): boolean {
  const around =
    'zone' in element
      ? element.zone
      : 'parent' in element && element.parent != null
        ? element.parent
        : undefined;
  return around !== undefined && fresh.has(around);
}

/** Copies stand beside their originals; in another zone, layout finds a place for them. */
function places(
  { elements, placed }: Clipping,
  fresh: Fresh,
  outermost: readonly string[],
  zone: string | undefined,
): { readonly [id: string]: Placement } {
  const moved = new Set(outermost);
  const zoneOf = new Map(
    elements.map(({ id, element }) => [id, 'zone' in element ? element.zone : undefined]),
  );
  return Object.fromEntries(
    placed.flatMap(({ id, place }) => {
      const copy = fresh.get(id);
      if (copy === undefined) return [];
      if (!moved.has(copy.id)) return [[copy.id, place]];
      if (zone !== undefined && zoneOf.get(id) !== undefined && zoneOf.get(id) !== zone) return [];
      return [[copy.id, { ...place, x: place.x + step, y: place.y + step }]];
    }),
  );
}
