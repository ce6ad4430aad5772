import { draw } from '../../document/draft.ts';
import { cite } from '../../elements/sources.ts';
import type { Feature } from '../../facts/features.ts';
import type { Rule } from '../rule.ts';
import { siteName } from '../words.ts';
import { featuresInSentence } from './features.ts';

export const reviewFirst: Rule = {
  id: 'privacy/review-first',
  title: 'Licence terms and privacy are to be reviewed first',
  severity: 'info',
  stride: ['I'],
  why: 'None of these features works or collects anything until someone configures it, and Configuration Manager does not know what the programs and scripts that it runs send elsewhere. The licence terms of what it installs are separate from its own and have to be accepted beforehand.',
  remedy:
    'Before a feature is configured read the licence terms of the software that it will install, and settle what may be collected about people, who may see it, and how long it is kept.',
  sources: [
    cite('S0', 'Privacy Information'),
    cite('S1', 'Privacy Information'),
    cite('S2', 'Privacy information for software updates'),
    cite('S4', 'Privacy Information'),
  ],
  products: ['cm2007', 'current-branch'],
  *check(facts) {
    const { survey } = facts;
    for (const site of facts.all('sites')) {
      // Of current branch only the document about software updates is among the sources.
      const reviewed: readonly Feature[] =
        survey.productOf(site.id) === 'cm2007'
          ? ['distribution', 'updates', 'deployment']
          : ['updates'];
      const used = reviewed.filter((feature) => facts.usesOf(feature, site.id).length > 0);
      if (used.length === 0) {
        yield {
          outcome: 'pass',
          subject: site,
          message: () =>
            `As drawn site ${siteName(facts, site.id)} does not use ${featuresInSentence(reviewed)}, so nothing is collected by them.`,
        };
        continue;
      }
      yield {
        outcome: 'violation',
        subject: site,
        others: () => used.flatMap((feature) => facts.usesOf(feature, site.id)),
        message: () =>
          `Site ${siteName(facts, site.id)} uses ${featuresInSentence(used)}, so licence terms and privacy have to be reviewed before any of that is configured.`,
      };
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'The site deploys software updates.',
      document: () => draw().zone('hq').site('p01').system('sup', ['software-update-point']),
      subject: 'p01',
      severity: 'info',
    },
    {
      outcome: 'violation',
      shows: 'A current branch site deploys software updates.',
      document: () =>
        draw()
          .zone('hq')
          .site('p01', { product: 'current-branch' })
          .system('sup', ['software-update-point']),
      subject: 'p01',
    },
    {
      outcome: 'pass',
      shows: 'The site uses none of the features.',
      document: () => draw().zone('hq').site('p01').system('mp', ['management-point']),
      subject: 'p01',
    },
    {
      outcome: 'inapplicable',
      shows: 'No site is drawn.',
      document: () => draw().zone('hq'),
    },
  ],
};
