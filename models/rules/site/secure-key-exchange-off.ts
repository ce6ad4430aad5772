import { draw } from '../../document/draft.ts';
import { read } from '../../document/reading.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';
import { judgeSetting } from '../verdicts.ts';
import { names, siteName } from '../words.ts';

export const secureKeyExchangeOff: Rule = {
  id: 'site/secure-key-exchange-off',
  title: 'The site accepts keys of other sites from anyone',
  severity: 'high',
  stride: ['S', 'T'],
  why: 'Without secure key exchange a site takes the public key of another site as it arrives, even over a connection that nobody protects. Whoever is on the path can hand it a key of their own and then sign data in the name of that site.',
  remedy:
    'Set “Require secure key exchange”. Publish the keys in an extended Active Directory, or carry them by hand.',
  sources: [cite('S3', 'Site-to-Site Signing and Encryption')],
  products: ['cm2007'],
  *check(facts) {
    const { survey } = facts;
    for (const site of facts.all('sites')) {
      const parent = survey.parentOf(site);
      const neighbours = [...(parent ? [parent] : []), ...survey.childrenOf(site.id)];
      if (neighbours.length === 0) continue;
      const others = neighbours.map(({ id }) => id);
      const setting = read(survey, site, 'requireSecureKeyExchange');
      yield judgeSetting(facts, site, setting, {
        bad: false,
        good: true,
        others: () => others,
        violation: () =>
          `Site ${siteName(facts, site.id)} does not require secure key exchange with ${names(facts, others)}: whoever is on the path can put a key of their own in place of theirs.`,
        pass: () =>
          `Site ${siteName(facts, site.id)} requires secure key exchange with ${names(facts, others)}.`,
      });
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'The child site does not require it.',
      document: () =>
        draw().site('cen').site('nyc', { parent: 'cen', requireSecureKeyExchange: false }),
      subject: 'nyc',
      severity: 'high',
    },
    {
      outcome: 'pass',
      shows: 'A fresh installation requires it by default.',
      document: () => draw().site('cen').site('nyc', { parent: 'cen' }),
      subject: 'nyc',
      basis: 'default',
    },
    {
      outcome: 'question',
      shows: 'An upgraded site keeps the value that it had.',
      document: () => draw().site('cen').site('nyc', { parent: 'cen', upgraded: true }),
      subject: 'nyc',
    },
    {
      outcome: 'inapplicable',
      shows: 'The site has neither parent nor child.',
      document: () => draw().site('cen', { requireSecureKeyExchange: false }),
    },
  ],
};
