import { draw } from '../../document/draft.ts';
import type { Entry } from '../../document/survey.ts';
import { cite } from '../../elements/sources.ts';
import type { Facts } from '../../facts/facts.ts';
import { within } from '../../flows/ends.ts';
import { type Flow, possibleTerms } from '../../flows/flow.ts';
import type { Rule } from '../rule.ts';
import { dataTransfers } from '../transfer/data-transfers.ts';
import { judgeEncryption } from '../verdicts.ts';
import { clientsBehind } from '../words.ts';

/** Offers no fix: no single setting encrypts all the way, and none the database. */
export const stateMessagesUnencrypted: Rule = {
  id: 'channel/state-messages-unencrypted',
  title: 'State messages of software updates are not encrypted all the way',
  severity: 'low',
  stride: ['I'],
  why: 'State messages tell which updates each computer lacks, and Configuration Manager encrypts them neither on the way nor in the site database. HTTPS between clients and the management point covers the first leg only.',
  remedy:
    'Run the site so that clients use HTTPS, protect the ways from the management point to the site server and from there to the database with IPsec, and restrict who reads the database.',
  sources: [
    cite('S0', 'Privacy Information'),
    cite('S2', 'Privacy information for software updates'),
  ],
  products: ['cm2007', 'current-branch'],
  *check(facts) {
    const said = {
      violation: ({ id, data }: Entry<'systems'>, clear: readonly Flow[]) => {
        const fromClients = clear.filter(isFromClients);
        const way =
          fromClients.length > 0
            ? `${data.name} takes the state messages of ${clientsBehind(facts, fromClients, id)} unencrypted`
            : `${arrival(facts, id)} ${data.name}, but they go on from there unencrypted`;
        return `${way}; the site database does not encrypt them either.`;
      },
      pass: ({ data }: Entry<'systems'>) =>
        `State messages that clients send to ${data.name} are encrypted all the way; in the site database they are not.`,
    };
    const transfers = dataTransfers(facts);
    const stored = flowsToDatabases(facts);
    for (const { system, flows } of facts.servers([report]).values()) {
      const { site } = system;
      if (site === undefined || facts.usesOf('updates', site).length === 0) continue;
      const legs = [...flows, ...(transfers.get(system) ?? []), ...(stored.get(site) ?? [])];
      yield judgeEncryption(facts, system, legs, said);
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'Clients of a mixed-mode site report which updates they lack.',
      document: () => updates('mixed'),
      subject: 'mp',
      severity: 'low',
    },
    {
      outcome: 'violation',
      shows: 'In native mode they go on to the site server unencrypted.',
      document: () => updates('native').system('site-server', ['site-server']),
      subject: 'mp',
    },
    {
      outcome: 'violation',
      shows: 'Clients of current branch report over HTTP.',
      document: () => updates('http'),
      subject: 'mp',
    },
    {
      outcome: 'pass',
      shows: 'HTTPS and IPsec encrypt every leg.',
      document: () =>
        updates('native')
          .system('site-server', ['site-server', 'site-database'])
          .channel('ipsec', 'mp', 'site-server'),
      subject: 'mp',
    },
    {
      outcome: 'inapplicable',
      shows: 'Software updates are not in use.',
      document: () => reporting('mixed'),
    },
  ],
};

const report = 'client-management-point';

function isFromClients({ communication }: Flow): boolean {
  return communication.id === report;
}

/** How state messages arrive where no leg from clients is in the clear. */
function arrival(facts: Facts, server: string): string {
  const flows = facts.servers([report]).get(server)?.flows ?? [];
  const byHttps = flows.every((flow) =>
    possibleTerms(flow).every(({ protocol }) => protocol === 'HTTPS'),
  );
  return byHttps
    ? 'HTTPS protects state messages as far as'
    : 'State messages are protected as far as';
}

/** The flows between the site server and the database of each site. */
function flowsToDatabases(facts: Facts): ReadonlyMap<string, Flow[]> {
  const stored = new Map<string, Flow[]>();
  for (const flow of facts.flowsOf(['site-server-site-database'])) {
    within(stored, flow.from.site ?? '', () => []).push(flow);
  }
  return stored;
}

function reporting(mode: 'mixed' | 'native' | 'http') {
  return draw()
    .zone('hq')
    .site('p01', { mode, product: undefined })
    .system('mp', ['management-point'])
    .clients('desktops', 100);
}

function updates(mode: 'mixed' | 'native' | 'http') {
  return reporting(mode).deployment('patches', { kind: 'updates', targets: ['desktops'] });
}
