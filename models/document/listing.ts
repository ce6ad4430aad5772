// The elements of one collection, looked at once.
import type { Product } from '../elements/field.ts';
import type { AnyElement, CollectionName, ElementOf } from './hierarchy.ts';

/** An element together with its id and collection. */
export interface Entry<C extends CollectionName = CollectionName> {
  readonly id: string;
  readonly collection: C;
  readonly data: ElementOf<C>;
  /** The zone that it stands in and the site that it belongs to, where it has them. */
  readonly zone: string | undefined;
  readonly site: string | undefined;
  /** The product of that site, or its own where it is a site. */
  readonly product: Product | undefined;
}

/** The site that an element belongs to, or is. */
export function siteOf({ collection, id, site }: Entry): string | undefined {
  return collection === 'sites' ? id : site;
}

type Elements = { readonly [id: string]: AnyElement };

/** The zones and sites that elements name. */
export interface Places {
  get(collection: 'zones' | 'sites', id: string | undefined): Entry | undefined;
  productOf(site: string): Product;
}

const nothing: readonly never[] = [];

export class Listing {
  readonly elements: Elements;
  /** In the order of the document. */
  readonly entries: readonly Entry[];
  /** The sites of the elements that are others than in the listing before, as they were and as they are. */
  readonly changed: ReadonlySet<string | undefined>;
  /** Whether one of them came, went, or belonged to another site. */
  readonly isRegrouped: boolean;
  #byId: { readonly [id: string]: Entry } | undefined;
  #bySite: ReadonlyMap<string, readonly Entry[]> | undefined;

  /** Given the listing before an edit that left all sites alone, elements that are the same keep their entries. */
  constructor(collection: CollectionName, elements: Elements, places: Places, before?: Listing) {
    this.elements = elements;
    const known = before?.entries ?? nothing;
    const entries: Entry[] = [];
    const changed = new Set<string | undefined>();
    let kept = 0;
    let isRegrouped = false;
    for (const id of Object.keys(elements)) {
      // Most elements stand where they stood.
      const same = known[kept]?.id === id ? known[kept] : before?.get(id);
      if (same !== undefined) kept += 1;
      if (same !== undefined && same.data === elements[id]) {
        entries.push(same);
        continue;
      }
      const made = entryOf(collection, id, elements[id] as AnyElement, places);
      entries.push(made);
      changed.add(siteOf(made));
      if (same !== undefined) changed.add(siteOf(same));
      if (same === undefined || siteOf(same) !== siteOf(made)) isRegrouped = true;
    }
    if (kept < known.length) {
      for (const entry of known) if (!Object.hasOwn(elements, entry.id)) changed.add(siteOf(entry));
      isRegrouped = true;
    }
    this.entries = entries;
    this.changed = changed;
    this.isRegrouped = isRegrouped;
    this.#bySite = before && this.#withChanged(before.#bySite);
  }

  get(id: string): Entry | undefined {
    this.#byId ??= indexed(this.entries);
    return this.#byId[id];
  }

  /** Those that belong to a site; those that belong to none under the empty id. */
  at(site: string): readonly Entry[] {
    this.#bySite ??= grouped(this.entries);
    return this.#bySite.get(site) ?? nothing;
  }

  /** The elements of each site, where only those of the changed ones have to be gathered again. */
  #withChanged(
    before: ReadonlyMap<string, readonly Entry[]> | undefined,
  ): ReadonlyMap<string, readonly Entry[]> | undefined {
    if (before === undefined) return undefined;
    const bySite = new Map(before);
    for (const site of this.changed) bySite.delete(site ?? '');
    const moved = this.entries.filter((entry) => this.changed.has(siteOf(entry)));
    for (const [site, entries] of grouped(moved)) bySite.set(site, entries);
    return bySite;
  }
}

/** No map: those who ask bring strings of their own, by which an object is searched sooner. */
function indexed(entries: readonly Entry[]): { readonly [id: string]: Entry } {
  const byId: { [id: string]: Entry } = Object.create(null);
  for (const entry of entries) byId[entry.id] = entry;
  return byId;
}

function entryOf(
  collection: CollectionName,
  id: string,
  element: AnyElement,
  places: Places,
): Entry {
  const data = element as AnyElement & { readonly zone?: string; readonly site?: string };
  // Read once here: elements have many shapes, entries have one. They share the ids of their places, as every map finds
  // the same string much sooner than an equal one.
  const zone = places.get('zones', data.zone)?.id ?? data.zone;
  const site = places.get('sites', data.site)?.id ?? data.site;
  const speakingFor = collection === 'sites' ? id : site;
  const product = speakingFor === undefined ? undefined : places.productOf(speakingFor);
  return { id, collection, data, zone, site, product } as Entry;
}

function grouped(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const bySite = new Map<string, Entry[]>();
  for (const entry of entries) {
    const site = siteOf(entry) ?? '';
    const list = bySite.get(site);
    if (list === undefined) bySite.set(site, [entry]);
    else list.push(entry);
  }
  return bySite;
}
