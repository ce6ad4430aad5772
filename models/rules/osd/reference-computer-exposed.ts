import { draw } from '../../document/draft.ts';
import { read } from '../../document/reading.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';
import { judgeSetting } from '../verdicts.ts';

export const referenceComputerExposed: Rule = {
  id: 'osd/reference-computer-exposed',
  title: 'The reference computer is not isolated',
  severity: 'high',
  stride: ['T', 'E'],
  why: 'What is on the reference computer when its image is captured ends up on every computer that is deployed from it. Where others can reach it, unwanted or malicious software gets into the image unnoticed.',
  remedy: 'Build and capture images in a secure environment with access controls.',
  sources: [cite('S4', 'Best Practices')],
  products: ['cm2007'],
  reach: 'hierarchy',
  *check(facts) {
    const { survey } = facts;
    for (const computer of facts.all('services')) {
      if (computer.data.kind !== 'reference-computer') continue;
      const { name } = computer.data;
      yield judgeSetting(facts, computer, read(survey, computer, 'isolated'), {
        bad: false,
        good: true,
        violation: () =>
          `${name} is not isolated: what gets onto it gets into every image that is captured from it.`,
        pass: () => `${name} stands in a secure environment.`,
      });
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'Others can reach it.',
      document: () => reference({ isolated: false }),
      subject: 'reference',
      severity: 'high',
    },
    {
      outcome: 'pass',
      shows: 'It is isolated.',
      document: () => reference({ isolated: true }),
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

function reference(settings: { isolated?: boolean }) {
  return draw().zone('hq').service('reference', 'reference-computer', settings);
}
