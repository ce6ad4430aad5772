import { draw } from '../../document/draft.ts';
import { readRole } from '../../document/reading.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';
import { judgeVersion } from './site-version.ts';

export const streamingBeforeR2: Rule = {
  id: 'hierarchy/streaming-before-r2',
  title: 'Application streaming is planned before R2',
  severity: 'high',
  stride: ['D'],
  why: 'Distribution points stream virtual applications only from R2 on. Before that their clients get none.',
  remedy: 'Upgrade the site to R2, or distribute the applications as packages.',
  sources: [cite('S1', 'Best Practices for Distribution Points')],
  products: ['cm2007'],
  *check(facts) {
    const { survey } = facts;
    for (const system of facts.holders('distribution-point')) {
      const streaming = readRole(survey, system, 'distribution-point', 'appvStreaming').value;
      if (streaming !== 'rtsp' && streaming !== 'rtsps') continue;
      const verdict = judgeVersion(
        facts,
        system,
        ['r2'],
        () => `The distribution point on ${system.data.name} streams virtual applications`,
      );
      if (verdict !== undefined) yield verdict;
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'The site runs the original release.',
      document: () => streaming('original'),
      subject: 'dp',
      severity: 'high',
      setting: 'cen.release',
    },
    {
      outcome: 'pass',
      shows: 'The site runs R2.',
      document: () => streaming('r2'),
      subject: 'dp',
    },
    {
      outcome: 'question',
      shows: 'Nobody said which release the site runs.',
      document: () => streaming(undefined),
      subject: 'dp',
      setting: 'cen.release',
    },
    {
      outcome: 'inapplicable',
      shows: 'Streaming is off.',
      document: () => streaming('original', 'off'),
    },
  ],
};

function streaming(
  release: 'original' | 'r2' | undefined,
  appvStreaming: 'off' | 'rtsps' = 'rtsps',
) {
  return draw()
    .zone('hq')
    .site('cen', { release })
    .system('dp', { 'distribution-point': { appvStreaming } });
}
