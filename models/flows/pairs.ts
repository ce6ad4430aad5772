// Which groups communicate with which: the ways in which the table of communications can pair its ends.

import type { ElementOf } from '../document/hierarchy.ts';
import type { Part } from '../document/part.ts';
import { read, readRole } from '../document/reading.ts';
import type { CommunicationMode } from '../document/site-modes.ts';
import type { Entry, Survey } from '../document/survey.ts';
import { roleFieldOf } from '../elements/catalogue.ts';
import type { ValueOf } from '../elements/field.ts';
import type { RoleId, roles } from '../elements/roles/index.ts';
import type { Channels } from './channels.ts';
import { nearestControllers } from './domain-controllers.ts';
import {
  type ClientGroup,
  type ClientKind,
  computerOf,
  Ends,
  type EndsBySite,
  type SiteEnds,
  within,
} from './ends.ts';
import type { EndGroup, EndPair } from './flow.ts';
import type { RevocationLists } from './revocation-lists.ts';

type ServiceKind = ElementOf<'services'>['kind'];

type RoleFields<R extends RoleId> = (typeof roles)[R]['settings'];

/** Which clients use a role, apart from belonging to its site. */
export interface Use {
  readonly kinds: readonly ClientKind[];
  /** Internet-based clients use it where it is internet-facing; otherwise not at all. */
  readonly fromInternet?:
    | 'management-point'
    | 'distribution-point'
    | 'software-update-point'
    | 'fallback-status-point';
  /** SMS 2003 clients use it as well. */
  readonly bySms2003Clients?: true;
  /** Clients of a secondary site that has none use that of the parent site. */
  readonly orOfParent?: true;
  /** Clients use those of the sites above theirs as well; the communication says `reach`. */
  readonly andOfSitesAbove?: true;
  /** Only clients in the same zone use it. */
  readonly inSameZone?: true;
  /** Only computers that are set up so serve them. */
  readonly where?: (servers: EndGroup, pairs: EndPairs) => boolean;
}

/** Clients, and computers that serve them. */
export interface ClientPair extends EndPair {
  readonly from: ClientGroup;
}

/** What is the same for all parts of a hierarchy. */
export interface Background {
  readonly ends: EndsBySite;
  readonly channels: Channels;
  readonly revocationLists: RevocationLists;
}

export class EndPairs {
  readonly survey: Survey;
  readonly ends: Ends;
  readonly channels: Channels;
  readonly revocationLists: RevocationLists;
  readonly #part: Part;

  /** Of what starts in a part of the hierarchy. */
  constructor(part: Part, { ends, channels, revocationLists }: Background) {
    this.survey = part.survey;
    this.ends = new Ends(part, ends);
    this.channels = channels;
    this.revocationLists = revocationLists;
    this.#part = part;
  }

  /** A setting of a role that the computers of a group hold; undefined where it is undecided. */
  setting<R extends RoleId, K extends keyof RoleFields<R> & string>(
    group: EndGroup,
    role: R,
    key: K,
  ): ValueOf<RoleFields<R>[K]> | undefined {
    const computer = computerOf(group);
    const declared = (computer.data.roles?.[role] as Record<string, unknown> | undefined)?.[key];
    // Most settings are declared and mean something everywhere: then nothing has to be weighed.
    const isPlain = declared !== undefined && roleFieldOf(role, key)?.applies === undefined;
    return isPlain
      ? (declared as ValueOf<RoleFields<R>[K]>)
      : readRole(this.survey, computer, role, key).value;
  }

  /** Whether a channel of this protection lies between the two ends. */
  isProtectedBy(protection: ElementOf<'channels'>['protection'], pair: EndPair): boolean {
    return this.channels.between(pair).some(({ data }) => data.protection === protection);
  }

  /** The mode in which a group's site talks to clients; undefined where it is undecided. */
  mode({ site }: EndGroup): CommunicationMode | undefined {
    return site === undefined ? undefined : this.survey.modeOf(site);
  }

  /** The site whose undecided mode a group waits for. */
  modeOwner({ site }: EndGroup): string {
    const entry = this.survey.get('sites', site);
    return entry === undefined ? '' : this.survey.modeOwner(entry).id;
  }

  /** Whether a group belongs to a site of current branch. */
  isCurrentBranch({ site }: EndGroup): boolean {
    return site !== undefined && this.survey.productOf(site) === 'current-branch';
  }

