import { draw } from '../../document/draft.ts';
import type { Entry } from '../../document/survey.ts';
import { cite } from '../../elements/sources.ts';
import type { Facts } from '../../facts/facts.ts';
import { within } from '../../flows/ends.ts';
import type { Flow } from '../../flows/flow.ts';
import type { Rule } from '../rule.ts';
import { judgeEncryption } from '../verdicts.ts';
import { listed, names } from '../words.ts';

export const siteSystemsUnprotected: Rule = {
  id: 'channel/site-systems-unprotected',
  title: 'A site server and a system of its site talk in the clear',
  severity: 'medium',
  contextual: true,
  stride: ['T', 'I'],
  why: 'Native mode protects what clients and site systems say to each other, and nothing between a site server and its site systems. Configuration, content, inventory and status can be read and changed on that way.',
  remedy: 'Protect the connection between the site server and the site system with IPsec.',
  sources: [cite('S3', 'Cryptographic Controls in Native Mode'), cite('D42')],
  products: ['cm2007'],
  *check(facts) {
    const said = {
      violation: (system: Entry<'systems'>, clear: readonly Flow[]) => {
        const ends = clear.flatMap(({ from, to }) => [...from.members, ...to.members]);
        const servers = ends.filter(
          (end) => (end as Entry as Entry<'systems'>).data.roles?.['site-server'] !== undefined,
        );
        const protocols = new Set(clear.flatMap(({ terms }) => terms?.protocol ?? []));
        return `Nothing encrypts what ${names(
          facts,
          servers.map(({ id }) => id),
        )} and ${system.data.name} send each other over ${listed([...protocols].sort())}, whatever the site mode.`;
      },
      pass: ({ data }: Entry<'systems'>) =>
        `Everything that ${data.name} and its site server send each other is encrypted.`,
    };
    for (const [system, flows] of exchangedWithSiteServers(facts)) {
      yield judgeEncryption(facts, system, flows, said);
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'A management point of a native site has no IPsec towards its site server.',
      document: () => administered(),
      subject: 'mp',
      severity: 'medium',
    },
    {
      outcome: 'violation',
      shows: 'It stands in a perimeter network.',
      document: () =>
        administered().zone('dmz', { kind: 'perimeter' }).system('mp', ['management-point']),
      subject: 'mp',
      severity: 'high',
    },
    {
      outcome: 'violation',
      shows: 'SSL protects what a software update point exchanges over HTTPS, and nothing else.',
      document: () => administered().system('sup', { 'software-update-point': { ssl: true } }),
      subject: 'sup',
    },
    {
      outcome: 'violation',
      shows: 'An out of band service point is no exception.',
      document: () => administered().system('oob', ['out-of-band-service-point']),
      subject: 'oob',
    },
    {
      outcome: 'violation',
      shows: 'SMB signing does not encrypt.',
      document: () => administered().channel('smb-signing', 'site-server', 'mp'),
      subject: 'mp',
    },
    {
      outcome: 'pass',
      shows: 'IPsec protects everything between the two.',
      document: () => administered().channel('ipsec', 'site-server', 'mp'),
      subject: 'mp',
    },
    {
      outcome: 'inapplicable',
      shows: 'All roles are on the site server.',
      document: () =>
        draw().zone('hq').site('p01').system('site-server', ['site-server', 'management-point']),
    },
  ],
};

function administered() {
  return draw()
    .zone('hq')
    .site('p01', { mode: 'native' })
    .system('site-server', ['site-server'])
    .system('mp', ['management-point']);
}

const transfer = 'site-system-data-transfer';

/** What site servers and the other computers of their sites send each other, by those computers. */
function exchangedWithSiteServers(facts: Facts): ReadonlyMap<Entry<'systems'>, Flow[]> {
  const exchanged = new Map<Entry<'systems'>, Flow[]>();
  for (const flow of facts.flowsOf([
    'site-server-site-system',
    'site-server-site-system-rpc',
    'site-server-software-update-point',
    'site-server-site-database',
    'site-server-out-of-band-service-point',
    transfer,
  ])) {
    const [systems, servers] =
      flow.communication.id === transfer ? [flow.from, flow.to] : [flow.to, flow.from];
    for (const system of systems.members as readonly Entry[] as readonly Entry<'systems'>[]) {
      if (servers.members.every(({ id }) => id === system.id)) continue;
      within(exchanged, system, () => []).push(flow);
    }
  }
  return exchanged;
}
