import { draw } from '../../document/draft.ts';
import { type RoleId, roleInSentence } from '../../elements/roles/index.ts';
import { cite } from '../../elements/sources.ts';
import { rolesAmong } from '../../flows/ends.ts';
import type { Rule } from '../rule.ts';
import { listed } from '../words.ts';

/** Roles that clients talk to; distribution points have a rule of their own. */
const forClients = [
  'management-point',
  'software-update-point',
  'state-migration-point',
  'pxe-service-point',
  'fallback-status-point',
  'server-locator-point',
  'reporting-point',
  'system-health-validator-point',
] as const;

export const clientRoleOnSiteServer: Rule = {
  id: 'site/client-role-on-site-server',
  title: 'Clients talk to the site server',
  severity: 'medium',
  stride: ['E', 'D'],
  why: 'Whoever takes over the site server commands every client of the site, and clients have no reason to talk to it. A role for clients on that computer opens it to all of them, and most such roles bring a web server along.',
  remedy: 'Move these roles to other computers, so that no client needs to reach the site server.',
  sources: [cite('S1', 'Best Practices for Distribution Points')],
  products: ['cm2007'],
  *check(facts) {
    for (const system of facts.holders('site-server')) {
      const held = rolesAmong(system, forClients);
      const { name, roles } = system.data;
      if (held.length === 0) {
        const apart =
          roles?.['distribution-point'] === undefined ? '' : ', apart from its distribution point';
        yield {
          outcome: 'pass',
          subject: system,
          message: () => `Site server ${name} holds no role that clients talk to${apart}.`,
        };
        continue;
      }
      yield {
        outcome: 'violation',
        subject: system,
        flows: () => facts.servers(communications).get(system.id)?.flows ?? [],
        message: () =>
          `Site server ${name} is ${listed(
            held.map((role) => `a ${roleInSentence(role)}`),
            forClients.length,
          )} as well, so clients talk to it.`,
      };
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'The site server is the management point as well.',
      document: () => drawn(['site-server', 'management-point']).clients('desktops', 300),
      subject: 'server',
      severity: 'medium',
    },
    {
      outcome: 'violation',
      shows: 'It validates the health of clients.',
      document: () => drawn(['site-server', 'system-health-validator-point']),
      subject: 'server',
    },
    {
      outcome: 'pass',
      shows: 'Clients talk to another computer.',
      document: () => drawn(['site-server', 'site-database']).system('mp', ['management-point']),
      subject: 'server',
    },
    {
      outcome: 'pass',
      shows: 'Its distribution point has a rule of its own.',
      document: () => drawn(['site-server', 'distribution-point']),
      subject: 'server',
    },
    {
      outcome: 'inapplicable',
      shows: 'No site server is drawn.',
      document: () => drawn(['management-point']),
    },
  ],
};

const communications = [
  'client-management-point',
  'device-management-point',
  'client-software-update-point',
  'client-state-migration-point',
  'client-state-migration-point-smb',
  'client-pxe-boot',
  'client-pxe-tftp',
  'client-fallback-status-point',
  'client-server-locator-point',
  'client-reporting-point',
  'client-system-health-validator-point',
];

function drawn(roles: RoleId[]) {
  return draw().zone('hq').site('p01').system('server', roles);
}