  /** Clients and the computers that serve them in a role. */
  clientsAnd(role: RoleId, use: Use): readonly ClientPair[] {
    const { where } = use;
    const found: ClientPair[] = [];
    for (const ends of this.ends.sites) {
      const all = this.#serving(ends, role, use);
      const servers = where === undefined ? all : all.filter((group) => where(group, this));
      if (servers.length === 0) continue;
      const near = use.inSameZone === true ? byZone(servers) : undefined;
      for (const from of ends.clients) {
        if (!use.kinds.includes(from.clientKind)) continue;
        if (from.sms2003 && use.bySms2003Clients !== true) continue;
        for (const to of near === undefined ? servers : (near.get(from.zone) ?? [])) {
          if (from.internetBased && !this.#facesInternet(to, use)) continue;
          found.push({ from, to });
        }
      }
    }
    return found;
  }

  #serving(ends: SiteEnds, role: RoleId, use: Use): readonly EndGroup[] {
    if (use.andOfSitesAbove === true) {
      const sites = this.survey.upwardsFrom(ends.site);
      return sites.flatMap(({ id }) => this.ends.withRole(id, role));
    }
    const own = ends.withRole(role);
    return own.length === 0 && use.orOfParent === true ? this.#ofParent(ends, role) : own;
  }

