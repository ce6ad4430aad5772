import { draw } from '../../document/draft.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';
import { judgeVersion } from './site-version.ts';

export const outOfBandBeforeSp1: Rule = {
  id: 'hierarchy/out-of-band-before-sp1',
  title: 'Out of band management is planned before SP1',
  severity: 'high',
  stride: ['D'],
  why: 'The out of band service point came with SP1. A site without it can neither provision nor manage computers through their firmware.',
  remedy: 'Upgrade the site to SP1 or later before the role is installed.',
  sources: [
    cite('D38'),
    cite('S3', 'Certificates in Out of Band Management (Configuration Manager 2007 SP1 and Later)'),
  ],
  products: ['cm2007'],
  *check(facts) {
    for (const system of facts.holders('out-of-band-service-point')) {
      const verdict = judgeVersion(
        facts,
        system,
        ['sp1'],
        () => `${system.data.name} is an out of band service point`,
      );
      if (verdict !== undefined) yield verdict;
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'The site has no service pack.',
      document: () => outOfBand('rtm'),
      subject: 'oob',
      severity: 'high',
      setting: 'cen.servicePack',
    },
    {
      outcome: 'pass',
      shows: 'The site has SP2.',
      document: () => outOfBand('sp2'),
      subject: 'oob',
    },
    {
      outcome: 'question',
      shows: 'Nobody said which service pack the site has.',
      document: () => outOfBand(undefined),
      subject: 'oob',
      setting: 'cen.servicePack',
    },
    {
      outcome: 'inapplicable',
      shows: 'There is no out of band service point.',
      document: () => draw().zone('hq').site('cen', { servicePack: 'rtm' }).system('dp', []),
    },
  ],
};

function outOfBand(servicePack: 'rtm' | 'sp2' | undefined) {
  return draw()
    .zone('hq')
    .site('cen', { servicePack })
    .system('oob', ['out-of-band-service-point']);
}
