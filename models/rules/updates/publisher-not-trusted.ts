import { draw } from '../../document/draft.ts';
import { read } from '../../document/reading.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';
import { judgeSetting } from '../verdicts.ts';
import { siteName } from '../words.ts';
import { publishingSites } from './publishing-sites.ts';

export const publisherNotTrusted: Rule = {
  id: 'updates/publisher-not-trusted',
  title: 'Clients do not trust the publisher of the organisation’s own updates',
  severity: 'medium',
  stride: ['S', 'D'],
  why: 'Clients install an update only if they find the certificate that signed it among their trusted publishers. A self-signed certificate has to be among their trusted root certification authorities as well.',
  remedy:
    'Put the signing certificate into the Trusted Publishers store of all clients, and a self-signed one also into Trusted Root Certification Authorities.',
  sources: [cite('S3', 'Signing in Software Updates')],
  products: ['cm2007'],
  *check(facts) {
    const { survey } = facts;
    for (const [site, certificate] of publishingSites(facts)) {
      const stores =
        certificate.value === 'self-signed'
          ? 'trusted publishers and the trusted roots'
          : 'trusted publishers';
      yield judgeSetting(facts, site, read(survey, site, 'publisherTrusted'), {
        bad: false,
        good: true,
        violation: () =>
          `The certificate that signs your own updates in site ${siteName(facts, site.id)} is not among the ${stores} of clients, so they do not install them.`,
        pass: () =>
          `The certificate that signs your own updates in site ${siteName(facts, site.id)} is among the ${stores} of clients.`,
      });
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'The clients do not know the self-signed certificate.',
      document: () => publishing({ publisherTrusted: false }),
      subject: 'p01',
      severity: 'medium',
    },
    {
      outcome: 'pass',
      shows: 'They trust it.',
      document: () => publishing({ publisherTrusted: true }),
      subject: 'p01',
    },
    {
      outcome: 'question',
      shows: 'Nobody said whether they trust it.',
      document: () => publishing({}),
      subject: 'p01',
    },
    {
      outcome: 'inapplicable',
      shows: 'The organisation publishes no updates of its own.',
      document: () => draw().site('p01', { publisherTrusted: false }),
    },
  ],
};

function publishing(site: { publisherTrusted?: boolean }) {
  return draw().site('p01', { customUpdatesCertificate: 'self-signed', ...site });
}
