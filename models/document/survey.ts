// Who stands where: the document looked at once, so that nothing else has to search it.
import { collectionNames } from '../elements/catalogue.ts';
import type { Product, Surroundings } from '../elements/field.ts';
import { type RoleId, roleIds } from '../elements/roles/index.ts';
import { Content } from './content.ts';
import type { CollectionName, Hierarchy } from './hierarchy.ts';
import { type Entry, Listing } from './listing.ts';
import { type CommunicationMode, productFrom, SiteModes } from './site-modes.ts';
import { ZoneNesting } from './zone-nesting.ts';

export type { Entry } from './listing.ts';
export { siteOf } from './listing.ts';

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
  readonly zones: ZoneNesting;
  /** What defaults may depend on besides their own element. */
  readonly surroundings: Surroundings = { find: (id) => this.find(id)?.data as never };
  /**
   * The sites whose computers and clients are others than in the survey before; undefined where more is other, or
   * something that belongs to no site.
   */
  readonly changed: ReadonlySet<string> | undefined;
  /** Whether a computer or client group came, went, or belonged to another site. */
  readonly isRegrouped: boolean;
  readonly #listings = new Map<CollectionName, Listing>();
  readonly #holders = new Map<RoleId, readonly Entry<'systems'>[]>();
  readonly #holdersAt: Map<string, ReadonlyMap<RoleId, readonly Entry<'systems'>[]>>;
  readonly #childSites = new Map<string, Entry<'sites'>[]>();
  readonly #subcollections = new Map<string, Entry<'collections'>[]>();
  readonly #reached: Map<Entry<'deployments'>, readonly Entry<'clients'>[]>;
  readonly #holdersOf = new Map<Entry<'packages'>, readonly Entry<'systems'>[]>();
  #content: Content | undefined;
  readonly #products = new Map<string, Product>();
  readonly #modes = new SiteModes((id) => this.get('sites', id));
  readonly #forestsAround = new Map<string, string | undefined>();

  /** Given the survey of the document before an edit, what the edit left alone is not looked at again. */
  constructor(document: Hierarchy, before?: Survey) {
    this.document = document;
    // The product of an entry hangs on its site.
    const known = before?.document.sites === document.sites ? before : undefined;
    const listing = (collection: CollectionName) => {
      const listed = known === undefined ? undefined : known.#listings.get(collection);
      const elements = document[collection];
      return listed?.elements === elements
        ? listed
        : new Listing(collection, elements, this, listed);
    };
    // Zones and sites come before what names them.
    for (const name of collectionNames) this.#listings.set(name, listing(name));
    this.changed = known && this.#changedSince(known);
    this.isRegrouped = (['systems', 'clients'] as const).some(
      (name) =>
        document[name] !== known?.document[name] && this.#listings.get(name)?.isRegrouped === true,
    );
    const isKept = known !== undefined && this.changed !== undefined;
    this.zones = isKept ? known.zones : new ZoneNesting(document.zones);
    this.#holdersAt = new Map(isKept ? known.#holdersAt : []);
    for (const site of this.changed ?? nothing) this.#holdersAt.delete(site);
    const isOfSystems = isKept && known.document.clients === document.clients;
    this.#reached = isOfSystems ? known.#reached : new Map();
    this.#content = isOfSystems ? known.content : undefined;
    for (const collection of this.all('collections')) {
      if (collection.data.parent != null)
        add(this.#subcollections, collection.data.parent, collection);
    }
    for (const site of this.all('sites')) {
      if (site.data.parent != null) add(this.#childSites, site.data.parent, site);
    }
  }

  #changedSince(before: Survey): ReadonlySet<string> | undefined {
    const changed = new Set<string>();
    for (const [collection, listing] of this.#listings) {
      if (listing === before.#listings.get(collection)) continue;
      if (collection !== 'systems' && collection !== 'clients') return undefined;
      for (const site of listing.changed) {
        if (this.get('sites', site) === undefined) return undefined;
        changed.add(site as string);
      }
    }
    return changed;
  }

  /** Every entry of a collection, in the order of the document. */
  all<C extends CollectionName>(collection: C): readonly Entry<C>[] {
    return (this.#listings.get(collection)?.entries ??
      nothing) as readonly Entry[] as readonly Entry<C>[];
  }

  /** The entry with this id, in whatever collection. */
  find(id: string): Entry | undefined {
    for (const listing of this.#listings.values()) {
      const entry = listing.get(id);
      if (entry !== undefined) return entry;
    }
    return undefined;
  }

  /** The entry with this id, if it is in this collection. */
  get<C extends CollectionName>(
    collection: C,
    id: string | null | undefined,
  ): Entry<C> | undefined {
    if (id == null) return undefined;
    return this.#listings.get(collection)?.get(id) as Entry<CollectionName> as Entry<C> | undefined;
  }

  /** What the architect calls an element: its name, or its id where it has none. */
  nameOf(id: string): string {
    const name = this.find(id)?.data.name;
    return name === undefined || name === '' ? id : name;
  }

  /** The entries of a collection that belong to a site; those that belong to none under the empty id. */
  at<C extends CollectionName>(site: string, collection: C): readonly Entry<C>[] {
    return (this.#listings.get(collection)?.at(site) ??
      nothing) as readonly Entry[] as readonly Entry<C>[];
  }

  /** The computers of a site; of those that belong to none under the empty id. */
  systemsOf(site: string): readonly Entry<'systems'>[] {
    return this.at(site, 'systems');
  }

  /** The client groups of a site; of those that belong to none under the empty id. */
  clientsOf(site: string): readonly Entry<'clients'>[] {
    return this.at(site, 'clients');
  }

  /** All computers that hold a role, those of no site included. */
  holders(role: RoleId): readonly Entry<'systems'>[] {
    let holders = this.#holders.get(role);
    if (holders === undefined) {
      holders = ['', ...Object.keys(this.document.sites)].flatMap((site) =>
        this.holdersAt(site, role),
      );
      this.#holders.set(role, holders);
    }
    return holders;
  }

  /** The computers of a site that hold a role; of those that belong to none under the empty id. */
  holdersAt(site: string, role: RoleId): readonly Entry<'systems'>[] {
    return this.rolesAt(site).get(role) ?? nothing;
  }

  /** The computers of a site, or of none, by the roles that they hold. */
  rolesAt(site: string): ReadonlyMap<RoleId, readonly Entry<'systems'>[]> {
    let holders = this.#holdersAt.get(site);
    if (holders === undefined) {
      holders = holdersAmong(this.systemsOf(site));
      this.#holdersAt.set(site, holders);
    }
    return holders;
  }

  childrenOf(site: string): readonly Entry<'sites'>[] {
    return this.#childSites.get(site) ?? nothing;
  }

  parentOf(site: Entry<'sites'>): Entry<'sites'> | undefined {
    return this.get('sites', site.data.parent);
  }

  /** A site and the sites above it, from the bottom up. */
  upwardsFrom(site: Entry<'sites'>): readonly Entry<'sites'>[] {
    const parent = this.parentOf(site);
    return parent === undefined ? [site] : [site, ...this.upwardsFrom(parent)];
  }

  /** The primary site that manages the clients of a site: itself, or the one above a secondary site. */
  primaryOf(site: Entry<'sites'>): Entry<'sites'> {
    const parent = site.data.kind === 'secondary' ? this.parentOf(site) : undefined;
    return parent === undefined ? site : this.primaryOf(parent);
  }

  /** Where packages lie, and which deployments bring them to which clients. */
  get content(): Content {
    this.#content ??= new Content(this);
    return this.#content;
  }

  /** The computers that hold a package. */
  holdersOf(pack: Entry<'packages'>): readonly Entry<'systems'>[] {
    let holders = this.#holdersOf.get(pack);
    if (holders === undefined) {
      holders = (pack.data.distributedTo ?? []).flatMap((id) => this.get('systems', id) ?? []);
      this.#holdersOf.set(pack, holders);
    }
    return holders;
  }

  /**
   * The client groups that a deployment reaches: its targets, the members of its collection, and
   * those of subcollections where they are included.
   */
  clientsReached(deployment: Entry<'deployments'>): readonly Entry<'clients'>[] {
    let reached = this.#reached.get(deployment);
    if (reached === undefined) {
      const { targets = [], collection, includeSubcollections } = deployment.data;
      const clients = new Set<Entry<'clients'>>();
      this.#addClients(targets, clients);
      const aimed = this.get('collections', collection);
      if (aimed !== undefined) this.#addMembers(aimed, includeSubcollections !== false, clients);
      reached = [...clients];
      this.#reached.set(deployment, reached);
    }
    return reached;
  }

  /** The client groups in a collection and in the collections below it. */
  clientsInside(collection: Entry<'collections'>): readonly Entry<'clients'>[] {
    const clients = new Set<Entry<'clients'>>();
    this.#addMembers(collection, true, clients);
    return [...clients];
  }

  #addMembers(
    collection: Entry<'collections'>,
    withChildren: boolean,
    clients: Set<Entry<'clients'>>,
  ): void {
    this.#addClients(collection.data.members ?? nothing, clients);
    if (!withChildren) return;
    for (const child of this.subcollectionsOf(collection.id)) {
      this.#addMembers(child, true, clients);
    }
  }

  #addClients(ids: readonly string[], clients: Set<Entry<'clients'>>): void {
    for (const id of ids) {
      const entry = this.get('clients', id);
      if (entry !== undefined) clients.add(entry);
    }
  }

  /** The collections that are linked right under a collection. */
  subcollectionsOf(collection: string): readonly Entry<'collections'>[] {
    return this.#subcollections.get(collection) ?? nothing;
  }

  /** A zone and the zones around it, from the inside out. */
  zoneChain(zone: string | undefined): readonly string[] {
    return this.zones.chain(zone);
  }

  /** The forest of a computer: its own, or that of the zone around it that names one. */
  forestOf(zone: string | undefined, own?: string): string | undefined {
    if (own !== undefined) return own;
    if (zone === undefined) return undefined;
    const known = this.#forestsAround.get(zone);
    if (known !== undefined || this.#forestsAround.has(zone)) return known;
    const naming = this.zoneChain(zone).find(
      (id) => this.get('zones', id)?.data.forest !== undefined,
    );
    const forest = this.get('zones', naming)?.data.forest;
    this.#forestsAround.set(zone, forest);
    return forest;
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

  /** The site whose mode a site runs in. */
  modeOwner(site: Entry<'sites'>): Entry<'sites'> {
    return this.#modes.ownerOf(site);
  }

  /** How clients talk to a site; undefined where its mode is undecided. */
  modeOf(site: string): CommunicationMode | undefined {
    return this.#modes.of(site);
  }
}

function holdersAmong(
  systems: readonly Entry<'systems'>[],
): ReadonlyMap<RoleId, Entry<'systems'>[]> {
  const holders = new Map<RoleId, Entry<'systems'>[]>();
  for (const system of systems) {
    const { roles } = system.data;
    for (const role in roles) {
      if (roles[role as RoleId] !== undefined) add(holders, role as RoleId, system);
    }
  }
  return holders;
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