  /** The computers in a role at the parent of a secondary site. */
  #ofParent({ site }: SiteEnds, role: RoleId): readonly EndGroup[] {
    return site.data.kind === 'secondary' ? this.ends.withRole(site.data.parent, role) : [];
  }

  #facesInternet(to: EndGroup, { fromInternet }: Use): boolean {
    if (fromInternet === undefined) return false;
    return this.setting(to, fromInternet, 'internetFacing') === true;
  }

  /** Computers in one role and computers of the same site in another. */
  *rolesOfOneSite(from: RoleId, to: RoleId): Iterable<EndPair> {
    for (const ends of this.ends.sites) {
      const receivers = ends.withRole(to);
      if (receivers.length === 0) continue;
      for (const sender of ends.withRole(from)) {
        for (const receiver of receivers) yield { from: sender, to: receiver };
      }
    }
  }

  /** The site server and the other computers of its site that it configures. */
  *siteServerAndSystems(): Iterable<EndPair> {
    for (const ends of this.ends.sites) {
      for (const from of ends.withRole('site-server')) {
        for (const to of ends.withSiteServerTraffic) yield { from, to };
      }
    }
  }

  /** The computers whose roles open the site database, and that database: at a secondary site the parent's. */
  *systemsAndDatabase(): Iterable<EndPair> {
    for (const ends of this.ends.sites) {
      const own = ends.withRole('site-database');
      const databases = own.length > 0 ? own : this.#ofParent(ends, 'site-database');
      for (const from of ends.withDatabase) {
        for (const to of databases) yield { from, to };
      }
    }
  }

  /** A child site and its parent, each as its site server, or as the site where that is not drawn. */
  *childAndParentSites(): Iterable<EndPair> {
    for (const child of this.#part.all('sites')) {
      const parent = this.survey.parentOf(child);
      if (parent === undefined) continue;
      for (const from of this.#siteServers(child)) {
        for (const to of this.#siteServers(parent)) yield { from, to };
      }
    }
  }

  #siteServers(site: Entry<'sites'>): readonly EndGroup[] {
    const servers = this.ends.withRole(site.id, 'site-server');
    return servers.length > 0 ? servers : [this.ends.single(site as Entry)];
  }

  /** The site server and the client computers of its site that it can reach in the intranet. */
  *siteServerAndClients(): Iterable<EndPair> {
    for (const ends of this.ends.sites) {
      for (const from of ends.withRole('site-server')) {
        for (const to of ends.clients) if (isIntranetComputers(to)) yield { from, to };
      }
    }
  }

  /** Clients of native sites that may use HTTP when they roam, and a role of the mixed sites they may roam into. */
  *roamingClientsAnd(role: RoleId): Iterable<EndPair> {
    const groups: ClientGroup[] = [];
    for (const { site, clients } of this.ends.sites) {
      if (this.survey.modeOf(site.id) !== 'native') continue;
      const owner = this.survey.modeOwner(site);
      if (read(this.survey, owner, 'httpForRoaming').value !== true) continue;
      groups.push(...clients.filter(isIntranetComputers));
    }
    if (groups.length === 0) return;
    // Those that a channel may single out stand alone; the others roam as one.
    const single = groups.filter((group) => this.ends.isNamed(group));
    const others = groups.filter((group) => !single.includes(group));
    const members = others.flatMap((group) => group.members);
    for (const ends of this.ends.sites) {
      if (this.survey.modeOf(ends.site.id) !== 'mixed') continue;
      for (const to of ends.withRole(role)) {
        // Clients that roam into a site stand in its network.
        const { zone } = to;
        if (members.length > 0)
          yield { from: { kind: 'clients', members, zone, site: undefined }, to };
        for (const group of single) yield { from: { ...group, zone }, to };
      }
    }
  }

  /** Client computers and the domain controllers near them, which they ask. */
  *clientsAndDomainControllers(sms2003: boolean): Iterable<EndPair> {
    for (const { clients } of this.ends.sites) {
      for (const from of clients) {
        if (from.sms2003 !== sms2003 || !from.queriesActiveDirectory) continue;
        if (!isIntranetComputers(from)) continue;
        for (const to of this.#domainControllersFor(from)) yield { from, to };
      }
    }
  }

  /** Computers in a role and the domain controllers that they ask. */
  *roleAndDomainControllers(role: RoleId): Iterable<EndPair> {
    for (const ends of this.ends.sites) {
      for (const from of ends.withRole(role)) {
        for (const to of this.#domainControllersFor(from)) yield { from, to };
      }
    }
  }

  readonly #domainControllers = new Map<string, readonly EndGroup[]>();

  #domainControllersFor({ zone }: EndGroup): readonly EndGroup[] {
    const key = zone ?? '';
    return within(this.#domainControllers, key, () =>
      nearestControllers(this.survey, zone, this.services('domain-controller')),
    );
  }

  readonly #services = new Map<ServiceKind, readonly EndGroup[]>();

  /** The services of a kind, each as a group of its own. */
  services(kind: ServiceKind): readonly EndGroup[] {
    return within(this.#services, kind, () =>
      this.survey
        .all('services')
        .filter(({ data }) => data.kind === kind)
        .map((service) => this.ends.single(service as Entry)),
    );
  }

  /** The services of a kind that a site uses: its own, and those of no site. */
  servicesOf(site: string, kind: ServiceKind): readonly EndGroup[] {
    return this.services(kind).filter((service) => (service.site ?? site) === site);
  }

  /** The consoles of sites. */
  get consoles(): readonly (EndGroup & { readonly site: string })[] {
    return this.services('console').flatMap((console) => {
      const { site } = console;
      return site !== undefined && this.#part.sites.has(site) ? [{ ...console, site }] : [];
    });
  }

  /** Consoles and the computers of their site in a role. */
  *consolesAnd(role: RoleId): Iterable<EndPair> {
    for (const from of this.consoles) {
      for (const to of this.ends.withRole(from.site, role)) yield { from, to };
    }
  }

  /** Consoles and the client computers of their site. */
  *consolesAndClients(): Iterable<EndPair> {
    for (const from of this.consoles) {
      for (const to of this.ends.clientsOf(from.site)) {
        if (isIntranetComputers(to)) yield { from, to };
      }
    }
  }

  /** Client groups and the distribution points from which a deployment makes them run programs. */
  *clientsRunningFromDistributionPoints(): Iterable<EndPair> {
    const { survey } = this;
    const { content } = survey;
    for (const client of this.#part.all('clients')) {
      const site = survey.get('sites', client.site);
      if (site === undefined || !runsPrograms(client)) continue;
      const run = content
        .deploymentsReaching(client.id)
        .filter(({ data }) => data.execution === 'run-from-distribution-point');
      const packages = new Set(run.flatMap((deployment) => content.packagesOf(deployment)));
      if (packages.size === 0) continue;
      const from = this.ends.single(client as Entry);
      const own = this.ends.withRole(site.id, 'distribution-point');
      const parent = site.data.kind === 'secondary' ? site.data.parent : undefined;
      const serving = own.length > 0 ? own : this.ends.withRole(parent, 'distribution-point');
      for (const group of serving) {
        const members = group.members.filter(({ id }) =>
          content.packagesOn(id).some((pack) => packages.has(pack)),
        );
        if (members.length > 0) yield { from, to: { ...group, members } };
      }
    }
  }

  /** Links that the architect states. */
  *statedLinks(): Iterable<EndPair & { readonly link: Entry<'links'> }> {
    for (const link of this.survey.all('links')) {
      const from = this.survey.find(link.data.from);
      const to = this.survey.find(link.data.to);
      if (from === undefined || to === undefined) continue;
      yield { from: this.ends.single(from), to: this.ends.single(to), link };
    }
  }
}

/** Groups by the zone that they stand in: a site of hundreds of offices has no time to try each with each. */
function byZone(groups: readonly EndGroup[]): ReadonlyMap<string | undefined, EndGroup[]> {
  const zones = new Map<string | undefined, EndGroup[]>();
  for (const group of groups) within(zones, group.zone, () => []).push(group);
  return zones;
}

/** Whether clients can read programs from a share: computers in the intranet. */
export function runsPrograms({ data }: Entry<'clients'>): boolean {
  const isComputer = data.kind === 'computer' || data.kind === 'unknown-computer';
  return isComputer && data.internetBased !== true;
}

function isIntranetComputers({ clientKind, internetBased }: ClientGroup): boolean {
  return clientKind === 'computer' && !internetBased;
}
