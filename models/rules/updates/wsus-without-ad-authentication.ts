import { draw } from '../../document/draft.ts';
import { readRole } from '../../document/reading.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';
import { judgeSetting } from '../verdicts.ts';

export const wsusWithoutAdAuthentication: Rule = {
  id: 'updates/wsus-without-ad-authentication',
  title: 'WSUS does not use Active Directory authentication',
  severity: 'medium',
  stride: ['S'],
  why: 'Active Directory authentication is part of securing WSUS, besides SSL. Without it the server does not know who connects to it.',
  remedy: 'Add Active Directory authentication to WSUS, as its own guidance describes.',
  sources: [cite('S0', 'Security Best Practices')],
  products: ['cm2007'],
  *check(facts) {
    const { survey } = facts;
    for (const system of facts.holders('software-update-point')) {
      const setting = readRole(survey, system, 'software-update-point', 'adAuthentication');
      yield judgeSetting(facts, system, setting, {
        bad: false,
        good: true,
        violation: () =>
          `WSUS on ${system.data.name} does not use Active Directory authentication.`,
        pass: () => `WSUS on ${system.data.name} uses Active Directory authentication.`,
      });
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'WSUS asks nobody who they are.',
      document: () => updatePoint({ adAuthentication: false }),
      subject: 'sup',
      severity: 'medium',
    },
    {
      outcome: 'pass',
      shows: 'Active Directory authentication was added.',
      document: () => updatePoint({ adAuthentication: true }),
      subject: 'sup',
    },
    {
      outcome: 'question',
      shows: 'Nobody decided.',
      document: () => updatePoint({}),
      subject: 'sup',
    },
    {
      outcome: 'inapplicable',
      shows: 'The site runs current branch, for which no source asks it.',
      document: () => updatePoint({ adAuthentication: false }, 'current-branch'),
    },
  ],
};

function updatePoint(
  settings: { adAuthentication?: boolean },
  product: 'cm2007' | 'current-branch' = 'cm2007',
) {
  return draw()
    .zone('hq')
    .site('p01', { product })
    .system('sup', { 'software-update-point': settings });
}
