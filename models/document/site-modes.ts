// Which product a site runs, and how its clients talk to it.
import type { Mode, Product } from '../elements/field.ts';
import type { ElementOf } from './hierarchy.ts';
import type { Entry } from './listing.ts';

/** How the clients of a site talk to it: its mode, or that it is SMS 2003, which has none. */
export type CommunicationMode = Mode | 'sms2003';

const modesOfProduct: Record<Product, readonly Mode[]> = {
  sms2003: [],
  cm2007: ['mixed', 'native'],
  'current-branch': ['http', 'enhanced-http', 'https'],
};

/** Whether a site of this product can run in this mode. */
export function modeFits(product: Product, mode: Mode): boolean {
  return modesOfProduct[product].includes(mode);
}

/** The product of a site: declared, or the one whose mode it runs in; 2007 otherwise. */
export function productFrom(site: ElementOf<'sites'> | undefined): Product {
  if (site?.product !== undefined) return site.product;
  return site?.mode !== undefined && modeFits('current-branch', site.mode)
    ? 'current-branch'
    : 'cm2007';
}

export class SiteModes {
  readonly #siteWith: (id: string | null | undefined) => Entry<'sites'> | undefined;
  readonly #owners = new Map<string, Entry<'sites'>>();
  readonly #modes = new Map<string, CommunicationMode | undefined>();

  constructor(siteWith: (id: string | null | undefined) => Entry<'sites'> | undefined) {
    this.#siteWith = siteWith;
  }

  /**
   * The site whose mode a site runs in: a secondary site takes the mode of its parent (D4). One whose
   * parent is undecided is taken at its own word, if it says one.
   */
  ownerOf(site: Entry<'sites'>): Entry<'sites'> {
    let owner = this.#owners.get(site.id);
    if (owner === undefined) {
      owner = this.#findOwner(site);
      this.#owners.set(site.id, owner);
    }
    return owner;
  }

  #findOwner(site: Entry<'sites'>): Entry<'sites'> {
    const parent = site.data.kind === 'secondary' ? this.#siteWith(site.data.parent) : undefined;
    if (parent === undefined || parent.product !== site.product) return site;
    const owner = this.ownerOf(parent);
    return ownMode(owner) === undefined && ownMode(site) !== undefined ? site : owner;
  }

  /** The mode of a site; undefined where it is undecided. */
  of(siteId: string): CommunicationMode | undefined {
    const known = this.#modes.get(siteId);
    if (known !== undefined || this.#modes.has(siteId)) return known;
    const site = this.#siteWith(siteId);
    const mode = site && this.#findMode(site);
    this.#modes.set(siteId, mode);
    return mode;
  }

  #findMode(site: Entry<'sites'>): CommunicationMode | undefined {
    return site.product === 'sms2003' ? 'sms2003' : ownMode(this.ownerOf(site));
  }
}

/** The mode that a site declares, if its product has it. */
function ownMode({ product, data: { mode } }: Entry<'sites'>): Mode | undefined {
  return mode !== undefined && product !== undefined && modeFits(product, mode) ? mode : undefined;
}
