// What adding something to a document makes: elements with ids, names and what they require.
import { capitalised } from '../elements/capitalised.ts';
import { kinds } from '../elements/catalogue.ts';
import { roles } from '../elements/roles/index.ts';
import type { Drawn } from './drawables.ts';
import type { AnyElement, CollectionName, ElementOf, Hierarchy } from './hierarchy.ts';
import { freeId, freeName } from './new-names.ts';

/** An element under its new id, as the edit `add-elements` takes it. */
export interface NewElement<C extends CollectionName = CollectionName> {
  readonly collection: C;
  readonly id: string;
  readonly element: ElementOf<C>;
}

/** Where something is added. */
export interface Where {
  readonly zone?: string | undefined;
  readonly site?: string | undefined;
  /** The top left corner in its zone, in pixels; of a note, on the canvas. */
  readonly x?: number;
  readonly y?: number;
}

/** The new element, or what has to be known first. */
export type Adding =
  | { readonly ok: true; readonly added: NewElement }
  | { readonly ok: false; readonly lacks: 'zone' | 'site' };

/** Makes what was drawn, but not sites, which say more of themselves (`newSite`). */
export function newElement(
  document: Hierarchy,
  drawn: Exclude<Drawn, { collection: 'sites' }>,
  where: Where,
): Adding {
  const { zone } = where;
  switch (drawn.collection) {
    case 'zones': {
      const { kind } = drawn;
      const parent = zone === undefined ? {} : { parent: zone };
      const label = kinds.zones.fields.kind.options[kind];
      return named(document, 'zones', label, (name) => ({ name, kind, ...parent }));
    }
    case 'systems': {
      if (zone === undefined) return { ok: false, lacks: 'zone' };
      const { role } = drawn;
      const site = where.site ?? likelySite(document, zone);
      const short = role === undefined ? 'Server' : roles[role].short;
      return named(
        document,
        'systems',
        `${short} 1`,
        (name) => ({
          name,
          zone,
          ...(site !== undefined && { site }),
          roles: role === undefined ? {} : { [role]: {} },
        }),
        `${zone}-${short}`,
      );
    }
    case 'clients': {
      if (zone === undefined) return { ok: false, lacks: 'zone' };
      const site = where.site ?? likelySite(document, zone);
      if (site === undefined) return { ok: false, lacks: 'site' };
      const { kind } = drawn;
      const label = kinds.clients.fields.kind.options[kind];
      return named(document, 'clients', label, (name) => ({ name, zone, site, kind }));
    }
    case 'services': {
      const { kind } = drawn;
      const label = kinds.services.fields.kind.options[kind];
      const place = zone === undefined ? {} : { zone };
      return named(document, 'services', label, (name) => ({ name, kind, ...place }));
    }
    case 'notes': {
      const { x = 0, y = 0 } = where;
      const id = freeId(document, 'note');
      return { ok: true, added: { collection: 'notes', id, element: { text: 'Note', x, y } } };
    }
  }
}

/** The collections whose elements do not stand on the canvas and need nothing else to be added. */
export const unplacedCollections = [
  'forests',
  'collections',
  'packages',
  'deployments',
  'media',
] as const;
export type UnplacedCollection = (typeof unplacedCollections)[number];

/** Makes an element that stands nowhere, of the first of its kinds. */
export function newUnplaced(document: Hierarchy, collection: UnplacedCollection): NewElement {
  const { singular, fields } = kinds[collection];
  const kind = 'kind' in fields ? { kind: Object.keys(fields.kind.options)[0] } : {};
  const name = freeName(`${capitalised(singular)} 1`, namesOf(document, collection));
  const element = { name, ...kind } as AnyElement;
  return { collection, id: freeId(document, name), element };
}

/** What the user says of a new site. */
export interface SiteDraft {
  readonly code: string;
  readonly name: string;
  readonly kind: ElementOf<'sites'>['kind'];
  /** Null: it is the top; undefined: it is not known yet. */
  readonly parent: string | null | undefined;
  /** Where its site server stands; undefined where none is to be drawn. */
  readonly zone: string | undefined;
  /** The product offers a distribution point with a new site server (S1). */
  readonly withDistributionPoint: boolean;
}

/** A site and its site server; the site comes first. */
export function newSite(document: Hierarchy, draft: SiteDraft): readonly NewElement[] {
  const { code, name, kind, parent, zone, withDistributionPoint } = draft;
  const id = freeId(document, code || name);
  // A new site runs the product of its parent, or else that of the hierarchy.
  const like =
    (parent == null ? undefined : document.sites[parent]) ?? Object.values(document.sites)[0];
  const site: NewElement<'sites'> = {
    collection: 'sites',
    id,
    element: {
      name: name || code,
      ...(code !== '' && { code }),
      kind,
      ...(parent !== undefined && { parent }),
      ...(like?.product !== undefined && { product: like.product }),
    },
  };
  if (zone === undefined) return [site];
  const server: NewElement<'systems'> = {
    collection: 'systems',
    id: freeId(document, `${id}-server`, new Set([id])),
    element: {
      name: freeName(`${code || name}-SRV01`, namesOf(document, 'systems')),
      zone,
      site: id,
      roles: { 'site-server': {}, ...(withDistributionPoint && { 'distribution-point': {} }) },
    },
  };
  return [site, server];
}

/** The site that something new in a zone belongs to: the only one, or that of most computers there. */
export function likelySite(document: Hierarchy, zone: string): string | undefined {
  const sites = Object.keys(document.sites);
  if (sites.length === 1) return sites[0];
  const counts = new Map<string, number>();
  for (const system of Object.values(document.systems)) {
    if (system.zone === zone && system.site !== undefined) {
      counts.set(system.site, (counts.get(system.site) ?? 0) + 1);
    }
  }
  const most = Math.max(...counts.values());
  const likely = [...counts].filter(([, count]) => count === most);
  return likely.length === 1 ? likely[0]?.[0] : undefined;
}

/** The names in use in a collection. */
export function namesOf(document: Hierarchy, collection: CollectionName): ReadonlySet<string> {
  return new Set(Object.values<AnyElement>(document[collection]).flatMap(({ name }) => name ?? []));
}

function named<C extends CollectionName>(
  document: Hierarchy,
  collection: C,
  wanted: string,
  make: (name: string) => ElementOf<C>,
  idText?: string,
): Adding {
  const name = freeName(wanted, namesOf(document, collection));
  const added = { collection, id: freeId(document, idText ?? name), element: make(name) };
  return { ok: true, added: added as NewElement };
}
