import { draw } from '../../document/draft.ts';
import { readRole } from '../../document/reading.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';
import { judgeVersion } from './site-version.ts';

export const unknownComputersBeforeR2: Rule = {
  id: 'hierarchy/unknown-computers-before-r2',
  title: 'Unknown computers are to be served before R2',
  severity: 'high',
  stride: ['D'],
  why: 'PXE service points serve computers that the site does not know only from R2 on. Before that each computer has to be imported first.',
  remedy: 'Upgrade the site to R2, or import the computers before they boot from the network.',
  sources: [cite('D34')],
  products: ['cm2007'],
  *check(facts) {
    const { survey } = facts;
    for (const system of facts.holders('pxe-service-point')) {
      if (readRole(survey, system, 'pxe-service-point', 'unknownComputers').value !== true)
        continue;
      const verdict = judgeVersion(
        facts,
        system,
        ['r2'],
        () => `The PXE service point on ${system.data.name} serves unknown computers`,
      );
      if (verdict !== undefined) yield verdict;
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'The site runs the original release.',
      document: () => unknown('original'),
      subject: 'pxe',
      severity: 'high',
      setting: 'lyo.release',
    },
    {
      outcome: 'pass',
      shows: 'The site runs R3, which includes R2.',
      document: () => unknown('r3'),
      subject: 'pxe',
    },
    {
      outcome: 'question',
      shows: 'Nobody said which release the site runs.',
      document: () => unknown(undefined),
      subject: 'pxe',
      setting: 'lyo.release',
    },
    {
      outcome: 'inapplicable',
      shows: 'Only known computers may boot.',
      document: () => unknown('original', false),
    },
  ],
};

function unknown(release: 'original' | 'r3' | undefined, unknownComputers = true) {
  return draw()
    .zone('plant')
    .site('lyo', { release })
    .system('pxe', { 'pxe-service-point': { unknownComputers } });
}
