import { draw } from '../../document/draft.ts';
import { readMode } from '../../document/reading.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';
import { siteName } from '../words.ts';

export const anonymousInNative: Rule = {
  id: 'hierarchy/anonymous-in-native',
  title: 'A distribution point of a native-mode site is drawn as anonymous',
  severity: 'high',
  stride: ['D'],
  why: 'In native mode clients prove themselves with certificates, and a distribution point cannot be set to take anonymous connections. Whoever counts on them, for mobile devices say, plans for something that the product does not offer.',
  remedy:
    'Take the setting away; mobile devices of a native-mode site use their certificates. Anonymous connections exist in mixed mode only.',
  sources: [cite('D26')],
  products: ['cm2007'],
  modes: ['native'],
  *check(facts) {
    const { survey } = facts;
    for (const system of facts.holders('distribution-point')) {
      // Native mode has no such setting, so it has to be looked at as it was declared.
      const isAnonymous = system.data.roles?.['distribution-point']?.anonymous === true;
      const site = survey.get('sites', system.site);
      if (!isAnonymous || site === undefined) continue;
      const mode = readMode(survey, site);
      if (mode.value === undefined) {
        yield { outcome: 'waiting', subject: system };
        continue;
      }
      const key = 'distribution-point.anonymous';
      const setting = { element: system.id, key, value: true, basis: 'declared' } as const;
      const evidence = { subject: system, setting, read: [setting, mode] };
      const name = () => siteName(facts, site.id);
      yield mode.value === 'native'
        ? {
            ...evidence,
            outcome: 'violation',
            fix: () => [{ element: system.id, setting: key, value: false }],
            message: () =>
              `The distribution point on ${system.data.name} is to take anonymous connections, but site ${name()} runs in native mode.`,
          }
        : {
            ...evidence,
            outcome: 'pass',
            message: () =>
              `The distribution point on ${system.data.name} can take anonymous connections, because site ${name()} runs in mixed mode.`,
          };
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'The site runs in native mode.',
      document: () => distributionPoint('native', true),
      subject: 'dp',
      severity: 'high',
      setting: 'dp.distribution-point.anonymous',
    },
    {
      outcome: 'pass',
      shows: 'The site runs in mixed mode.',
      document: () => distributionPoint('mixed', true),
      subject: 'dp',
    },
    {
      outcome: 'inapplicable',
      shows: 'Clients may not connect anonymously.',
      document: () => distributionPoint('native', false),
    },
  ],
};

function distributionPoint(mode: 'mixed' | 'native', anonymous: boolean) {
  return draw()
    .zone('hq')
    .site('cen', { mode })
    .system('dp', { 'distribution-point': { anonymous } });
}
