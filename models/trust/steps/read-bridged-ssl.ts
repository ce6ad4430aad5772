import { draw } from '../../document/draft.ts';
import { read } from '../../document/reading.ts';
import { cite } from '../../elements/sources.ts';
import { clientsIn, siteName } from '../../rules/words.ts';
import { foundAt } from '../gates.ts';
import type { Step } from '../step.ts';

export const readBridgedSsl: Step = {
  id: 'read-bridged-ssl',
  title: 'Use the proxy at which SSL ends',
  premises: ['controls'],
  gives: ['read-personal-data', 'real-client'],
  basis: 'inference',
  stoppedBy: 'A proxy that hands SSL on unopened; what ends SSL can read, and has a certificate.',
  rules: [],
  sources: [cite('S3', 'Internet-based Client Management Certificates')],
  *effects({ id }, terrain) {
    const { survey } = terrain.facts;
    const proxy = survey.get('services', id);
    if (proxy?.data.kind !== 'proxy-web-server') return;
    const bridging = read(survey, proxy, 'sslBridging');
    const certificates = read(survey, proxy, 'certificates');
    if (bridging.value === false || certificates.value === false) return;
    // That it bridges, and can, are facts where they are decided.
    const gates = [foundAt(bridging, false), foundAt(certificates, false)].filter(
      ({ state }) => state === 'undecided',
    );
    const flows = terrain
      .flowsTo(id, ['internet-client-proxy-web-server'])
      .filter(({ from }) => terrain.is2007(from));
    const clients = terrain.senders(flows);
    yield {
      gets: { kind: 'read-personal-data', ids: clients.map((client) => client.id) },
      element: id,
      gates,
      flows: () => flows,
      sentence: () =>
        `${proxy.data.name} opens what ${clientsIn(terrain.facts, clients)} send over SSL, so whoever controls it reads that.`,
    };
    for (const site of new Set(flows.flatMap(({ from }) => from.site ?? []))) {
      yield {
        gets: { kind: 'real-client', ids: [site] },
        element: id,
        gates,
        flows: () => terrain.flowsFrom(id, ['proxy-web-server-site-system']),
        sentence: () =>
          `${proxy.data.name} has a certificate with which it speaks to site ${siteName(terrain.facts, site)} for its clients, so whoever controls it passes for a trusted client there.`,
      };
    }
  },
  examples: [
    {
      outcome: 'enabled',
      shows: 'What clients send is opened at the proxy.',
      document: () => published({ sslBridging: true, certificates: true }),
      from: { kind: 'controls', id: 'proxy' },
      to: { kind: 'read-personal-data', id: 'laptops' },
    },
    {
      outcome: 'enabled',
      shows: 'The proxy proves itself as a client.',
      document: () => published({ sslBridging: true, certificates: true }),
      from: { kind: 'controls', id: 'proxy' },
      to: { kind: 'real-client', id: 'p01' },
    },
    {
      outcome: 'enabled',
      shows: 'Nobody said whether it opens SSL.',
      document: () => published({ certificates: true }),
      from: { kind: 'controls', id: 'proxy' },
      to: { kind: 'read-personal-data', id: 'laptops' },
      setting: 'proxy.sslBridging',
    },
    {
      outcome: 'absent',
      shows: 'The proxy hands SSL on unopened.',
      document: () => published({ sslBridging: false }),
      from: { kind: 'controls', id: 'proxy' },
      to: { kind: 'read-personal-data', id: 'laptops' },
    },
    {
      outcome: 'absent',
      shows: 'Without its certificates it can open nothing.',
      document: () => published({ sslBridging: true, certificates: false }),
      from: { kind: 'controls', id: 'proxy' },
      to: { kind: 'real-client', id: 'p01' },
    },
  ],
};

function published(given: { readonly sslBridging?: boolean; readonly certificates?: boolean }) {
  return draw()
    .zone('internet', { kind: 'internet' })
    .zone('dmz', { kind: 'perimeter' })
    .site('p01', { mode: 'native' })
    .system('mp', { 'management-point': { internetFacing: true } })
    .service('proxy', 'proxy-web-server', { zone: 'dmz', publishes: ['mp'], ...given })
    .clients('laptops', 10, { zone: 'internet', internetBased: true });
}
