// Draws small documents in a few words, for the examples of rules and for tests.
import type { roles } from '../elements/roles/index.ts';
import type { CollectionName, ElementOf, Hierarchy, RolesOfSystem } from './hierarchy.ts';
import { emptyHierarchy } from './hierarchy.ts';

type Given<C extends CollectionName> = Partial<ElementOf<C>>;

/**
 * A document that is being drawn. What a system, client group or child site needs and is not told
 * comes from what was drawn last: the zone, the site. Names are the ids.
 */
export class Draft {
  readonly document: Hierarchy;

  constructor(document: Hierarchy = emptyHierarchy('Draft')) {
    this.document = document;
  }

  add<C extends CollectionName>(collection: C, id: string, data: ElementOf<C>): Draft {
    return new Draft({
      ...this.document,
      [collection]: { ...this.document[collection], [id]: data },
    });
  }

  forest(id: string, given: Given<'forests'> = {}): Draft {
    return this.add('forests', id, { name: id, ...given });
  }

  /** An intranet zone unless told otherwise. */
  zone(id: string, given: Given<'zones'> = {}): Draft {
    return this.add('zones', id, { name: id, kind: 'intranet', ...given });
  }

  /** A primary 2007 site without a parent unless told otherwise. */
  site(id: string, given: Given<'sites'> = {}): Draft {
    return this.add('sites', id, {
      name: id,
      code: id.slice(0, 3).toUpperCase(),
      kind: 'primary',
      parent: null,
      product: 'cm2007',
      ...given,
    });
  }

  /** A computer with roles: their ids, or their settings by id. */
  system(
    id: string,
    held: RolesOfSystem | readonly (keyof typeof roles)[] = [],
    given: Given<'systems'> = {},
  ): Draft {
    const settings = Array.isArray(held)
      ? Object.fromEntries(held.map((role) => [role, {}]))
      : held;
    return this.add('systems', id, {
      name: id,
      zone: this.#last('zones'),
      site: this.#last('sites'),
      roles: settings as RolesOfSystem,
      ...given,
    });
  }

  clients(id: string, count: number, given: Given<'clients'> = {}): Draft {
    return this.add('clients', id, {
      name: id,
      zone: this.#last('zones'),
      site: this.#last('sites'),
      kind: 'computer',
      count,
      ...given,
    });
  }

  service(id: string, kind: ElementOf<'services'>['kind'], given: Given<'services'> = {}): Draft {
    return this.add('services', id, { name: id, kind, zone: this.#last('zones'), ...given });
  }

  package(id: string, distributedTo: readonly string[], given: Given<'packages'> = {}): Draft {
    return this.add('packages', id, { name: id, kind: 'software', distributedTo, ...given });
  }

  deployment(id: string, given: Given<'deployments'> = {}): Draft {
    return this.add('deployments', id, { name: id, kind: 'advertisement', ...given });
  }

  collection(id: string, given: Given<'collections'> = {}): Draft {
    return this.add('collections', id, { name: id, ...given });
  }

  medium(id: string, kind: ElementOf<'media'>['kind'], given: Given<'media'> = {}): Draft {
    return this.add('media', id, { name: id, kind, site: this.#last('sites'), ...given });
  }

  channel(protection: ElementOf<'channels'>['protection'], from: string, to: string): Draft {
    return this.add('channels', `${protection}-${from}-${to}`, { between: [from, to], protection });
  }

  #last(collection: 'zones' | 'sites'): string {
    return Object.keys(this.document[collection]).at(-1) ?? collection;
  }
}

/** A new draft with nothing in it. */
export function draw(): Draft {
  return new Draft();
}
