import { draw } from '../../document/draft.ts';
import { read } from '../../document/reading.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';
import { judgeSetting } from '../verdicts.ts';
import { siteName } from '../words.ts';
import { sitesWithUpdates } from './sites-with-updates.ts';

export const crlNotChecked: Rule = {
  id: 'updates/crl-not-checked',
  title: 'Updates signed with a revoked certificate are accepted',
  severity: 'medium',
  stride: ['S', 'T'],
  why: 'Unless somebody enables it, the signatures on software updates are not checked against the certificate revocation list. An update that is signed with a certificate which was revoked then passes as genuine.',
  remedy:
    'Enable CRL checking for software updates. It costs a short delay and some processing at each check.',
  sources: [
    cite('S0', 'Security Best Practices'),
    cite('S2', 'Security best practices for software updates'),
    cite('S3', 'CRL Checking'),
  ],
  products: ['cm2007', 'current-branch'],
  *check(facts) {
    const { survey } = facts;
    for (const { site, uses } of sitesWithUpdates(facts)) {
      const setting = read(survey, site, 'updatesCrlChecking');
      if (setting.basis === 'not-applicable') continue;
      yield judgeSetting(facts, site, setting, {
        bad: false,
        good: true,
        others: () => uses,
        violation: () =>
          `Site ${siteName(facts, site.id)} does not check the signatures on software updates against the certificate revocation list.`,
        pass: () =>
          `Site ${siteName(facts, site.id)} checks the signatures on software updates against the certificate revocation list.`,
      });
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'Nobody changed the default.',
      document: () => withUpdates({}),
      subject: 'p01',
      severity: 'medium',
      basis: 'default',
    },
    {
      outcome: 'violation',
      shows: 'Current branch has the same default.',
      document: () => withUpdates({ product: 'current-branch' }),
      subject: 'p01',
      basis: 'default',
    },
    {
      outcome: 'pass',
      shows: 'It was enabled.',
      document: () => withUpdates({ updatesCrlChecking: true }),
      subject: 'p01',
    },
    {
      outcome: 'inapplicable',
      shows: 'The site does not use software updates.',
      document: () => draw().site('p01'),
    },
  ],
};

function withUpdates(site: { product?: 'current-branch'; updatesCrlChecking?: boolean }) {
  return draw().zone('hq').site('p01', site).system('sup', ['software-update-point']);
}
