// Gathers the elements that can be ends of flows into groups whose members communicate alike, so that
// 2,000 branch distribution points and 100 client groups do not become 200,000 flows.
import type { ElementOf } from '../document/hierarchy.ts';
import type { Part } from '../document/part.ts';
import type { Entry, Survey } from '../document/survey.ts';
import { type RoleId, roleIds, roles } from '../elements/roles/index.ts';
import type { EndGroup } from './flow.ts';

const nothing: readonly never[] = [];

export type ClientKind = ElementOf<'clients'>['kind'];

/** Clients of one site and zone that are set up alike; computers that are clients themselves belong to them. */
export interface ClientGroup extends EndGroup {
  readonly clientKind: ClientKind;
  readonly internetBased: boolean;
  readonly sms2003: boolean;
  readonly queriesActiveDirectory: boolean;
}

/** The ends of every site, gathered when somebody asks for them. */
export class EndsBySite {
  readonly #survey: Survey;
  readonly #bySite = new Map<string, SiteEnds | undefined>();
  /** Elements that a channel names itself; each is a group of its own. */
  readonly named: ReadonlySet<string>;

  /** Given those before an edit of computers and clients, the ends of the sites that it left alone are kept. */
  constructor(survey: Survey, before?: EndsBySite) {
    this.#survey = survey;
    for (const [id, ends] of before === undefined ? nothing : before.#bySite) {
      if (survey.changed?.has(id) === false) this.#bySite.set(id, ends?.keptIn(survey));
    }
    this.named = new Set(survey.all('channels').flatMap(({ data }) => data.between));
  }

  of(id: string): SiteEnds | undefined {
    return within(this.#bySite, id, () => {
      const site = this.#survey.get('sites', id);
      return site && new SiteEnds(site, this.#survey, this.named);
    });
  }
}

export class Ends {
  /** Those of the sites of the part. */
  readonly sites: readonly SiteEnds[];
  readonly #bySite: EndsBySite;

  constructor(part: Part, bySite: EndsBySite) {
    this.#bySite = bySite;
    this.sites = part.all('sites').flatMap(({ id }) => bySite.of(id) ?? nothing);
  }

