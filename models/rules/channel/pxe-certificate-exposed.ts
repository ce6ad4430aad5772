import { draw } from '../../document/draft.ts';
import type { Entry } from '../../document/survey.ts';
import { cite } from '../../elements/sources.ts';
import type { Flow } from '../../flows/flow.ts';
import type { Rule } from '../rule.ts';
import { judgeEncryption } from '../verdicts.ts';
import { names } from '../words.ts';

export const pxeCertificateExposed: Rule = {
  id: 'channel/pxe-certificate-exposed',
  title: 'The certificate for network boot travels to the PXE service point unencrypted',
  severity: 'high',
  contextual: true,
  stride: ['S', 'I'],
  why: 'When the site server sets the PXE service point up, it sends it the client authentication certificate together with the private key. Whoever captures the key on the way can pose as a valid client.',
  remedy:
    'Protect the connection between the site server and the PXE service point with IPsec or another encryption before the certificate is set.',
  sources: [cite('S4', 'Best Practices')],
  products: ['cm2007'],
  *check(facts) {
    const said = {
      violation: ({ data }: Entry<'systems'>, clear: readonly Flow[]) =>
        `${names(
          facts,
          clear.flatMap(({ from }) => from.members.map(({ id }) => id)),
        )} sends the client certificate for network boot and its key to the PXE service point on ${data.name} unencrypted.`,
      pass: ({ data }: Entry<'systems'>) =>
        `What the site server sends to the PXE service point on ${data.name} is encrypted.`,
    };
    const configured = facts.servers(['site-server-site-system', 'site-server-site-system-rpc']);
    for (const { id } of facts.holders('pxe-service-point')) {
      const server = configured.get(id);
      if (server !== undefined) {
        yield judgeEncryption(facts, server.system, server.flows, said);
      }
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'The PXE service point is remote from the site server.',
      document: () => remote(),
      subject: 'pxe',
      severity: 'high',
    },
    {
      outcome: 'violation',
      shows: 'It stands in a perimeter network.',
      document: () =>
        remote().zone('dmz', { kind: 'perimeter' }).system('pxe', ['pxe-service-point']),
      subject: 'pxe',
      severity: 'critical',
    },
    {
      outcome: 'pass',
      shows: 'IPsec protects the connection.',
      document: () => remote().channel('ipsec', 'site-server', 'pxe'),
      subject: 'pxe',
    },
    {
      outcome: 'inapplicable',
      shows: 'The PXE service point is on the site server.',
      document: () =>
        draw().zone('hq').site('p01').system('site-server', ['site-server', 'pxe-service-point']),
    },
  ],
};

function remote() {
  return draw()
    .zone('hq')
    .site('p01')
    .system('site-server', ['site-server'])
    .system('pxe', ['pxe-service-point']);
}
