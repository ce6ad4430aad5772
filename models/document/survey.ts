// Who stands where: the document looked at once, so that nothing else has to search it.
import { collectionNames } from '../elements/catalogue.ts';
import type { Mode, Product } from '../elements/field.ts';
import { type RoleId, roleIds } from '../elements/roles/index.ts';
import type { AnyElement, CollectionName, ElementOf, Hierarchy } from './hierarchy.ts';

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
  /** Its place among the entries of its collection, from 0. */
  readonly place: number;
}

/** How the clients of a site talk to it: its mode, or that it is SMS 2003, which has none. */
export type CommunicationMode = Mode | 'sms2003';

const modesOfProduct: Record<Product, readonly Mode[]> = {
  sms2003: [],
  cm2007: ['mixed', 'native'],
  'current-branch': ['http', 'enhanced-http', 'https'],
};

const nothing: readonly never[] = [];

/** Whether an entry is one of this collection. */
export function isOf<C extends CollectionName>(
  entry: Entry,
  collection: C,
): entry is Entry & Entry<C> {
  return entry.collection === collection;
}

export class Survey {
  readonly document: Hierarchy;
  readonly #byId = new Map<CollectionName, ReadonlyMap<string, Entry>>();
  readonly #byCollection = new Map<CollectionName, Entry[]>();
  readonly #systemsOfSite = new Map<string, Entry<'systems'>[]>();
  #holders: ReadonlyMap<RoleId, Entry<'systems'>[]> | undefined;
  readonly #holdersBySite = new Map<RoleId, Map<string, Entry<'systems'>[]>>();
  readonly #clientsOfSite = new Map<string, Entry<'clients'>[]>();
  readonly #childSites = new Map<string, Entry<'sites'>[]>();
  readonly #subcollections = new Map<string, Entry<'collections'>[]>();
  readonly #reached = new Map<Entry<'deployments'>, readonly Entry<'clients'>[]>();
  readonly #products = new Map<string, Product>();
  readonly #modes = new Map<string, CommunicationMode | undefined>();
  readonly #zoneChains = new Map<string, readonly string[]>();

