import { draw } from '../../document/draft.ts';
import type { Entry } from '../../document/survey.ts';
import { roleInSentence } from '../../elements/roles/index.ts';
import { cite } from '../../elements/sources.ts';
import type { Flow } from '../../flows/flow.ts';
import type { Rule } from '../rule.ts';
import { judgeEncryption } from '../verdicts.ts';
import { clientsBehind, listed } from '../words.ts';

const unencryptedRoles = [
  'fallback-status-point',
  'server-locator-point',
  'pxe-service-point',
  'system-health-validator-point',
] as const;

const communications = [
  'client-fallback-status-point',
  'client-server-locator-point',
  'client-pxe-boot',
  'client-pxe-tftp',
  'client-system-health-validator-point',
];

export const neverEncryptedRole: Rule = {
  id: 'channel/never-encrypted-role',
  title: 'Clients use a role that never encrypts',
  severity: 'medium',
  contextual: true,
  stride: ['S', 'T', 'I'],
  why: 'Fallback status points, server locator points, PXE service points and System Health Validator points talk to clients without encryption in every site mode. Native mode does not change that, so what they say can be read and forged on the way.',
  remedy:
    'Do without the role where that is possible, keep it on networks whose access is controlled, and protect the path with IPsec, which network boot cannot use.',
  sources: [cite('S3', 'Communication That Is Unencrypted in Native Mode')],
  products: ['cm2007'],
  // Clients ask the server locator points of the sites above theirs too.
  reach: 'hierarchy',
  *check(facts) {
    const said = {
      violation: (system: Entry<'systems'>, clear: readonly Flow[]) =>
        `${system.data.name} talks to ${clientsBehind(facts, clear, system.id)} unencrypted as ${rolesHeld(system)}, whatever the site mode.`,
      pass: (system: Entry<'systems'>) =>
        `What clients exchange with ${system.data.name} as ${rolesHeld(system)} is encrypted on the way.`,
    };
    for (const { system, flows } of facts.servers(communications).values()) {
      yield judgeEncryption(facts, system, flows, said);
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'Clients of a native site report to a fallback status point.',
      document: () =>
        draw()
          .zone('hq')
          .site('p01', { mode: 'native' })
          .system('fsp', ['fallback-status-point'])
          .clients('desktops', 100),
      subject: 'fsp',
      severity: 'medium',
    },
    {
      outcome: 'violation',
      shows: 'Computers boot from the network where anyone can plug in.',
      document: () =>
        draw()
          .zone('workshop', { controlledAccess: false })
          .site('p01', { mode: 'mixed' })
          .system('pxe', ['pxe-service-point'])
          .clients('desktops', 100),
      subject: 'pxe',
      severity: 'high',
    },
    {
      outcome: 'violation',
      shows: 'Clients of a child site ask the server locator point of the central site.',
      document: () =>
        draw()
          .zone('hq')
          .site('cen', { mode: 'native' })
          .system('slp', ['server-locator-point'])
          .site('p01', { mode: 'mixed', parent: 'cen' })
          .clients('guests', 40, { queriesActiveDirectory: false }),
      subject: 'slp',
    },
    {
      outcome: 'pass',
      shows: 'IPsec protects the path to the fallback status point.',
      document: () =>
        draw()
          .zone('hq')
          .site('p01', { mode: 'native' })
          .system('fsp', ['fallback-status-point'])
          .clients('desktops', 100)
          .channel('ipsec', 'desktops', 'fsp'),
      subject: 'fsp',
    },
    {
      outcome: 'inapplicable',
      shows: 'Native clients do not ask a server locator point unless HTTP for roaming is allowed.',
      document: () =>
        draw()
          .zone('hq')
          .site('p01', { mode: 'native' })
          .system('slp', ['server-locator-point'])
          .clients('desktops', 100),
    },
  ],
};

function rolesHeld({ data }: Entry<'systems'>): string {
  return listed(
    unencryptedRoles
      .filter((role) => data.roles?.[role] !== undefined)
      .map((role) => roleInSentence(role)),
  );
}
