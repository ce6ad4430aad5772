import { draw } from '../../document/draft.ts';
import type { ElementOf } from '../../document/hierarchy.ts';
import { read } from '../../document/reading.ts';
import type { Entry } from '../../document/survey.ts';
import { cite } from '../../elements/sources.ts';
import type { Facts } from '../../facts/facts.ts';
import type { Flow } from '../../flows/flow.ts';
import type { Rule } from '../rule.ts';
import { ask } from '../verdicts.ts';
import { clientsIn, names } from '../words.ts';
import { internetBased } from './internet-clients.ts';

export const proxyTunnellingUninspected: Rule = {
  id: 'pki/proxy-tunnelling-uninspected',
  title: 'A proxy lets Internet clients through without a look',
  severity: 'low',
  stride: ['T', 'E'],
  why: 'A proxy that tunnels SSL needs no certificate, because it only hands the connection on. What an Internet client sends reaches the site system uninspected.',
  remedy:
    'Let the proxy bridge SSL to SSL, authenticate the clients and inspect what they send. It needs a certificate for server and client authentication.',
  sources: [cite('S3', 'Internet-based Client Management Certificates'), cite('D22')],
  products: ['cm2007'],
  reach: 'hierarchy',
  *check(facts) {
    const { survey } = facts;
    const clients = internetBased(facts);
    if (clients.length === 0) return;
    for (const proxy of facts.all('services')) {
      if (proxy.data.kind !== 'proxy-web-server') continue;
      const published = read(survey, proxy, 'publishes');
      const sites = new Set(published.value?.map((id) => survey.get('systems', id)?.site));
      const passing = clients.filter(({ site }) => sites.has(site));
      if (published.value !== undefined && passing.length === 0) continue;
      const bridging = read(survey, proxy, 'sslBridging');
      if (bridging.value === undefined) {
        yield ask(facts, proxy, bridging);
        continue;
      }
      const evidence = { subject: proxy, setting: bridging, read: [bridging] };
      if (bridging.value) {
        yield {
          ...evidence,
          outcome: 'pass',
          message: () => `${proxy.data.name} bridges SSL and can inspect what passes.`,
        };
        continue;
      }
      if (published.value === undefined) {
        yield ask(facts, proxy, published);
        continue;
      }
      const behind = published.value;
      yield {
        ...evidence,
        outcome: 'violation',
        flows: () => flowsFrom(facts, passing, behind),
        others: () => [...behind, ...passing.map(({ id }) => id)],
        fix: () => [
          { element: proxy.id, setting: 'certificates', value: true },
          { element: proxy.id, setting: 'sslBridging', value: true },
        ],
        message: () =>
          `${proxy.data.name} tunnels SSL to ${names(facts, behind)}, so nothing inspects what comes from ${clientsIn(facts, passing)}.`,
      };
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'The proxy tunnels the connections of Internet clients.',
      document: () => proxy({ sslBridging: false, publishes: ['ibcm'] }),
      subject: 'proxy',
      severity: 'low',
    },
    {
      outcome: 'pass',
      shows: 'The proxy bridges them.',
      document: () => proxy({ sslBridging: true, publishes: ['ibcm'] }),
      subject: 'proxy',
    },
    {
      outcome: 'question',
      shows: 'Nobody said whether it bridges.',
      document: () => proxy({ publishes: ['ibcm'] }),
      subject: 'proxy',
      setting: 'proxy.sslBridging',
    },
    {
      outcome: 'question',
      shows: 'Nobody said what it publishes.',
      document: () => proxy({ sslBridging: false }),
      subject: 'proxy',
      setting: 'proxy.publishes',
    },
    {
      outcome: 'inapplicable',
      shows: 'It publishes nothing that Internet clients use.',
      document: () => proxy({ sslBridging: false, publishes: [] }),
    },
  ],
};

function proxy(given: Partial<ElementOf<'services'>>) {
  return draw()
    .zone('dmz', { kind: 'perimeter' })
    .site('p01', { mode: 'native' })
    .system('ibcm', { 'management-point': { internetFacing: true } })
    .service('proxy', 'proxy-web-server', given)
    .zone('internet', { kind: 'internet' })
    .clients('laptops', 40, { internetBased: true });
}

const communications = [
  'client-management-point',
  'device-management-point',
  'client-distribution-point',
  'client-software-update-point',
  'client-fallback-status-point',
];

/** The flows from these clients to these computers. */
function flowsFrom(
  facts: Facts,
  clients: readonly Entry[],
  servers: readonly string[],
): readonly Flow[] {
  const sending = new Set(clients);
  const flows = servers.flatMap((id) => facts.servers(communications).get(id)?.flows ?? []);
  return [...new Set(flows)].filter(({ from }) => from.members.some((one) => sending.has(one)));
}
