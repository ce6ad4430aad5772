import { draw } from '../../document/draft.ts';
import { read } from '../../document/reading.ts';
import { cite } from '../../elements/sources.ts';
import { upgradeInPlace } from '../moves.ts';
import type { Rule } from '../rule.ts';
import { siteName } from '../words.ts';

export const sms2003Md5: Rule = {
  id: 'site/sms2003-md5',
  title: 'Data between two sites is signed with MD5',
  severity: 'medium',
  stride: ['T', 'S'],
  why: 'Sites of Configuration Manager 2007 sign with SHA-2 what they send to each other, but with MD5 towards an SMS 2003 child site. MD5 is far weaker, so such a signature shows less surely that nobody changed the data.',
  remedy:
    'Upgrade the child site to Configuration Manager 2007. Until then protect the connection between the two site servers with IPsec.',
  sources: [cite('S3', 'Cryptographic Algorithms Used in Configuration Manager')],
  products: ['cm2007', 'sms2003'],
  *check(facts) {
    const { survey } = facts;
    for (const child of facts.all('sites')) {
      const parent = survey.parentOf(child);
      if (parent === undefined || survey.productOf(parent.id) !== 'cm2007') continue;
      const setting = read(survey, child, 'product');
      const flows = () =>
        facts
          .flowsOf(['child-site-parent-site', 'parent-site-child-site'])
          .filter(({ from, to }) =>
            [from.site, to.site].every((site) => site === child.id || site === parent.id),
          );
      const evidence = {
        subject: child,
        setting,
        read: [setting],
        others: () => [parent.id],
        flows,
      };
      const parties = () => `${siteName(facts, child.id)} and ${siteName(facts, parent.id)}`;
      if (survey.productOf(child.id) === 'sms2003') {
        yield {
          ...evidence,
          outcome: 'violation',
          fix: () => upgradeInPlace(child),
          message: () =>
            `Sites ${parties()} sign what they exchange with MD5, because ${survey.nameOf(child.id)} still runs SMS 2003.`,
        };
      } else {
        yield {
          ...evidence,
          outcome: 'pass',
          message: () => `Sites ${parties()} sign what they exchange with SHA-2.`,
        };
      }
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'A child site runs SMS 2003.',
      document: () => draw().site('cen').site('dub', { parent: 'cen', product: 'sms2003' }),
      subject: 'dub',
      severity: 'medium',
    },
    {
      outcome: 'pass',
      shows: 'Both sites run Configuration Manager 2007.',
      document: () => draw().site('cen').site('nyc', { parent: 'cen' }),
      subject: 'nyc',
    },
    {
      outcome: 'inapplicable',
      shows: 'The parent site runs SMS 2003 as well.',
      document: () =>
        draw()
          .site('old', { product: 'sms2003' })
          .site('dub', { parent: 'old', product: 'sms2003' }),
    },
  ],
};
