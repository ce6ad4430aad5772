import { draw } from '../../document/draft.ts';
import type { Entry } from '../../document/survey.ts';
import type { Mode } from '../../elements/field.ts';
import { cite } from '../../elements/sources.ts';
import type { Facts } from '../../facts/facts.ts';
import { within } from '../../flows/ends.ts';
import { type Flow, possibleTerms } from '../../flows/flow.ts';
import type { Rule } from '../rule.ts';
import { dataTransfers } from '../transfer/data-transfers.ts';
import { clientsBehind, siteName } from '../words.ts';

/** Whatever protects the way, the database does not encrypt them: there is no fix, and no pass while updates are in use. */
export const stateMessagesUnencrypted: Rule = {
  id: 'channel/state-messages-unencrypted',
  title: 'State messages of software updates are not encrypted',
  severity: 'low',
  stride: ['I'],
  why: 'State messages tell which updates each computer lacks, and Configuration Manager encrypts them neither on the way nor in the site database. HTTPS between clients and the management point, where it is used, covers the first leg only.',
  remedy:
    'Run the site so that clients use HTTPS, protect the ways from the management point to the site server and from there to the database with IPsec, and restrict who reads the database.',
  sources: [
    cite('S0', 'Privacy Information'),
    cite('S2', 'Privacy information for software updates'),
  ],
  products: ['cm2007', 'current-branch'],
  *check(facts) {
    const transfers = dataTransfers(facts);
    const stored = flowsToDatabases(facts);
    for (const { system, flows } of facts.servers([report]).values()) {
      const { site } = system;
      if (site === undefined || facts.survey.productOf(site) === 'sms2003') continue;
      if (facts.usesOf('updates', site).length === 0) {
        yield {
          outcome: 'pass',
          subject: system,
          message: () =>
            `Software updates are not in use in site ${siteName(facts, site)}: ${system.data.name} takes no state messages of them.`,
        };
        continue;
      }
      const onward = [...(transfers.get(system) ?? []), ...(stored.get(site) ?? [])];
      const legs = [...flows, ...onward];
      const open = legs.filter(({ encrypted }) => encrypted !== true);
      yield {
        outcome: 'violation',
        subject: system,
        // What the database keeps is all that is left then.
        severity: open.length === 0 ? 'info' : undefined,
        flows: () => (open.length === 0 ? legs : open),
        message: () =>
          `${wayThrough(facts, system, flows, onward)}; the site database keeps them unencrypted.`,
      };
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
      outcome: 'violation',
      shows: 'Enhanced HTTP covers only what is sensitive.',
      document: () => updates('enhanced-http'),
      subject: 'mp',
    },
    {
      outcome: 'violation',
      shows: 'HTTPS and IPsec encrypt every leg; the database is as it is.',
      document: () =>
        updates('native')
          .system('site-server', ['site-server', 'site-database'])
          .channel('ipsec', 'mp', 'site-server'),
      subject: 'mp',
      severity: 'info',
    },
    {
      outcome: 'violation',
      shows: 'Nobody decided the mode, which does not matter to the database.',
      document: () => updates(undefined),
      subject: 'mp',
    },
    {
      outcome: 'pass',
      shows: 'Software updates are not in use.',
      document: () => reporting('mixed'),
      subject: 'mp',
    },
    {
      outcome: 'inapplicable',
      shows: 'No client reports to the management point.',
      document: () => draw().zone('hq').site('p01').system('mp', ['management-point']),
    },
  ],
};

const report = 'client-management-point';

/** How state messages come to a management point, and how they go on from there. */
function wayThrough(
  facts: Facts,
  { id, data: { name } }: Entry<'systems'>,
  fromClients: readonly Flow[],
  onward: readonly Flow[],
): string {
  const clear = fromClients.filter(({ encrypted }) => encrypted === false);
  if (clear.length > 0) {
    return `${name} takes the state messages of ${clientsBehind(facts, clear, id)} unencrypted`;
  }
  if (fromClients.some(({ encrypted, awaited }) => encrypted !== true && awaited !== undefined)) {
    return `Nobody decided the mode in which ${name} takes state messages`;
  }
  if (fromClients.some(({ encrypted }) => encrypted !== true)) {
    return `Enhanced HTTP encrypts only some of what clients tell ${name}, and no source says that state messages are among it`;
  }
  const isByHttps = fromClients.every((flow) =>
    possibleTerms(flow).every(({ protocol }) => protocol === 'HTTPS'),
  );
  const protector = isByHttps ? 'HTTPS protects state messages' : 'State messages are protected';
  return onward.every(({ encrypted }) => encrypted === true)
    ? `${protector} as far as ${name}, and nobody can read them on the way from there`
    : `${protector} as far as ${name}, but they go on from there unencrypted`;
}

/** The flows between the site server and the database of each site. */
function flowsToDatabases(facts: Facts): ReadonlyMap<string, Flow[]> {
  const stored = new Map<string, Flow[]>();
  for (const flow of facts.flowsOf(['site-server-site-database'])) {
    within(stored, flow.from.site ?? '', () => []).push(flow);
  }
  return stored;
}

function reporting(mode: Mode | undefined) {
  return draw()
    .zone('hq')
    .site('p01', { mode, product: undefined })
    .system('mp', ['management-point'])
    .clients('desktops', 100);
}

function updates(mode: Mode | undefined) {
  return reporting(mode).deployment('patches', { kind: 'updates', targets: ['desktops'] });
}
