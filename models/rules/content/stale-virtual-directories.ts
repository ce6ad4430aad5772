import { draw } from '../../document/draft.ts';
import { readRole } from '../../document/reading.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';
import { judgeSetting } from '../verdicts.ts';

const role = 'distribution-point';

export const staleVirtualDirectories: Rule = {
  id: 'content/stale-virtual-directories',
  title: 'The default web site still offers the packages',
  severity: 'medium',
  stride: ['I', 'E'],
  why: 'A distribution point that moves to a custom web site leaves its virtual directories behind under the default one. They keep offering its content on the terms of that time, anonymous access included.',
  remedy:
    'Remove the virtual directories of the distribution point under the default web site by hand.',
  sources: [cite('S1', 'Best Practices for Distribution Points')],
  products: ['cm2007'],
  *check(facts) {
    const { survey } = facts;
    for (const system of facts.holders(role)) {
      if (readRole(survey, system, role, 'customWebSite').value !== true) continue;
      const wasAnonymous = readRole(survey, system, role, 'anonymousOnDefaultSite').value === true;
      const { name } = system.data;
      yield judgeSetting(
        facts,
        system,
        readRole(survey, system, role, 'defaultDirectoriesRemoved'),
        {
          bad: false,
          good: true,
          severity: wasAnonymous ? 'high' : 'medium',
          violation: () =>
            `${name} uses a custom web site, but its old virtual directories are still under the default one${wasAnonymous ? ', and open to anonymous connections' : ''}.`,
          pass: () =>
            `${name} uses a custom web site, and its old virtual directories were removed from the default one.`,
        },
      );
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'Nobody removed the old virtual directories.',
      document: () => onCustomWebSite({ defaultDirectoriesRemoved: false }),
      subject: 'dp',
      severity: 'medium',
    },
    {
      outcome: 'violation',
      shows: 'They allow anonymous connections.',
      document: () =>
        onCustomWebSite({ defaultDirectoriesRemoved: false, anonymousOnDefaultSite: true }),
      subject: 'dp',
      severity: 'high',
    },
    {
      outcome: 'pass',
      shows: 'They were removed.',
      document: () => onCustomWebSite({ defaultDirectoriesRemoved: true }),
      subject: 'dp',
    },
    {
      outcome: 'question',
      shows: 'Nobody knows whether they were removed.',
      document: () => onCustomWebSite({}),
      subject: 'dp',
    },
    {
      outcome: 'inapplicable',
      shows: 'The distribution point uses the default web site.',
      document: () => draw().zone('hq').site('p01').system('dp', ['distribution-point']),
    },
  ],
};

function onCustomWebSite(settings: {
  defaultDirectoriesRemoved?: boolean;
  anonymousOnDefaultSite?: boolean;
}) {
  return draw()
    .zone('hq')
    .site('p01')
    .system('dp', { 'distribution-point': { customWebSite: true, ...settings } });
}
