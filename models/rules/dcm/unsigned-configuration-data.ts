import { draw } from '../../document/draft.ts';
import { read } from '../../document/reading.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';
import { judgeSetting } from '../verdicts.ts';
import { siteName } from '../words.ts';

export const unsignedConfigurationData: Rule = {
  id: 'dcm/unsigned-configuration-data',
  title: 'Unsigned configuration data is imported all the same',
  severity: 'medium',
  stride: ['S', 'T'],
  why: 'The product checks the signature of configuration data and warns where there is none or it does not hold, but lets the import go on. Whoever goes on without asking the publisher cannot know who wrote the data, or who changed it since.',
  remedy:
    'Refuse configuration data whose signature is missing or fails, unless its publisher vouches for it in another way.',
  sources: [cite('S3', 'Signing Desired Configuration Management Data')],
  products: ['cm2007'],
  *check(facts) {
    const { survey } = facts;
    for (const site of facts.all('sites')) {
      // Secondary sites are administered from their primary site.
      if (site.data.kind === 'secondary') continue;
      const setting = read(survey, site, 'unsignedConfigurationData');
      const who = () => `The administrators of site ${siteName(facts, site.id)}`;
      yield judgeSetting(facts, site, setting, {
        bad: 'import',
        good: 'refuse',
        violation: () =>
          `${who()} import configuration data also where its signature is missing or fails.`,
        pass: () =>
          setting.value === 'refuse'
            ? `${who()} refuse configuration data without a good signature.`
            : `${who()} ask the publisher before they import configuration data without a good signature.`,
      });
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'The warning is passed over.',
      document: () => draw().site('p01', { unsignedConfigurationData: 'import' }),
      subject: 'p01',
      severity: 'medium',
    },
    {
      outcome: 'pass',
      shows: 'Unsigned data is refused.',
      document: () => draw().site('p01', { unsignedConfigurationData: 'refuse' }),
      subject: 'p01',
    },
    {
      outcome: 'pass',
      shows: 'The publisher is asked first.',
      document: () => draw().site('p01', { unsignedConfigurationData: 'ask-publisher' }),
      subject: 'p01',
    },
    {
      outcome: 'question',
      shows: 'Nobody said what is done.',
      document: () => draw().site('p01'),
      subject: 'p01',
    },
    {
      outcome: 'inapplicable',
      shows: 'A secondary site is administered from above.',
      document: () =>
        draw().site('p01', { product: 'sms2003' }).site('s01', {
          kind: 'secondary',
          parent: 'p01',
          unsignedConfigurationData: 'import',
        }),
    },
  ],
};
