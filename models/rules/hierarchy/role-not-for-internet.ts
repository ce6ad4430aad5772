import { draw } from '../../document/draft.ts';
import { readRole } from '../../document/reading.ts';
import { type Entry, rolesOf } from '../../document/survey.ts';
import { type RoleId, roleInSentence } from '../../elements/roles/index.ts';
import { cite } from '../../elements/sources.ts';
import type { Facts } from '../../facts/facts.ts';
import { internetRoles } from '../../facts/internet-facing.ts';
import { rolesAmong } from '../../flows/ends.ts';
import type { Rule } from '../rule.ts';
import { listed, names } from '../words.ts';

/** The roles that clients use, but not from the Internet. */
const intranetRoles: readonly RoleId[] = [
  'branch-distribution-point',
  'pxe-service-point',
  'state-migration-point',
  'server-locator-point',
  'reporting-point',
  'system-health-validator-point',
];

export const roleNotForInternet: Rule = {
  id: 'hierarchy/role-not-for-internet',
  title: 'A role is offered to the Internet that clients cannot use from there',
  severity: 'high',
  stride: ['D', 'I'],
  why: 'From the Internet clients use management points, distribution points on servers, software update points and fallback status points, and nothing else. A computer with other roles that is opened to the Internet is exposed and serves nobody.',
  remedy:
    'Keep the other roles in the intranet and do not publish their computers. Let a role face the Internet where clients there are meant to use it. Use a distribution point on a server, not a share, for clients on the Internet.',
  sources: [cite('D18'), cite('D28')],
  products: ['cm2007'],
  *check(facts) {
    const { survey } = facts;
    const offered = offeredToInternet(facts);
    for (const system of new Set([...facts.internetFacing.keys(), ...offered.keys()])) {
      const usable: readonly RoleId[] = facts.internetFacing.get(system) ?? [];
      const inward = rolesAmong(system, internetRoles).filter((role) => !usable.includes(role));
      const unusable = [...inward, ...rolesAmong(system, intranetRoles)];
      if (usable.length + unusable.length === 0) continue;
      const share = shareOf(facts, system);
      if (share?.value === true) {
        yield {
          outcome: 'violation',
          subject: system,
          setting: share,
          read: [share],
          fix: () => [{ element: system.id, setting: share.key, value: false }],
          message: () =>
            `The Internet-facing distribution point on ${system.data.name} is a server share; clients on the Internet need one on a server.`,
        };
        continue;
      }
      const by = offered.get(system) ?? [];
      const zone = by.find((id) => survey.get('zones', id));
      yield usable.length === 0
        ? {
            outcome: 'violation',
            subject: system,
            others: () => by,
            message: () =>
              `${system.data.name} ${zone === undefined ? `is published to the Internet by ${names(facts, by)}` : `stands in ${names(facts, [zone])}`}, but no client there can use its ${listed(unusable.map(roleInSentence))}.${whyNot(inward)}`,
          }
        : {
            outcome: 'pass',
            subject: system,
            others: () => by,
            message: () =>
              `Clients on the Internet can use the ${listed(usable.map(roleInSentence))} on ${system.data.name}.`,
          };
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'A proxy publishes a state migration point.',
      document: () =>
        perimeter()
          .system('smp', ['state-migration-point'])
          .service('proxy', 'proxy-web-server', {
            publishes: ['smp'],
          }),
      subject: 'smp',
      severity: 'high',
    },
    {
      outcome: 'violation',
      shows: 'A reporting point stands in the Internet.',
      document: () =>
        draw().zone('internet', { kind: 'internet' }).site('ham').system('rp', ['reporting-point']),
      subject: 'rp',
    },
    {
      outcome: 'violation',
      shows: 'A proxy publishes a management point that serves the intranet only.',
      document: () =>
        perimeter()
          .system('mp', {
            'management-point': { internetFacing: false },
            'state-migration-point': {},
          })
          .service('proxy', 'proxy-web-server', { publishes: ['mp'] }),
      subject: 'mp',
    },
    {
      outcome: 'violation',
      shows: 'The distribution point for the Internet is a share.',
      document: () =>
        perimeter().system('dp', { 'distribution-point': { internetFacing: true, share: true } }),
      subject: 'dp',
    },
    {
      outcome: 'pass',
      shows: 'A management point faces the Internet, whatever else its computer does.',
      document: () =>
        perimeter().system('mp', {
          'management-point': { internetFacing: true },
          'reporting-point': {},
        }),
      subject: 'mp',
    },
    {
      outcome: 'inapplicable',
      shows: 'The state migration point serves the intranet.',
      document: () => perimeter().system('smp', ['state-migration-point']),
    },
  ],
};

function perimeter() {
  return draw().zone('dmz', { kind: 'perimeter' }).site('ham', { mode: 'native' });
}

/** Why clients on the Internet cannot use roles that could serve them there, as a sentence to follow another. */
function whyNot(inward: readonly RoleId[]): string {
  if (inward.length === 0) return '';
  const roles = listed(inward.map(roleInSentence));
  return ` Its ${roles} ${inward.length === 1 ? 'does' : 'do'} not face the Internet.`;
}

/** The computers that a proxy publishes or that stand in the Internet, with the proxies and the zone. */
function offeredToInternet(facts: Facts): ReadonlyMap<Entry<'systems'>, readonly string[]> {
  const { survey } = facts;
  const offered = new Map<Entry<'systems'>, string[]>();
  const offer = (system: Entry<'systems'>, by: string) => {
    offered.set(system, [...(offered.get(system) ?? []), by]);
  };
  for (const { id, data } of survey.all('services')) {
    if (data.kind !== 'proxy-web-server') continue;
    for (const published of data.publishes ?? []) {
      const system = survey.get('systems', published);
      if (system !== undefined) offer(system, id);
    }
  }
  for (const system of facts.all('systems')) {
    const { zone } = system;
    if (zone !== undefined && facts.internetAround(zone) && rolesOf(system).length > 0) {
      offer(system, zone);
    }
  }
  return offered;
}

/** Whether the distribution point that faces the Internet is a share; undefined where none does. */
function shareOf({ survey, internetFacing }: Facts, system: Entry<'systems'>) {
  return internetFacing.get(system)?.includes('distribution-point') === true
    ? readRole(survey, system, 'distribution-point', 'share')
    : undefined;
}
