import { draw } from '../../document/draft.ts';
import { readMode } from '../../document/reading.ts';
import type { Entry } from '../../document/survey.ts';
import { cite } from '../../elements/sources.ts';
import type { Facts } from '../../facts/facts.ts';
import type { Flow } from '../../flows/flow.ts';
import type { Fix, Rule } from '../rule.ts';
import { judgeEncryption } from '../verdicts.ts';
import { clientsBehind, listed, siteName } from '../words.ts';

const served = {
  'client-management-point': 'policy and inventory',
  'device-management-point': 'policy and inventory of mobile devices',
  'client-distribution-point': 'content',
  'client-software-update-point': 'update metadata',
  'client-state-migration-point': 'user state',
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
      violation: ({ id, site = '', data }: Entry<'systems'>, clear: readonly Flow[]) =>
        `${data.name} exchanges ${carriedBy(clear)} with ${clientsBehind(facts, clear, id)} over unencrypted HTTP, because site ${siteName(facts, site)} runs in mixed mode.`,
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
      yield judgeEncryption(facts, system, flows, said, readMode(facts.survey, site));
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
    ...new Set(flows.map(({ communication }) => served[communication.id as keyof typeof served])),
  ]);
}

function fixes(
  { survey }: Facts,
  { id, site }: Entry<'systems'>,
  clear: readonly Flow[],
): readonly Fix[] {
  const found: Fix[] = [];
  const owner = survey.get('sites', site);
  if (owner !== undefined && clear.some(({ communication }) => communication.id !== updates)) {
    found.push({ element: survey.modeOwner(owner).id, setting: 'mode', value: 'native' });
  }
  if (clear.some(({ communication }) => communication.id === updates)) {
    found.push({ element: id, setting: 'software-update-point.ssl', value: true });
  }
  return found;
}
