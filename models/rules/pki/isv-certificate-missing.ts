import { draw } from '../../document/draft.ts';
import { read } from '../../document/reading.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';
import { judgeSetting } from '../verdicts.ts';
import { siteName } from '../words.ts';
import { inNativeMode } from './native-mode.ts';

export const isvCertificateMissing: Rule = {
  id: 'pki/isv-certificate-missing',
  title: 'An ISV proxy of a native-mode site has no certificate',
  severity: 'high',
  stride: ['D'],
  why: 'Extensions for other platforms speak to the management point through an ISV proxy, and native mode asks a certificate of it as of every client. Without one, none of the clients behind the proxy are managed.',
  remedy:
    'Create the certificate of the ISV proxy as its vendor documents it, and assign it in the site.',
  sources: [cite('S3', 'Support for Extending Configuration Manager in Native Mode')],
  products: ['cm2007'],
  modes: ['native'],
  *check(facts) {
    const { survey } = facts;
    const proxies = facts.all('clients').filter(({ data }) => data.kind === 'isv-proxy');
    yield* inNativeMode(facts, proxies, (group) =>
      judgeSetting(facts, group, read(survey, group, 'clientCertificate'), {
        bad: false,
        good: true,
        violation: () =>
          `The ISV proxy ${group.data.name} has no certificate, so its clients cannot talk to native-mode site ${siteName(facts, group.data.site)}.`,
        pass: () => `The ISV proxy ${group.data.name} has its certificate.`,
      }),
    );
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'The proxy has none.',
      document: () => proxy({ clientCertificate: false }),
      subject: 'unix',
      severity: 'high',
    },
    {
      outcome: 'pass',
      shows: 'The proxy has its certificate.',
      document: () => proxy({ clientCertificate: true }),
      subject: 'unix',
    },
    {
      outcome: 'question',
      shows: 'Nobody said.',
      document: () => proxy({}),
      subject: 'unix',
    },
    {
      outcome: 'inapplicable',
      shows: 'Mixed mode asks for no certificate of a PKI.',
      document: () => proxy({ clientCertificate: false }, 'mixed'),
    },
  ],
};

function proxy(given: { clientCertificate?: boolean }, mode: 'mixed' | 'native' = 'native') {
  return draw()
    .zone('hq')
    .site('p01', { mode })
    .clients('unix', 30, { kind: 'isv-proxy', ...given });
}
