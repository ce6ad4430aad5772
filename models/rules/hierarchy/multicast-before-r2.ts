import { draw } from '../../document/draft.ts';
import { readRole } from '../../document/reading.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';
import { judgeVersion } from './site-version.ts';

export const multicastBeforeR2: Rule = {
  id: 'hierarchy/multicast-before-r2',
  title: 'Multicast is planned for a site that does not have it',
  severity: 'high',
  stride: ['D'],
  why: 'Distribution points send images by multicast only in sites with SP1 and R2. Elsewhere each computer fetches the image by itself, and the network is not planned for that.',
  remedy: 'Upgrade the site to SP1 and R2, or deploy without multicast.',
  sources: [
    cite('D39'),
    cite('S3', 'Encryption for Multicast Packages (Configuration Manager 2007 R2)'),
  ],
  products: ['cm2007'],
  *check(facts) {
    const { survey } = facts;
    for (const system of facts.holders('distribution-point')) {
      if (readRole(survey, system, 'distribution-point', 'multicast').value !== true) continue;
      const verdict = judgeVersion(
        facts,
        system,
        ['sp1', 'r2'],
        () => `The distribution point on ${system.data.name} sends images by multicast`,
      );
      if (verdict !== undefined) yield verdict;
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'The site runs the original release.',
      document: () => multicast({ servicePack: 'sp1', release: 'original' }),
      subject: 'dp',
      severity: 'high',
      setting: 'ham.release',
    },
    {
      outcome: 'violation',
      shows: 'The site has neither; the fix brings both.',
      document: () => multicast({ servicePack: 'rtm', release: 'original' }),
      subject: 'dp',
    },
    {
      outcome: 'pass',
      shows: 'The site has SP2 and R3.',
      document: () => multicast({ servicePack: 'sp2', release: 'r3' }),
      subject: 'dp',
    },
    {
      outcome: 'question',
      shows: 'Nobody said which release the site runs.',
      document: () => multicast({ servicePack: 'sp1' }),
      subject: 'dp',
      setting: 'ham.release',
    },
    {
      outcome: 'inapplicable',
      shows: 'Multicast is off.',
      document: () =>
        draw().zone('hq').site('ham', { release: 'original' }).system('dp', ['distribution-point']),
    },
  ],
};

function multicast(version: {
  servicePack?: 'rtm' | 'sp1' | 'sp2';
  release?: 'original' | 'r2' | 'r3';
}) {
  return draw()
    .zone('hamburg')
    .site('ham', version)
    .system('dp', { 'distribution-point': { multicast: true } });
}