  constructor(document: Hierarchy) {
    this.document = document;
    for (const collection of collectionNames) {
      const entries: Entry[] = [];
      for (const id of Object.keys(document[collection])) {
        const data = document[collection][id] as AnyElement & { zone?: string; site?: string };
        // Read once here: elements have many shapes, entries have one.
        const { zone, site } = data;
        // Sites come before all that belongs to them.
        const speakingFor = collection === 'sites' ? id : site;
        const product = speakingFor === undefined ? undefined : this.productOf(speakingFor);
        const place = entries.length;
        entries.push({ id, collection, data, zone, site, product, place } as Entry);
      }
      this.#byCollection.set(collection, entries);
    }
    for (const system of this.all('systems')) add(this.#systemsOfSite, system.site ?? '', system);
    for (const group of this.all('clients')) add(this.#clientsOfSite, group.site ?? '', group);
    for (const collection of this.all('collections')) {
      if (collection.data.parent != null)
        add(this.#subcollections, collection.data.parent, collection);
    }
    for (const site of this.all('sites')) {
      if (site.data.parent != null) add(this.#childSites, site.data.parent, site);
    }
  }

  /** Every entry of a collection, in the order of the document. */
  all<C extends CollectionName>(collection: C): readonly Entry<C>[] {
    return (this.#byCollection.get(collection) ??
      nothing) as readonly Entry<CollectionName>[] as readonly Entry<C>[];
  }

  /** The entry with this id, in whatever collection. */
  find(id: string): Entry | undefined {
    const holding = collectionNames.find((name) => Object.hasOwn(this.document[name], id));
    return holding === undefined ? undefined : this.#entries(holding).get(id);
  }

  /** The entry with this id, if it is in this collection. */
  get<C extends CollectionName>(
    collection: C,
    id: string | null | undefined,
  ): Entry<C> | undefined {
    if (id == null) return undefined;
    return this.#entries(collection).get(id) as Entry<CollectionName> as Entry<C> | undefined;
  }

  /** The entries of a collection by id; most collections are never asked by id. */
  #entries(collection: CollectionName): ReadonlyMap<string, Entry> {
    let entries = this.#byId.get(collection);
    if (entries === undefined) {
      entries = new Map(this.all<CollectionName>(collection).map((entry) => [entry.id, entry]));
      this.#byId.set(collection, entries);
    }
    return entries;
  }

  /** What the architect calls an element: its name, or its id where it has none. */
  nameOf(id: string): string {
    const name = this.find(id)?.data.name;
    return name === undefined || name === '' ? id : name;
  }

  /** The computers of a site; of those that belong to none under the empty id. */
  systemsOf(site: string): readonly Entry<'systems'>[] {
    return this.#systemsOfSite.get(site) ?? nothing;
  }

  /** All computers that hold a role, those of no site included. */
  holders(role: RoleId): readonly Entry<'systems'>[] {
    this.#holders ??= this.#findHolders();
    return this.#holders.get(role) ?? nothing;
  }

  #findHolders(): ReadonlyMap<RoleId, Entry<'systems'>[]> {
    const holders = new Map<RoleId, Entry<'systems'>[]>();
    for (const system of this.all('systems')) {
      const { roles } = system.data;
      for (const role in roles) {
        if (roles[role as RoleId] !== undefined) add(holders, role as RoleId, system);
      }
    }
    return holders;
  }

  /** The computers of a site that hold a role. */
  holdersAt(site: string, role: RoleId): readonly Entry<'systems'>[] {
    let bySite = this.#holdersBySite.get(role);
    if (bySite === undefined) {
      bySite = new Map();
      for (const holder of this.holders(role)) {
        if (holder.site !== undefined) add(bySite, holder.site, holder);
      }
      this.#holdersBySite.set(role, bySite);
    }
    return bySite.get(site) ?? nothing;
  }

  /** The client groups of a site; of those that belong to none under the empty id. */
  clientsOf(site: string): readonly Entry<'clients'>[] {
    return this.#clientsOfSite.get(site) ?? nothing;
  }

  childrenOf(site: string): readonly Entry<'sites'>[] {
    return this.#childSites.get(site) ?? nothing;
  }

  parentOf(site: Entry<'sites'>): Entry<'sites'> | undefined {
    return this.get('sites', site.data.parent);
  }

  /** The primary site that manages the clients of a site: itself, or the one above a secondary site. */
  primaryOf(site: Entry<'sites'>): Entry<'sites'> {
    const parent = site.data.kind === 'secondary' ? this.parentOf(site) : undefined;
    return parent === undefined ? site : this.primaryOf(parent);
  }

  /**
   * The client groups that a deployment reaches: its targets, the members of its collection, and
   * those of subcollections where they are included.
   */
  clientsReached(deployment: Entry<'deployments'>): readonly Entry<'clients'>[] {
    let reached = this.#reached.get(deployment);
    if (reached === undefined) {
      const { targets = [], collection, includeSubcollections } = deployment.data;
      const ids = new Set(targets);
      const aimed = this.get('collections', collection);
      if (aimed !== undefined) this.#addMembers(aimed, includeSubcollections !== false, ids);
      reached = [...ids].flatMap((id) => this.get('clients', id) ?? []);
      this.#reached.set(deployment, reached);
    }
    return reached;
  }

  /** The client groups in a collection and in the collections below it. */
  clientsInside(collection: Entry<'collections'>): readonly Entry<'clients'>[] {
    const ids = new Set<string>();
    this.#addMembers(collection, true, ids);
    return [...ids].flatMap((id) => this.get('clients', id) ?? []);
  }

  #addMembers(collection: Entry<'collections'>, withChildren: boolean, ids: Set<string>): void {
    for (const id of collection.data.members ?? []) ids.add(id);
    if (!withChildren) return;
    for (const child of this.subcollectionsOf(collection.id)) this.#addMembers(child, true, ids);
  }

  /** The collections that are linked right under a collection. */
  subcollectionsOf(collection: string): readonly Entry<'collections'>[] {
    return this.#subcollections.get(collection) ?? nothing;
  }

  /** A zone and the zones around it, from the inside out. */
  zoneChain(zone: string | undefined): readonly string[] {
    if (zone === undefined) return nothing;
    let chain = this.#zoneChains.get(zone);
    if (chain === undefined) {
      const parent = this.get('zones', zone)?.data.parent ?? undefined;
      chain = [zone, ...this.zoneChain(parent)];
      this.#zoneChains.set(zone, chain);
    }
    return chain;
  }

  /** The forest of a computer: its own, or that of the zone around it that names one. */
  forestOf(zone: string | undefined, own?: string): string | undefined {
    if (own !== undefined) return own;
    for (const id of this.zoneChain(zone)) {
      const forest = this.get('zones', id)?.data.forest;
      if (forest !== undefined) return forest;
    }
    return undefined;
  }

  /** The product of a site: declared, or the one whose mode it runs in; 2007 otherwise. */
  productOf(site: string): Product {
    let product = this.#products.get(site);
    if (product === undefined) {
      const { sites } = this.document;
      product = productFrom(Object.hasOwn(sites, site) ? sites[site] : undefined);
      this.#products.set(site, product);
    }
    return product;
  }

  /**
   * The site whose mode a site runs in: a secondary site takes the mode of its parent (D4). One whose
   * parent is undecided is taken at its own word, if it says one.
   */
  modeOwner(site: Entry<'sites'>): Entry<'sites'> {
    const parent = site.data.kind === 'secondary' ? this.parentOf(site) : undefined;
    if (parent === undefined || !this.#sameProduct(parent, site)) return site;
    const owner = this.modeOwner(parent);
    return this.#ownMode(owner) === undefined && this.#ownMode(site) !== undefined ? site : owner;
  }

  /** How clients talk to a site; undefined where its mode is undecided. */
  modeOf(siteId: string): CommunicationMode | undefined {
    if (!this.#modes.has(siteId)) this.#modes.set(siteId, this.#findMode(siteId));
    return this.#modes.get(siteId);
  }

  #findMode(siteId: string): CommunicationMode | undefined {
    const site = this.get('sites', siteId);
    if (site === undefined) return undefined;
    if (this.productOf(siteId) === 'sms2003') return 'sms2003';
    return this.#ownMode(this.modeOwner(site));
  }

  /** The mode that a site declares, if its product has it. */
  #ownMode({ id, data }: Entry<'sites'>): Mode | undefined {
    return data.mode !== undefined && modeFits(this.productOf(id), data.mode)
      ? data.mode
      : undefined;
  }

  #sameProduct(a: Entry<'sites'>, b: Entry<'sites'>): boolean {
    return this.productOf(a.id) === this.productOf(b.id);
  }
}

function productFrom(site: ElementOf<'sites'> | undefined): Product {
  if (site?.product !== undefined) return site.product;
  return site?.mode !== undefined && modeFits('current-branch', site.mode)
    ? 'current-branch'
    : 'cm2007';
}

/** Whether a site of this product can run in this mode. */
export function modeFits(product: Product, mode: Mode): boolean {
  return modesOfProduct[product].includes(mode);
}

/** The roles of a computer, in the order of the catalogue. */
export function rolesOf(system: Entry<'systems'>): RoleId[] {
  const held = system.data.roles;
  return held === undefined ? [] : roleIds.filter((role) => held[role] !== undefined);
}

function add<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
