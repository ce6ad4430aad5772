import { draw } from '../../document/draft.ts';
import { read } from '../../document/reading.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';
import { judgeSetting } from '../verdicts.ts';

export const downloadLocationWriters: Rule = {
  id: 'updates/download-location-writers',
  title: 'Too many may write to the download location of updates',
  severity: 'high',
  stride: ['T'],
  why: 'Updates lie in the download location before they go into packages. Whoever can write there can tamper with the source files of all of them.',
  remedy:
    'Give write access only to the computer account of the SMS Provider and to whoever downloads the updates; in current branch to the site server as well.',
  sources: [
    cite('S0', 'Security Best Practices'),
    cite('S2', 'Security best practices for software updates'),
  ],
  products: ['cm2007', 'current-branch'],
  reach: 'hierarchy',
  *check(facts) {
    const { survey } = facts;
    for (const service of facts.all('services')) {
      const setting = read(survey, service, 'writersRestricted');
      if (setting.basis === 'not-applicable') continue;
      yield judgeSetting(facts, service, setting, {
        bad: false,
        good: true,
        violation: () => `More people may write to ${service.data.name} than need to.`,
        pass: () => `Only those who need it may write to ${service.data.name}.`,
      });
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'All server operators may write to it.',
      document: () => location({ writersRestricted: false }),
      subject: 'source',
      severity: 'high',
    },
    {
      outcome: 'pass',
      shows: 'Write access is restricted.',
      document: () => location({ writersRestricted: true }),
      subject: 'source',
    },
    {
      outcome: 'question',
      shows: 'Nobody said who may write to it.',
      document: () => location({}),
      subject: 'source',
    },
    {
      outcome: 'inapplicable',
      shows: 'Images are captured to a share of another kind.',
      document: () => draw().zone('hq').service('images', 'capture-share'),
    },
  ],
};

function location(given: { writersRestricted?: boolean }) {
  return draw().zone('hq').service('source', 'download-location', given);
}
