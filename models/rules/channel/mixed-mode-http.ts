import { draw } from '../../document/draft.ts';
import { readMode, readRole } from '../../document/reading.ts';
import type { Entry } from '../../document/survey.ts';
import { cite } from '../../elements/sources.ts';
import type { Facts } from '../../facts/facts.ts';
import type { Flow } from '../../flows/flow.ts';
import { moveToNative } from '../moves.ts';
import type { Fix, Rule } from '../rule.ts';
import { judgeEncryption } from '../verdicts.ts';
import { clientsBehind, listed, siteName } from '../words.ts';

const served = {
  'client-management-point': ['policy', 'inventory'],
  'device-management-point': ['device policy', 'device inventory'],
  'client-distribution-point': ['content'],
  'client-software-update-point': ['update metadata'],
  'client-state-migration-point': ['user state'],
} as const;

const communications = Object.keys(served);

const updates = 'client-software-update-point';
const userState = 'client-state-migration-point';

export const mixedModeHttp: Rule = {
  id: 'channel/mixed-mode-http',
  title: 'Clients talk to a mixed-mode site in the clear',
  severity: 'high',
  contextual: true,
  stride: ['S', 'T', 'I'],
  why: 'In mixed mode clients talk to management points, distribution points and state migration points over HTTP, and may do so to software update points. Whoever is on the path reads it, and can answer in the place of either side.',
  remedy:
    'Run the site in native mode. Until then protect the path with IPsec, and use SSL on the software update point.',
  sources: [cite('S3', 'Cryptographic Controls in Mixed Mode'), cite('D1')],
  products: ['cm2007'],
  modes: ['mixed'],
  *check(facts) {
    const said = {
      violation: ({ id, site = '', data }: Entry<'systems'>, clear: readonly Flow[]) => {
        const reasons = [
          ...(clear.some(byMode) ? [`site ${siteName(facts, site)} runs in mixed mode`] : []),
          ...(clear.every(byMode) ? [] : ['WSUS on it does not use SSL']),
        ];
        return `${data.name} exchanges ${carriedBy(clear)} with ${clientsBehind(facts, clear, id)} over unencrypted HTTP, because ${listed(reasons)}.`;
      },
      pass: ({ site = '', data }: Entry<'systems'>) =>
        `${data.name} serves the clients of mixed-mode site ${siteName(facts, site)} over encrypted channels only.`,
      severity: (clear: readonly Flow[]) =>
        clear.every(({ communication }) => communication.id === userState) ? 'low' : 'high',
      fix: (system: Entry<'systems'>, clear: readonly Flow[]) => fixes(facts, system, clear),
    } as const;
    for (const { system, flows } of facts.servers(communications).values()) {
      const site = facts.survey.get('sites', system.site);
      if (site === undefined) continue;
      const mode = facts.survey.modeOf(site.id);
      if (mode === undefined) yield { outcome: 'waiting', subject: system };
      if (mode !== 'mixed') continue;
      const setting = flows.some(byMode)
        ? readMode(facts.survey, site)
        : readRole(facts.survey, system, 'software-update-point', 'ssl');
      yield judgeEncryption(facts, system, flows, said, setting);
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'A management point of a mixed-mode site serves clients over HTTP.',
      document: () =>
        draw()
          .zone('hq')
          .site('p01', { mode: 'mixed' })
          .system('mp', ['management-point'])
          .clients('desktops', 100),
      subject: 'mp',
      severity: 'high',
    },
    {
      outcome: 'violation',
      shows: 'The same in a perimeter network is critical.',
      document: () =>
        draw()
          .zone('dmz', { kind: 'perimeter' })
          .site('p01', { mode: 'mixed' })
          .system('mp', ['management-point'])
          .clients('servers', 20),
      subject: 'mp',
      severity: 'critical',
    },
    {
      outcome: 'violation',
      shows: 'User state is encrypted itself, so its HTTP leg alone is low.',
      document: () =>
        draw()
          .zone('hq')
          .site('p01', { mode: 'mixed' })
          .system('smp', ['state-migration-point'])
          .clients('desktops', 100),
      subject: 'smp',
      severity: 'low',
    },
    {
      outcome: 'pass',
      shows: 'IPsec protects everything between the clients and the management point.',
      document: () =>
        draw()
          .zone('hq')
          .site('p01', { mode: 'mixed' })
          .system('mp', ['management-point'])
          .clients('desktops', 100)
          .channel('ipsec', 'desktops', 'mp'),
      subject: 'mp',
    },
    {
      outcome: 'question',
      shows: 'Nobody decided whether the software update point uses SSL.',
      document: () =>
        draw()
          .zone('hq')
          .site('p01', { mode: 'mixed' })
          .system('sup', ['software-update-point'])
          .clients('desktops', 100),
      subject: 'sup',
    },
    {
      outcome: 'question',
      shows: 'Nobody decided whether the distribution point uses BITS, and so HTTP at all.',
      document: () =>
        draw()
          .zone('hq')
          .site('p01', { mode: 'mixed' })
          .system('dp', ['distribution-point'])
          .clients('desktops', 100),
      subject: 'dp',
      setting: 'dp.distribution-point.bits',
    },
    {
      outcome: 'inapplicable',
      shows: 'A native site talks to its clients over HTTPS.',
      document: () =>
        draw()
          .zone('hq')
          .site('p01', { mode: 'native' })
          .system('mp', ['management-point'])
          .clients('desktops', 100),
    },
  ],
};

function carriedBy(flows: readonly Flow[]): string {
  return listed([
    ...new Set(
      flows.flatMap(({ communication }) => served[communication.id as keyof typeof served]),
    ),
  ]);
}

/** Whether the site mode decides how this leg travels; WSUS decides for its own. */
function byMode({ communication }: Flow): boolean {
  return communication.id !== updates;
}

function fixes(facts: Facts, system: Entry<'systems'>, clear: readonly Flow[]): readonly Fix[] {
  const site = facts.survey.get('sites', system.site);
  return [
    ...(site !== undefined && clear.some(byMode) ? moveToNative(facts, site) : []),
    ...(clear.every(byMode)
      ? []
      : [{ element: system.id, setting: 'software-update-point.ssl', value: true }]),
  ];
}
