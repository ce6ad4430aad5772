import { draw } from '../../document/draft.ts';
import { read } from '../../document/reading.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';
import { judgeSetting } from '../verdicts.ts';
import { siteName } from '../words.ts';

export const isvCertificateCompromised: Rule = {
  id: 'pki/isv-certificate-compromised',
  title: 'A compromised ISV proxy certificate is not blocked',
  severity: 'critical',
  stride: ['S', 'E'],
  why: 'Whoever has the key of the ISV proxy certificate is a trusted client to the management point. Until the certificate is blocked in the site, nothing tells the thief from the proxy.',
  remedy:
    'Block the certificate in the Certificates node of the site, and give the proxy a new one.',
  sources: [cite('S3', 'Support for Extending Configuration Manager in Native Mode')],
  products: ['cm2007'],
  *check(facts) {
    const { survey } = facts;
    for (const group of facts.all('clients')) {
      if (group.data.kind !== 'isv-proxy') continue;
      const compromised = read(survey, group, 'isvCertificateCompromised');
      if (compromised.value !== true) {
        yield {
          outcome: 'pass',
          subject: group,
          setting: compromised,
          read: [compromised],
          message: () =>
            `Nobody reports that the certificate of the ISV proxy ${group.data.name} was compromised.`,
        };
        continue;
      }
      yield judgeSetting(facts, group, read(survey, group, 'isvCertificateBlocked'), {
        bad: false,
        good: true,
        violation: () =>
          `The certificate of the ISV proxy ${group.data.name} is compromised and not blocked in site ${siteName(facts, group.data.site)}.`,
        pass: () =>
          `The compromised certificate of the ISV proxy ${group.data.name} is blocked in site ${siteName(facts, group.data.site)}.`,
      });
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'Someone has its key, and the site still accepts it.',
      document: () => proxy({ isvCertificateCompromised: true }),
      subject: 'unix',
      severity: 'critical',
      setting: 'unix.isvCertificateBlocked',
    },
    {
      outcome: 'pass',
      shows: 'It is blocked.',
      document: () => proxy({ isvCertificateCompromised: true, isvCertificateBlocked: true }),
      subject: 'unix',
    },
    {
      outcome: 'pass',
      shows: 'Nobody has its key.',
      document: () => proxy({}),
      subject: 'unix',
    },
    {
      outcome: 'inapplicable',
      shows: 'There is no ISV proxy.',
      document: () =>
        draw().zone('hq').site('p01').clients('desktops', 30, { isvCertificateCompromised: true }),
    },
  ],
};

function proxy(given: { isvCertificateCompromised?: boolean; isvCertificateBlocked?: boolean }) {
  return draw()
    .zone('hq')
    .site('p01', { mode: 'native' })
    .clients('unix', 30, { kind: 'isv-proxy', ...given });
}
