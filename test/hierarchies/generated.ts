// Large hierarchies as organisations run them, the same for the same seed: for benchmarks.
import {
  type Collections,
  emptyHierarchy,
  type Hierarchy,
} from '../../models/document/hierarchy.ts';
import { perCollection } from '../../models/elements/catalogue.ts';
import type { Drawing } from './drawing.ts';
import { addContent } from './generated-content.ts';
import { addChannels, addServices } from './generated-services.ts';
import { Random } from './random.ts';
import {
  branchComputer,
  type Computer,
  centralComputers,
  primaryComputers,
  type SiteToFurnish,
  secondaryComputers,
} from './site-computers.ts';

/**
 * A hierarchy with exactly this many systems, the same for the same seed. From 20 systems on it has a
 * central site, a primary site and whatever secondary sites fit; branch distribution points make up
 * the rest, which is most of the systems where there are thousands. With fewer than 20 the sites that do
 * not fit are missing, and with fewer than five also computers of the central site.
 */
export function generateHierarchy(systems: number, seed = 1): Hierarchy {
  const drawing = perCollection(() => ({})) as Drawing;
  const random = new Random(seed);
  const landscape = new Landscape(drawing, systems, random);
  landscape.addSites();
  landscape.addBranchComputers();
  addServices(drawing, random);
  addChannels(drawing, random);
  addContent(drawing, systems, random);
  return {
    ...emptyHierarchy(`A hierarchy of ${systems} systems`),
    ...(drawing as Collections),
    properties: { author: 'Trustwalk', revision: String(seed) },
  };
}

/** Sites, the zones that they stand in, their computers and their clients. */
class Landscape {
  readonly #drawing: Drawing;
  readonly #systems: number;
  readonly #random: Random;
  /** How many systems are still to come. */
  #room: number;
  readonly #primaries: SiteToFurnish[] = [];
  /** Branch offices, each with the site that serves it. */
  readonly #offices: { readonly zone: string; readonly site: SiteToFurnish }[] = [];

  constructor(drawing: Drawing, systems: number, random: Random) {
    this.#drawing = drawing;
    this.#systems = systems;
    this.#room = systems;
    this.#random = random;
  }

