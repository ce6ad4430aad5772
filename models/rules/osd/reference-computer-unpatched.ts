import { draw } from '../../document/draft.ts';
import { read } from '../../document/reading.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';
import { judgeSetting } from '../verdicts.ts';

export const referenceComputerUnpatched: Rule = {
  id: 'osd/reference-computer-unpatched',
  title: 'The reference computer lacks security updates',
  severity: 'medium',
  stride: ['E'],
  why: 'New computers start with the updates of the reference computer, no more. Until they have caught up they stand on the network with holes that are known.',
  remedy:
    'Bring the reference computer up to date before each capture, and capture again when important updates appear.',
  sources: [cite('S4', 'Best Practices')],
  products: ['cm2007'],
  reach: 'hierarchy',
  *check(facts) {
    const { survey } = facts;
    for (const computer of facts.all('services')) {
      if (computer.data.kind !== 'reference-computer') continue;
      const { name } = computer.data;
      yield judgeSetting(facts, computer, read(survey, computer, 'patched'), {
        bad: false,
        good: true,
        violation: () =>
          `${name} lacks recent security updates, and so does every computer that is deployed from its images.`,
        pass: () => `${name} has the most recent security updates.`,
      });
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'Updates are missing.',
      document: () => reference({ patched: false }),
      subject: 'reference',
      severity: 'medium',
    },
    {
      outcome: 'pass',
      shows: 'It is up to date.',
      document: () => reference({ patched: true }),
      subject: 'reference',
    },
    {
      outcome: 'question',
      shows: 'Nobody said.',
      document: () => reference({}),
      subject: 'reference',
    },
    {
      outcome: 'inapplicable',
      shows: 'No reference computer is drawn.',
      document: () => draw().zone('hq').service('share', 'capture-share'),
    },
  ],
};

function reference(settings: { patched?: boolean }) {
  return draw().zone('hq').service('reference', 'reference-computer', settings);
}
