import { draw } from '../../document/draft.ts';
import { readRole } from '../../document/reading.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';
import { judgeVersion } from './site-version.ts';

export const network8021xBeforeSp2: Rule = {
  id: 'hierarchy/network-8021x-before-sp2',
  title: '802.1X for AMT-based computers is planned before SP2',
  severity: 'high',
  stride: ['D'],
  why: 'Only from SP2 on does the site request the client certificates with which AMT-based computers prove themselves by 802.1X. Before that the firmware cannot be set up for such a network, and nobody manages it out of band there.',
  remedy:
    'Upgrade the site to SP2, or manage AMT-based computers out of band on networks without 802.1X.',
  sources: [
    cite('S3', 'Certificates in Out of Band Management (Configuration Manager 2007 SP1 and Later)'),
  ],
  products: ['cm2007'],
  *check(facts) {
    const { survey } = facts;
    const role = 'out-of-band-service-point';
    for (const system of facts.holders(role)) {
      if (readRole(survey, system, role, 'network8021x').value === 'none') continue;
      const verdict = judgeVersion(
        facts,
        system,
        ['sp2'],
        () => `The out of band service point on ${system.data.name} sets computers up for 802.1X`,
      );
      if (verdict !== undefined) yield verdict;
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'SP1 has out of band management, but not 802.1X.',
      document: () => network('eap-tls', 'sp1'),
      subject: 'oob',
      severity: 'high',
      setting: 'cen.servicePack',
    },
    {
      outcome: 'violation',
      shows: 'The site has no service pack; the fix brings SP2.',
      document: () => network('peap', 'rtm'),
      subject: 'oob',
    },
    {
      outcome: 'pass',
      shows: 'The site has SP2.',
      document: () => network('eap-tls', 'sp2'),
      subject: 'oob',
    },
    {
      outcome: 'question',
      shows: 'Nobody said which service pack the site has.',
      document: () => network('eap-tls', undefined),
      subject: 'oob',
      setting: 'cen.servicePack',
    },
    {
      outcome: 'inapplicable',
      shows: 'The network does not authenticate computers.',
      document: () => network('none', 'sp1'),
    },
  ],
};

function network(
  network8021x: 'none' | 'eap-tls' | 'peap',
  servicePack: 'rtm' | 'sp1' | 'sp2' | undefined,
) {
  return draw()
    .zone('hq')
    .site('cen', { servicePack })
    .system('oob', { 'out-of-band-service-point': { network8021x } });
}
