import { draw } from '../../document/draft.ts';
import { cite } from '../../elements/sources.ts';
import { identityFlows, processesOf } from '../../facts/personal-data.ts';
import { type Flow, possibleTerms } from '../../flows/flow.ts';
import type { Rule } from '../rule.ts';
import { judgeEncryption } from '../verdicts.ts';
import { listed, siteName } from '../words.ts';
import { featuresInSentence } from './features.ts';

export const identitiesInTransit: Rule = {
  id: 'privacy/identities-in-transit',
  title: 'Names of computers and accounts travel in clear text',
  severity: 'info',
  stride: ['I'],
  why: 'In the course of software distribution and software updates clients and servers may tell each other which computer and which account is concerned. Whoever reads along where nothing encrypts that learns who uses which computer, and what runs on it.',
  remedy:
    'Say so in your privacy statement. To keep the names from others run the site in native mode, let distribution points use BITS, and protect what remains with IPsec.',
  sources: [
    cite('S0', 'Privacy Information'),
    cite('S1', 'Privacy Information'),
    cite('S2', 'Privacy information for software updates'),
  ],
  products: ['cm2007', 'current-branch'],
  *check(facts) {
    for (const [id, flows] of identityFlows(facts)) {
      const site = facts.survey.get('sites', id);
      if (site === undefined) continue;
      const where = () =>
        `In site ${siteName(facts, id)} ${featuresInSentence(processesOf(facts, id))}`;
      yield judgeEncryption(facts, site, flows, {
        violation: (_, clear) => {
          const rest = flows.filter((flow) => !clear.includes(flow));
          const ways = [
            ['in clear text to', clear.filter(({ encrypted }) => encrypted === false)],
            ['encrypted only in part to', clear.filter(({ encrypted }) => encrypted !== false)],
            ['encrypted to', rest.filter(({ encrypted }) => encrypted === true)],
            ['not yet decided how to', rest.filter(({ encrypted }) => encrypted !== true)],
          ] as const;
          return `${where()} can carry names of computers and accounts: ${ways
            .filter(([, some]) => some.length > 0)
            .map(([how, some]) => `${how} ${servers(some)}`)
            .join('; ')}.`;
        },
        pass: () =>
          `${where()} can carry names of computers and accounts, but only encrypted, to ${servers(flows)}.`,
      });
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'A mixed-mode site deploys software updates.',
      document: () => updates('mixed', true),
      subject: 'p01',
      severity: 'info',
    },
    {
      outcome: 'violation',
      shows: 'A native site advertises programs from a branch distribution point.',
      document: () =>
        draw()
          .zone('hq')
          .site('p01', { mode: 'native' })
          .system('bdp', ['branch-distribution-point'])
          .clients('desktops', 12)
          .deployment('office', { targets: ['desktops'] }),
      subject: 'p01',
    },
    {
      outcome: 'violation',
      shows: 'Enhanced HTTP encrypts only some of what clients say.',
      document: () => updates('enhanced-http', true),
      subject: 'p01',
    },
    {
      outcome: 'pass',
      shows: 'A native site encrypts whatever its clients say.',
      document: () => updates('native', true),
      subject: 'p01',
    },
    {
      outcome: 'question',
      shows: 'Nobody decided whether WSUS uses SSL.',
      document: () =>
        draw()
          .zone('hq')
          .site('p01', { mode: 'mixed' })
          .system('sup', ['software-update-point'])
          .clients('desktops', 100),
      subject: 'p01',
      setting: 'sup.software-update-point.ssl',
    },
    {
      outcome: 'inapplicable',
      shows: 'Neither feature is in use.',
      document: () =>
        draw()
          .zone('hq')
          .site('p01', { mode: 'mixed' })
          .system('mp', ['management-point'])
          .clients('desktops', 100),
    },
  ],
};

function updates(mode: 'mixed' | 'native' | 'enhanced-http', ssl: boolean) {
  return draw()
    .zone('hq')
    .site('p01', { mode, product: undefined })
    .system('mp', ['management-point'])
    .system('sup', { 'software-update-point': { ssl } })
    .clients('desktops', 100);
}

/** Whom clients talk to, and how: `management points (HTTP) and branch distribution points (SMB)`. */
function servers(flows: readonly Flow[]): string {
  const protocols = new Map<string, Set<string>>();
  for (const flow of flows) {
    const server = serverOf(flow);
    const known = protocols.get(server) ?? new Set();
    for (const { protocol } of possibleTerms(flow)) known.add(protocol);
    protocols.set(server, known);
  }
  return listed(
    [...protocols].map(([server, used]) => `${server} (${[...used].sort().join(' or ')})`).sort(),
  );
}

function serverOf({ communication: { id } }: Flow): string {
  if (id.includes('management-point')) return 'management points';
  if (id.includes('software-update-point')) return 'software update points';
  return id.includes('branch') ? 'branch distribution points' : 'distribution points';
}