  /** The computers of a site that hold a role, by zone and settings. */
  withRole(site: string | null | undefined, role: RoleId): readonly EndGroup[] {
    return (site == null ? undefined : this.#bySite.of(site)?.withRole(role)) ?? nothing;
  }

  /** Whether a channel names a group's site, or one of its members. */
  isNamed({ site, members }: EndGroup): boolean {
    return [site ?? '', ...members.map(({ id }) => id)].some((id) => this.#bySite.named.has(id));
  }

  /** The clients of a site. */
  clientsOf(site: string): readonly ClientGroup[] {
    return this.#bySite.of(site)?.clients ?? nothing;
  }

  /** One element as a group of its own. */
  single(entry: Entry): EndGroup {
    const { collection, id, zone, site } = entry;
    const members = [entry];
    if (collection === 'sites') return { kind: 'sites', members, zone: undefined, site: id };
    if (collection === 'zones') return { kind: 'zones', members, zone: id, site: undefined };
    return { kind: collection as EndGroup['kind'], members, zone, site };
  }
}

/** Whether a group is of clients that are known to be set up alike. */
export function isClientGroup(group: EndGroup): group is ClientGroup {
  return 'clientKind' in group;
}

/** The ends of one site, each kind of them gathered when somebody asks for it. */
export class SiteEnds {
  readonly site: Entry<'sites'>;
  readonly #survey: Survey;
  readonly #named: ReadonlySet<string>;
  readonly #holders: ReadonlyMap<RoleId, readonly Entry<'systems'>[]>;
  readonly #withRole = new Map<RoleId, readonly EndGroup[]>();
  #clients: readonly ClientGroup[] | undefined;
  #withSiteServerTraffic: readonly EndGroup[] | undefined;
  #withDatabase: readonly EndGroup[] | undefined;

  constructor(site: Entry<'sites'>, survey: Survey, named: ReadonlySet<string>) {
    this.site = site;
    this.#survey = survey;
    this.#named = named;
    this.#holders = survey.rolesAt(site.id);
  }

  /** The same in the survey after an edit that left this site alone. */
  keptIn(survey: Survey): SiteEnds {
    const kept = new SiteEnds(this.site, survey, this.#named);
    for (const [role, groups] of this.#withRole) kept.#withRole.set(role, groups);
    kept.#clients = this.#clients;
    kept.#withSiteServerTraffic = this.#withSiteServerTraffic;
    kept.#withDatabase = this.#withDatabase;
    return kept;
  }

  get clients(): readonly ClientGroup[] {
    this.#clients ??= this.#clientGroups();
    return this.#clients;
  }

  /** The computers that hold a role, by zone and settings. */
  withRole(role: RoleId): readonly EndGroup[] {
    const holders = this.#holders.get(role);
    if (holders === undefined) return nothing;
    return within(this.#withRole, role, () =>
      this.alike(holders, (system) => roleSignature(system, role)),
    );
  }

  /** The computers that the site server talks to, by zone and roles. */
  get withSiteServerTraffic(): readonly EndGroup[] {
    this.#withSiteServerTraffic ??= this.#groupHolders(siteServerTraffic);
    return this.#withSiteServerTraffic;
  }

  /** The computers that open the site database, by zone and roles. */
  get withDatabase(): readonly EndGroup[] {
    this.#withDatabase ??= this.#groupHolders(databaseTraffic);
    return this.#withDatabase;
  }

  #clientGroups(): ClientGroup[] {
    const { site } = this;
    const ofSms2003 = site.product === 'sms2003';
    const groups: ClientGroup[] = [];
    const byZone = new Map<string, ClientGroup[]>();
    const join = (entry: Entry, zone: string, alike: Alike) => {
      const inZone = within(byZone, zone, () => []);
      const isNamed = this.#named.has(entry.id);
      const known = isNamed ? undefined : inZone.find((other) => areAlike(other, alike));
      if (known !== undefined) (known.members as Entry[]).push(entry);
      else {
        const group = { kind: 'clients', members: [entry], zone, site: site.id, ...alike } as const;
        groups.push(group);
        if (!isNamed) inZone.push(group);
      }
    };
    for (const entry of this.#survey.clientsOf(site.id)) {
      const { kind, product, internetBased, queriesActiveDirectory } = entry.data;
      join(entry as Entry, entry.zone ?? '', {
        clientKind: kind,
        internetBased: internetBased === true,
        sms2003: product === undefined ? ofSms2003 : product === 'sms2003',
        queriesActiveDirectory: queriesActiveDirectory !== false,
      });
    }
    const computers = [false, true].map((internetBased) => ({
      clientKind: 'computer' as const,
      internetBased,
      sms2003: ofSms2003,
      queriesActiveDirectory: true,
    }));
    for (const entry of this.#survey.systemsOf(site.id)) {
      if (!isClientComputer(entry)) continue;
      const alike = computers[entry.data.internetBased === true ? 1 : 0];
      if (alike !== undefined) join(entry as Entry, entry.zone ?? '', alike);
    }
    return groups;
  }

  /** The computers that hold any of these roles, by zone, roles and who opens their transfers. */
  #groupHolders(bits: ReadonlyMap<RoleId, number>): readonly EndGroup[] {
    const held = new Map<Entry<'systems'>, number>();
    for (const [role, holders] of this.#holders) {
      const bit = bits.get(role);
      if (bit === undefined) continue;
      for (const system of holders) held.set(system, (held.get(system) ?? 0) + bit);
    }
    if (held.size === 0) return nothing;
    const systems = this.#survey.systemsOf(this.site.id).filter((system) => held.has(system));
    return this.alike(systems, (system) => {
      const roles = held.get(system) ?? 0;
      return system.data.siteServerInitiatedTransfers === true ? -roles : roles;
    });
  }

  /** Computers of the site in groups: by zone and by what `signature` says. */
  alike(
    systems: readonly Entry<'systems'>[],
    signature: (system: Entry<'systems'>) => string | number,
  ): readonly EndGroup[] {
    const [only] = systems;
    if (only === undefined) return nothing;
    if (systems.length === 1) {
      const { zone, site } = only;
      const members = [only as Entry];
      return [{ kind: 'systems', members, zone, site }];
    }
    const groups: EndGroup[] = [];
    const byZone = new Map<string, { signature: string | number; members: Entry[] }[]>();
    for (const system of systems) {
      const { zone, site } = system;
      const inZone = within(byZone, zone ?? '', () => []);
      const signed = signature(system);
      const isNamed = this.#named.has(system.id);
      const known = isNamed ? undefined : inZone.find((other) => other.signature === signed);
      if (known !== undefined) known.members.push(system as Entry);
      else {
        const members = [system as Entry];
        groups.push({ kind: 'systems', members, zone, site });
        if (!isNamed) inZone.push({ signature: signed, members });
      }
    }
    return groups;
  }
}

type Alike = Pick<
  ClientGroup,
  'clientKind' | 'internetBased' | 'sms2003' | 'queriesActiveDirectory'
>;

function areAlike(one: Alike, other: Alike): boolean {
  return (
    one.clientKind === other.clientKind &&
    one.internetBased === other.internetBased &&
    one.sms2003 === other.sms2003 &&
    one.queriesActiveDirectory === other.queriesActiveDirectory
  );
}

/** The roles that talk to the site server, and those that open the site database. */
export const rolesWithSiteServerTraffic = roleIds.filter(
  (role) => 'siteServerTraffic' in roles[role],
);
export const rolesWithDatabase = roleIds.filter((role) => 'database' in roles[role]);

/** One bit a role, so that the roles of a computer make a number whatever their order. */
const bitOf = (chosen: readonly RoleId[]) =>
  new Map<RoleId, number>(chosen.map((role, index) => [role, 2 ** index]));
const siteServerTraffic = bitOf(rolesWithSiteServerTraffic);
const databaseTraffic = bitOf(rolesWithDatabase);

/** What the map holds for this key; made where it holds nothing yet. */
export function within<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined || map.has(key)) return known as Value;
  const made = make();
  map.set(key, made);
  return made;
}

const settingKeys = new Map(
  Object.values(roles).map((role) => [role.role as RoleId, Object.keys(role.settings)]),
);

function roleSignature({ data }: Entry<'systems'>, role: RoleId): string {
  const settings = data.roles?.[role] as Record<string, unknown> | undefined;
  let signature = data.internetBased === true ? 'internet' : '';
  for (const key of settingKeys.get(role) ?? nothing) {
    const value = settings?.[key];
    if (value !== undefined) signature += ` ${key} ${value}`;
  }
  return signature;
}

/** Those of these roles that a computer holds. */
export function rolesAmong({ data }: Entry<'systems'>, wanted: readonly RoleId[]): RoleId[] {
  const held = data.roles;
  return held === undefined ? [] : wanted.filter((role) => held[role] !== undefined);
}

/** Whether the Configuration Manager client is on a computer: declared, or by a branch distribution point. */
export function isClientComputer({ data }: Entry<'systems'>): boolean {
  return data.clientComputer ?? data.roles?.['branch-distribution-point'] !== undefined;
}

/** The first computer of a group; its members agree on everything that flows depend on. */
export function computerOf({ members }: EndGroup): Entry<'systems'> {
  return members[0] as Entry as Entry<'systems'>;
}
