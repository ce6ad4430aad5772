import { draw } from '../../document/draft.ts';
import { readRole } from '../../document/reading.ts';
import type { Entry } from '../../document/survey.ts';
import { roleInSentence } from '../../elements/roles/index.ts';
import { cite } from '../../elements/sources.ts';
import type { Facts } from '../../facts/facts.ts';
import type { Flow } from '../../flows/flow.ts';
import { moveToNative } from '../moves.ts';
import type { Fix, Rule } from '../rule.ts';
import { ask } from '../verdicts.ts';
import { clientsBehind, listed, siteName } from '../words.ts';

const roleReached = {
  'client-state-migration-point': 'state-migration-point',
  'client-software-update-point': 'software-update-point',
} as const;

export const rolesNotAuthenticated: Rule = {
  id: 'client/roles-not-authenticated',
  title: 'Clients do not check who their server is',
  severity: 'medium',
  contextual: true,
  stride: ['S', 'T'],
  why: 'In mixed mode clients know a false management point from theirs, but neither state migration points nor software update points. Another computer can answer in the place of these, take the state of users or offer other updates.',
  remedy:
    'Run the site in native mode. Until then use SSL on software update points, and IPsec between clients and state migration points.',
  sources: [cite('S3', 'Client and Server Authentication')],
  products: ['cm2007'],
  modes: ['mixed'],
  *check(facts) {
    const { survey } = facts;
    for (const { system, flows } of facts.servers(Object.keys(roleReached)).values()) {
      const site = survey.get('sites', system.site);
      if (site === undefined) continue;
      const mode = survey.modeOf(site.id);
      if (mode === undefined) yield { outcome: 'waiting', subject: system };
      if (mode !== 'mixed') continue;
      // What nobody can change on the way comes from the computer that it claims to come from.
      const unproven = flows.filter(({ signed }) => signed === false);
      const open = flows.filter(({ signed }) => signed === undefined);
      if (unproven.length > 0) {
        yield {
          outcome: 'violation',
          subject: system,
          flows: () => unproven,
          fix: () => fixes(facts, system, site, unproven),
          message: () =>
            `${system.data.name} does not prove itself as ${rolesBehind(unproven)} to ${clientsBehind(facts, unproven, system.id)}, because ${rolesReached(unproven).includes('state-migration-point') ? `site ${siteName(facts, site.id)} runs in mixed mode` : 'WSUS on it does not use SSL'}.`,
        };
      } else if (open.length > 0) {
        const ssl = readRole(survey, system, 'software-update-point', 'ssl');
        yield { ...ask(facts, system, ssl), flows: () => open };
      } else {
        yield {
          outcome: 'pass',
          subject: system,
          flows: () => flows,
          message: () =>
            `${system.data.name} proves itself as ${rolesBehind(flows)} to ${clientsBehind(facts, flows, system.id)}.`,
        };
      }
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'Clients store user state on a state migration point.',
      document: () => mixed().system('smp', ['state-migration-point']).clients('desktops', 100),
      subject: 'smp',
      severity: 'medium',
    },
    {
      outcome: 'violation',
      shows: 'WSUS does not use SSL, and clients stand in the perimeter.',
      document: () =>
        mixed()
          .system('sup', { 'software-update-point': { ssl: false } })
          .zone('dmz', { kind: 'perimeter' })
          .clients('servers', 20),
      subject: 'sup',
      severity: 'high',
    },
    {
      outcome: 'pass',
      shows: 'WSUS uses SSL and so shows a certificate.',
      document: () =>
        mixed()
          .system('sup', { 'software-update-point': { ssl: true } })
          .clients('desktops', 100),
      subject: 'sup',
    },
    {
      outcome: 'pass',
      shows: 'IPsec authenticates the state migration point.',
      document: () =>
        mixed()
          .system('smp', ['state-migration-point'])
          .clients('desktops', 100)
          .channel('ipsec', 'desktops', 'smp'),
      subject: 'smp',
    },
    {
      outcome: 'question',
      shows: 'Nobody decided whether WSUS uses SSL.',
      document: () => mixed().system('sup', ['software-update-point']).clients('desktops', 100),
      subject: 'sup',
      setting: 'sup.software-update-point.ssl',
    },
    {
      outcome: 'inapplicable',
      shows: 'In native mode both have certificates of the PKI.',
      document: () =>
        draw()
          .zone('hq')
          .site('p01', { mode: 'native' })
          .system('smp', ['state-migration-point'])
          .clients('desktops', 100),
    },
  ],
};

function mixed() {
  return draw().zone('hq').site('p01', { mode: 'mixed' });
}

function rolesReached(flows: readonly Flow[]) {
  return [
    ...new Set(
      flows.map(({ communication }) => roleReached[communication.id as keyof typeof roleReached]),
    ),
  ];
}

function rolesBehind(flows: readonly Flow[]): string {
  return listed(rolesReached(flows).map(roleInSentence).sort());
}

function fixes(
  facts: Facts,
  system: Entry<'systems'>,
  site: Entry<'sites'>,
  unproven: readonly Flow[],
): readonly Fix[] {
  const roles = rolesReached(unproven);
  return [
    ...(roles.includes('state-migration-point') ? moveToNative(facts, site) : []),
    ...(roles.includes('software-update-point')
      ? [{ element: system.id, setting: 'software-update-point.ssl', value: true }]
      : []),
  ];
}
