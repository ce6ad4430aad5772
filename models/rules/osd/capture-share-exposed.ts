import { draw } from '../../document/draft.ts';
import { read } from '../../document/reading.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';
import { judgeSetting } from '../verdicts.ts';

export const captureShareExposed: Rule = {
  id: 'osd/capture-share-exposed',
  title: 'Captured images lie where others can change them',
  severity: 'high',
  stride: ['T', 'E'],
  why: 'An image is not checked against the reference computer once it was captured. Whoever can write to the share where it lies decides what every computer deployed from it will run.',
  remedy: 'Restrict the share to the accounts that capture images and import them.',
  sources: [cite('S4', 'Best Practices')],
  products: ['cm2007'],
  reach: 'hierarchy',
  *check(facts) {
    const { survey } = facts;
    for (const share of facts.all('services')) {
      if (share.data.kind !== 'capture-share') continue;
      const { name } = share.data;
      yield judgeSetting(facts, share, read(survey, share, 'accessRestricted'), {
        bad: false,
        good: true,
        violation: () =>
          `Access to ${name} is not restricted: others can change an image there after it was captured.`,
        pass: () => `Access to ${name} is restricted.`,
      });
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'Others can write to the share.',
      document: () => share({ accessRestricted: false }),
      subject: 'share',
      severity: 'high',
    },
    {
      outcome: 'pass',
      shows: 'Access is restricted.',
      document: () => share({ accessRestricted: true }),
      subject: 'share',
    },
    {
      outcome: 'question',
      shows: 'Nobody said.',
      document: () => share({}),
      subject: 'share',
    },
    {
      outcome: 'inapplicable',
      shows: 'No capture share is drawn.',
      document: () => draw().zone('hq').service('reference', 'reference-computer'),
    },
  ],
};

function share(settings: { accessRestricted?: boolean }) {
  return draw().zone('hq').service('share', 'capture-share', settings);
}
