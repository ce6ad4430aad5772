import { draw } from '../../document/draft.ts';
import { readRole } from '../../document/reading.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';
import { judgeSetting } from '../verdicts.ts';

export const wsusDefaultWebSite: Rule = {
  id: 'updates/wsus-default-web-site',
  title: 'WSUS shares the default web site with others',
  severity: 'medium',
  stride: ['T', 'E'],
  why: 'In the default web site of IIS, WSUS stands beside other site systems and applications. A weakness of one of them, or a change made for it, then concerns the updates as well.',
  remedy: 'Install WSUS with a custom web site of its own.',
  sources: [
    cite('S0', 'Security Best Practices'),
    cite('S2', 'Security best practices for software updates'),
  ],
  products: ['cm2007', 'current-branch'],
  *check(facts) {
    const { survey } = facts;
    for (const system of facts.holders('software-update-point')) {
      const setting = readRole(survey, system, 'software-update-point', 'customWebSite');
      yield judgeSetting(facts, system, setting, {
        bad: false,
        good: true,
        violation: () => `WSUS on ${system.data.name} uses the default web site.`,
        pass: () => `WSUS on ${system.data.name} has a web site of its own.`,
      });
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'WSUS uses the default web site.',
      document: () => updatePoint({ customWebSite: false }),
      subject: 'sup',
      severity: 'medium',
    },
    {
      outcome: 'pass',
      shows: 'It has a web site of its own.',
      document: () => updatePoint({ customWebSite: true }),
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
      shows: 'There is no software update point.',
      document: () => draw().zone('hq').site('p01').system('mp', ['management-point']),
    },
  ],
};

function updatePoint(settings: { customWebSite?: boolean }) {
  return draw().zone('hq').site('p01').system('sup', { 'software-update-point': settings });
}
