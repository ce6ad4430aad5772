import { draw } from '../../document/draft.ts';
import type { ElementOf } from '../../document/hierarchy.ts';
import { read } from '../../document/reading.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';
import { ask, judgeSetting } from '../verdicts.ts';

export const proxyBridgingCertificates: Rule = {
  id: 'pki/proxy-bridging-certificates',
  title: 'A proxy bridges SSL without the certificates for it',
  severity: 'high',
  stride: ['D'],
  why: 'A proxy that ends the SSL connections of Internet clients has to prove itself twice: as a server to the clients, and as a client to the site systems. Without a certificate for both, nothing gets through it.',
  remedy:
    'Give the proxy a certificate that serves for both kinds of authentication, or let it tunnel SSL unopened.',
  sources: [cite('S3', 'Internet-based Client Management Certificates'), cite('D22')],
  products: ['cm2007'],
  reach: 'hierarchy',
  *check(facts) {
    const { survey } = facts;
    for (const proxy of facts.all('services')) {
      if (proxy.data.kind !== 'proxy-web-server') continue;
      const bridging = read(survey, proxy, 'sslBridging');
      if (bridging.value === false) continue;
      const setting = read(survey, proxy, 'certificates');
      if (bridging.value === undefined && setting.value !== true) {
        yield ask(facts, proxy, bridging);
        continue;
      }
      yield judgeSetting(facts, proxy, setting, {
        bad: false,
        good: true,
        violation: () =>
          `${proxy.data.name} bridges SSL, but has no certificate for server and client authentication.`,
        pass: () =>
          `${proxy.data.name} has the certificate for server and client authentication that bridging SSL needs.`,
      });
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'The proxy bridges without certificates.',
      document: () => proxy({ sslBridging: true, certificates: false }),
      subject: 'proxy',
      severity: 'high',
    },
    {
      outcome: 'pass',
      shows: 'It has its certificate.',
      document: () => proxy({ sslBridging: true, certificates: true }),
      subject: 'proxy',
    },
    {
      outcome: 'question',
      shows: 'Nobody said whether it has its certificate.',
      document: () => proxy({ sslBridging: true }),
      subject: 'proxy',
      setting: 'proxy.certificates',
    },
    {
      outcome: 'question',
      shows: 'It has no certificate, and nobody said whether it bridges.',
      document: () => proxy({ certificates: false }),
      subject: 'proxy',
      setting: 'proxy.sslBridging',
    },
    {
      outcome: 'inapplicable',
      shows: 'A proxy that tunnels needs no certificate.',
      document: () => proxy({ sslBridging: false, certificates: false }),
    },
  ],
};

function proxy(given: Partial<ElementOf<'services'>>) {
  return draw().zone('dmz', { kind: 'perimeter' }).service('proxy', 'proxy-web-server', given);
}