  addSites(): void {
    this.#addCentralSite();
    const primaries = Math.min(100, Math.max(1, Math.round(this.#systems / 400)));
    for (let number = 1; number <= primaries; number += 1) this.#addPrimarySite(number);
    const secondaries = Math.min(60, Math.ceil(this.#systems / 20 / primaries));
    for (const primary of this.#primaries) {
      for (let number = 1; number <= secondaries; number += 1) {
        this.#addSecondarySite(`${primary.id}-secondary-${number}`, primary);
      }
    }
  }

  /** Fills the offices, and new ones at any primary site, until all systems are there. */
  addBranchComputers(): void {
    const parents = this.#primaries.filter(hasBranchDistributionPoints);
    if (parents.length === 0) parents.push(centralSite);
    for (let number = 0; this.#room > 0; number += 1) {
      const office = this.#offices[number] ?? this.#addOfficeAtOneOf(parents);
      if (!hasBranchDistributionPoints(office.site)) continue;
      const wanted = branchDistributionPoints(this.#random);
      for (let place = 1; place <= wanted && this.#room > 0; place += 1) {
        this.#addComputers([branchComputer(office.site.id, office.zone, place, this.#random)]);
      }
    }
  }

  #addCentralSite(): void {
    const { forests, zones, sites } = this.#drawing;
    forests.corp = { name: 'corp.example', schemaExtended: true, publishing: true };
    forests.acquired = { name: 'acquired.example', trusts: ['corp'] };
    zones.internet = { name: 'Internet', kind: 'internet' };
    zones[centralSite.zone] = { name: 'Head office', kind: 'intranet', forest: 'corp' };
    sites[centralSite.id] = {
      ...siteElement(centralSite, this.#random),
      kind: 'primary',
      parent: null,
      mode: 'native',
    };
    this.#addComputers(centralComputers(centralSite, this.#random).slice(0, this.#room));
  }

  #addPrimarySite(number: number): void {
    const random = this.#random;
    const id = `primary-${number}`;
    // The first one sees to it that even the smallest hierarchies have branch offices and both modes.
    const product = number > 1 && random.chance(0.08) ? 'sms2003' : 'cm2007';
    const mode = number === 1 ? 'mixed' : random.pick(modesOfPrimarySites);
    const inPerimeter = product === 'cm2007' && mode === 'native' && random.chance(0.7);
    const site: SiteToFurnish = {
      id,
      code: siteCode(number),
      product,
      mode: product === 'sms2003' ? undefined : mode,
      zone: `${id}-city`,
      perimeter: inPerimeter ? `${id}-perimeter` : undefined,
      updatesFrom: 'central-updates',
    };
    const points = Math.min(30, 2 + Math.floor(this.#systems / 400));
    const computers = primaryComputers(site, points, random);
    if (computers.length > this.#room) return;
    this.#primaries.push(site);
    this.#addCity(number, site);
    this.#drawing.sites[id] = {
      ...siteElement(site, random),
      ...(site.mode === undefined ? {} : { mode: site.mode }),
      kind: 'primary',
      parent: 'central',
    };
    this.#addComputers(computers);
  }

  #addCity(number: number, site: SiteToFurnish): void {
    const { zones, clients } = this.#drawing;
    const { id, zone, perimeter } = site;
    const country = `country-${Math.ceil(number / 5)}`;
    zones[country] ??= {
      name: `Country ${Math.ceil(number / 5)}`,
      kind: 'intranet',
      forest: number > 10 && number <= 15 ? 'acquired' : 'corp',
      parent: null,
    };
    zones[zone] = {
      name: `City ${number}`,
      kind: 'intranet',
      parent: country,
      ...this.#random.perhaps(0.6, { controlledAccess: true }),
    };
    const groups = Math.min(20, 2 + Math.ceil(this.#systems / 500));
    this.#addClients(site, zone, this.#random.between(Math.ceil(groups * 0.6), groups), 400);
    if (perimeter === undefined) return;
    zones[perimeter] = { name: `Perimeter network of city ${number}`, kind: 'perimeter' };
    clients[`${id}-travellers`] = {
      name: `Travellers of city ${number}`,
      zone: 'internet',
      site: id,
      kind: 'computer',
      count: this.#random.between(20, 500),
      internetBased: true,
      ...this.#random.perhaps(0.8, { clientCertificate: true }),
    };
  }

  #addSecondarySite(id: string, primary: SiteToFurnish): void {
    const { sites } = this.#drawing;
    const site: SiteToFurnish = {
      ...primary,
      id,
      code: siteCode(200 + this.#offices.length),
      zone: this.#nextOffice(),
      perimeter: undefined,
      updatesFrom: undefined,
    };
    const computers = secondaryComputers(site, this.#random);
    if (computers.length > this.#room) return;
    this.#addOffice(primary.zone, site);
    // Its mode is that of its parent, and not said again.
    sites[id] = { ...siteElement(site, this.#random), kind: 'secondary', parent: primary.id };
    this.#addComputers(computers);
  }

  #nextOffice(): string {
    return `office-${this.#offices.length + 1}`;
  }

  #addOfficeAtOneOf(sites: readonly SiteToFurnish[]) {
    const site = this.#random.pick(sites);
    return this.#addOffice(site.zone, site);
  }

  #addOffice(city: string, site: SiteToFurnish) {
    const zone = this.#nextOffice();
    this.#drawing.zones[zone] = {
      name: `Branch office ${this.#offices.length + 1}`,
      kind: 'branch',
      parent: city,
      ...this.#random.perhaps(0.5, { controlledAccess: this.#random.chance(0.5) }),
    };
    this.#addClients(site, zone, this.#random.pick([1, 2, 3, 3, 3, 3]), 60);
    const office = { zone, site };
    this.#offices.push(office);
    return office;
  }

  #addClients({ id: site, mode }: SiteToFurnish, zone: string, groups: number, most: number): void {
    const random = this.#random;
    for (let number = 1; number <= groups; number += 1) {
      this.#drawing.clients[`${zone}-clients-${number}`] = {
        name: `Clients ${number} in ${this.#drawing.zones[zone]?.name}`,
        zone,
        site,
        kind: number === 1 ? 'computer' : random.pick(clientKinds),
        ...random.perhaps(0.9, { count: random.between(3, most) }),
        ...random.perhaps(0.7, { queriesActiveDirectory: random.chance(0.9) }),
        ...(mode === 'native' ? random.perhaps(0.7, { clientCertificate: true }) : {}),
        ...random.perhaps(0.3, { trustedRootKey: random.chance(0.5) }),
        ...random.perhaps(0.3, { physicalAccessControlled: random.chance(0.7) }),
      };
    }
  }

  #addComputers(computers: readonly Computer[]): void {
    for (const [id, system] of computers) this.#drawing.systems[id] = system;
    this.#room -= computers.length;
  }
}

const centralSite: SiteToFurnish = {
  id: 'central',
  code: 'CEN',
  product: 'cm2007',
  mode: 'native',
  zone: 'head-office',
  perimeter: undefined,
  updatesFrom: 'microsoft-update',
};

const modesOfPrimarySites = ['mixed', 'mixed', 'native', 'native', 'native', undefined] as const;

const clientKinds = ['computer', 'computer', 'computer', 'mobile-device', 'amt'] as const;

/** SMS 2003 has none. */
function hasBranchDistributionPoints({ product }: SiteToFurnish): boolean {
  return product === 'cm2007';
}

/** How many a branch office has: most are small, some are large. */
function branchDistributionPoints(random: Random): number {
  return random.chance(0.65) ? random.between(4, 6) : random.between(18, 28);
}

function siteCode(number: number): string {
  return number.toString(36).padStart(3, '0').toUpperCase();
}

function siteElement({ id, code, product, mode }: SiteToFurnish, random: Random) {
  return {
    name: `Site-${id}`,
    code,
    product,
    ...(product === 'cm2007' ? decisionsOf2007(mode, random) : {}),
  };
}

function decisionsOf2007(mode: SiteToFurnish['mode'], random: Random) {
  return {
    servicePack: random.pick(['sp1', 'sp2'] as const),
    ...random.perhaps(0.8, { release: random.pick(['original', 'r2', 'r3'] as const) }),
    ...random.perhaps(0.2, { upgraded: true }),
    ...random.perhaps(0.7, { bitsForClients: random.chance(0.7) }),
    ...random.perhaps(0.5, { deadlineClock: random.pick(['utc', 'local'] as const) }),
    ...(mode === 'mixed' ? decisionsOfMixedMode(random) : {}),
    ...(mode === 'native' ? decisionsOfNativeMode(random) : {}),
  };
}

function decisionsOfMixedMode(random: Random) {
  return {
    ...random.perhaps(0.6, { encryptInventory: random.chance(0.4) }),
    ...random.perhaps(0.8, {
      clientApproval: random.pick(['manual', 'trusted-domains', 'all'] as const),
    }),
  };
}

function decisionsOfNativeMode(random: Random) {
  return {
    ...random.perhaps(0.8, { siteSigningCertificate: true }),
    ...random.perhaps(0.3, { httpForRoaming: true }),
    ...random.perhaps(0.4, { clientCrlChecking: random.chance(0.6) }),
    ...random.perhaps(0.5, { migratedToNative: random.chance(0.5) }),
  };
}
