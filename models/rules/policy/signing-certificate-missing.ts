import { draw } from '../../document/draft.ts';
import { read } from '../../document/reading.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';
import { judgeSetting } from '../verdicts.ts';
import { siteName } from '../words.ts';

export const signingCertificateMissing: Rule = {
  id: 'policy/signing-certificate-missing',
  title: 'Policy cannot be signed, or its signature not verified',
  severity: 'high',
  stride: ['S', 'T', 'D'],
  why: 'In native mode the site server signs policy with a certificate of its own, and clients verify it against their copy. Where either is missing the safeguard against a management point that was taken over is gone, or clients have no policy that they can trust.',
  remedy:
    'Give the site server of each primary site a certificate that may sign documents, with the subject that the product asks for, and give every client a copy.',
  sources: [cite('S3', 'Native Mode Certificates'), cite('D3'), cite('D4')],
  products: ['cm2007'],
  modes: ['native'],
  *check(facts) {
    const { survey } = facts;
    for (const site of facts.all('sites')) {
      if (site.data.kind !== 'primary') continue;
      const mode = survey.modeOf(site.id);
      if (mode === undefined) yield { outcome: 'waiting', subject: site };
      if (mode !== 'native') continue;
      yield judgeSetting(facts, site, read(survey, site, 'siteSigningCertificate'), {
        bad: false,
        good: true,
        violation: () =>
          `Native-mode site ${siteName(facts, site.id)} has no certificate with which its site server could sign policy.`,
        pass: () =>
          `The site server of ${siteName(facts, site.id)} has its certificate for signing policy.`,
      });
    }
    for (const group of facts.all('clients')) {
      const { kind, product, name } = group.data;
      if (kind !== 'computer' && kind !== 'mobile-device') continue;
      if (group.site === undefined || product === 'sms2003') continue;
      const mode = survey.modeOf(group.site);
      if (mode === undefined) yield { outcome: 'waiting', subject: group };
      if (mode !== 'native') continue;
      yield judgeSetting(facts, group, read(survey, group, 'signingCertificateCopy'), {
        bad: false,
        good: true,
        violation: () =>
          `The clients in ${name} have no copy of the certificate that signs policy in site ${siteName(facts, group.site ?? '')}, so they cannot verify their policy.`,
        pass: () => `The clients in ${name} can verify who signed their policy.`,
      });
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'The site server has no signing certificate.',
      document: () => draw().site('p01', { mode: 'native', siteSigningCertificate: false }),
      subject: 'p01',
      severity: 'high',
    },
    {
      outcome: 'violation',
      shows: 'Clients have no copy of it.',
      document: () => native({ signingCertificateCopy: false }),
      subject: 'desktops',
      severity: 'high',
    },
    {
      outcome: 'violation',
      shows: 'Mobile devices need a copy as well.',
      document: () => native({ kind: 'mobile-device', signingCertificateCopy: false }),
      subject: 'desktops',
      severity: 'high',
    },
    {
      outcome: 'pass',
      shows: 'The site server has its certificate.',
      document: () => draw().site('p01', { mode: 'native', siteSigningCertificate: true }),
      subject: 'p01',
    },
    {
      outcome: 'pass',
      shows: 'Clients of a secondary site have a copy.',
      document: () =>
        draw()
          .zone('hq')
          .site('p01', { mode: 'native' })
          .site('s01', { kind: 'secondary', parent: 'p01' })
          .clients('desktops', 80, { signingCertificateCopy: true }),
      subject: 'desktops',
    },
    {
      outcome: 'question',
      shows: 'Nobody said whether clients have a copy.',
      document: () => native({}),
      subject: 'desktops',
    },
    {
      outcome: 'inapplicable',
      shows: 'In mixed mode only the management point signs.',
      document: () =>
        draw()
          .zone('hq')
          .site('p01', { mode: 'mixed' })
          .clients('desktops', 1200, { signingCertificateCopy: false }),
    },
  ],
};

function native(given: { kind?: 'mobile-device'; signingCertificateCopy?: boolean }) {
  return draw().zone('hq').site('p01', { mode: 'native' }).clients('desktops', 1200, given);
}
