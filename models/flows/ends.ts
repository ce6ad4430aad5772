// Gathers the elements that can be ends of flows into groups whose members communicate alike, so that
// 2,000 branch distribution points and 100 client groups do not become 200,000 flows.
import { type Entry, rolesOf, type Survey } from '../document/survey.ts';
import { type RoleId, roles } from '../elements/roles/index.ts';
import type { EndGroup } from './flow.ts';

const nothing: readonly never[] = [];

export class Ends {
  readonly survey: Survey;
  /** Elements that a channel names itself; each is a group of its own. */
  readonly #named: ReadonlySet<string>;
  readonly #byRole = new Map<string, readonly EndGroup[]>();
  readonly #clients = new Map<string, readonly EndGroup[]>();
  readonly #computers = new Map<string, readonly EndGroup[]>();

  constructor(survey: Survey) {
    this.survey = survey;
    this.#named = new Set(survey.all('channels').flatMap(({ data }) => data.between));
  }

  /** The computers of a site that hold a role, by zone and settings. */
  withRole(site: string, role: RoleId): readonly EndGroup[] {
    const key = `${site} ${role}`;
    let groups = this.#byRole.get(key);
    if (groups === undefined) {
      const holders = this.survey.holdersAt(site, role);
      groups =
        holders.length === 0
          ? nothing
          : this.#group('systems', holders, (system) => roleSignature(system, role), role);
      this.#byRole.set(key, groups);
    }
    return groups;
  }

  /** The client groups of a site, and its computers that are clients themselves. */
  clientsOf(site: string): readonly EndGroup[] {
    let groups = this.#clients.get(site);
    if (groups === undefined) {
      const { survey } = this;
      const computers = survey.systemsOf(site).filter(isClientComputer);
      groups = [
        ...this.#group('clients', survey.clientsOf(site), ({ data }) =>
          [data.kind, data.product, data.internetBased, data.queriesActiveDirectory].join(),
        ),
        ...this.#group('systems', computers, ({ data }) => String(data.internetBased === true)),
      ];
      this.#clients.set(site, groups);
    }
    return groups;
  }

  /** The computers of a site that hold any of these roles, by zone and by the roles among them. */
  computersWith(site: string, wanted: 'site-server-traffic' | 'database'): readonly EndGroup[] {
    const key = `${site} ${wanted}`;
    let groups = this.#computers.get(key);
    if (groups === undefined) {
      groups = this.#group(
        'systems',
        this.survey.systemsOf(site).filter((system) => rolesWith(system, wanted).length > 0),
        (system) =>
          `${rolesWith(system, wanted).join()} ${system.data.siteServerInitiatedTransfers === true}`,
      );
      this.#computers.set(key, groups);
    }
    return groups;
  }

  /** One element as a group of its own. */
  single(entry: Entry, role?: RoleId): EndGroup {
    const { collection, data } = entry;
    if (collection === 'sites') return group('sites', [entry], undefined, entry.id, undefined);
    if (collection === 'zones') return group('zones', [entry], entry.id, undefined, undefined);
    const zone = 'zone' in data ? (data.zone ?? undefined) : undefined;
    const site = 'site' in data ? (data.site ?? undefined) : undefined;
    return group(collection as EndGroup['kind'], [entry], zone, site, role);
  }

  #group<C extends 'systems' | 'clients'>(
    kind: C,
    entries: readonly Entry<C>[],
    signature: (entry: Entry<C>) => string,
    role?: RoleId,
  ): EndGroup[] {
    const members = new Map<string, Entry<C>[]>();
    for (const entry of entries) {
      const own = this.#named.has(entry.id) ? entry.id : '';
      const key = `${entry.data.zone} ${own} ${signature(entry)}`;
      const list = members.get(key);
      if (list === undefined) members.set(key, [entry]);
      else list.push(entry);
    }
    return Array.from(members.values(), (list) => {
      const { zone, site } = (list[0] as Entry<C>).data;
      return group(kind, list as unknown as Entry[], zone, site, role);
    });
  }
}

function group(
  kind: EndGroup['kind'],
  members: readonly Entry[],
  zone: string | undefined,
  site: string | undefined,
  role: RoleId | undefined,
): EndGroup {
  return role === undefined ? { kind, members, zone, site } : { kind, members, zone, site, role };
}

const settingKeys = new Map(
  Object.values(roles).map((role) => [role.role as RoleId, Object.keys(role.settings)]),
);

function roleSignature({ data }: Entry<'systems'>, role: RoleId): string {
  const settings = data.roles?.[role] as Record<string, unknown> | undefined;
  let signature = data.internetBased === true ? 'internet' : '';
  for (const key of settingKeys.get(role) ?? nothing) signature += ` ${settings?.[key] ?? ''}`;
  return signature;
}

function rolesWith(system: Entry<'systems'>, wanted: 'site-server-traffic' | 'database'): RoleId[] {
  return rolesOf(system).filter((role) =>
    wanted === 'database' ? 'database' in roles[role] : 'siteServerTraffic' in roles[role],
  );
}

/** Whether the Configuration Manager client is on a computer: declared, or by a branch distribution point. */
export function isClientComputer({ data }: Entry<'systems'>): boolean {
  return data.clientComputer ?? data.roles?.['branch-distribution-point'] !== undefined;
}

/** The first computer of a group; its members agree on everything that flows depend on. */
export function computerOf({ members }: EndGroup): Entry<'systems'> {
  return members[0] as Entry as Entry<'systems'>;
}
