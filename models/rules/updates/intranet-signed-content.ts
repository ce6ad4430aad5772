import { draw } from '../../document/draft.ts';
import { read } from '../../document/reading.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';
import { judgeSetting } from '../verdicts.ts';
import { siteName } from '../words.ts';
import { publishingSites } from './publishing-sites.ts';

export const intranetSignedContent: Rule = {
  id: 'updates/intranet-signed-content',
  title: 'Group Policy keeps clients from the organisation’s own updates',
  severity: 'medium',
  stride: ['D'],
  why: 'The Windows Update Agent looks at updates that the organisation publishes itself only if Group Policy allows signed content from the intranet. Without that policy clients never get those updates.',
  remedy:
    'Enable “Allow signed content from intranet Microsoft update service location” in Group Policy for all clients.',
  sources: [cite('S3', 'Signing in Software Updates')],
  products: ['cm2007'],
  *check(facts) {
    const { survey } = facts;
    for (const [site] of publishingSites(facts)) {
      yield judgeSetting(facts, site, read(survey, site, 'allowIntranetSignedContent'), {
        bad: false,
        good: true,
        violation: () =>
          `Clients of site ${siteName(facts, site.id)} cannot install your own updates: Group Policy does not allow signed content from the intranet.`,
        pass: () =>
          `Group Policy lets clients of site ${siteName(facts, site.id)} install your own updates.`,
      });
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'Group Policy does not allow it.',
      document: () => publishing({ allowIntranetSignedContent: false }),
      subject: 'p01',
      severity: 'medium',
    },
    {
      outcome: 'pass',
      shows: 'Group Policy allows it.',
      document: () => publishing({ allowIntranetSignedContent: true }),
      subject: 'p01',
    },
    {
      outcome: 'question',
      shows: 'Nobody said what Group Policy allows.',
      document: () => publishing({}),
      subject: 'p01',
    },
    {
      outcome: 'inapplicable',
      shows: 'The organisation publishes no updates of its own.',
      document: () => draw().site('p01', { allowIntranetSignedContent: false }),
    },
  ],
};

function publishing(site: { allowIntranetSignedContent?: boolean }) {
  return draw().site('p01', { customUpdatesCertificate: 'pki', ...site });
}
