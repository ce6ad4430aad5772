import { draw } from '../../document/draft.ts';
import { read } from '../../document/reading.ts';
import { rolesOf } from '../../document/survey.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';
import { ask } from '../verdicts.ts';
import { siteName } from '../words.ts';

export const locatorBelowCentral: Rule = {
  id: 'hierarchy/locator-below-central',
  title: 'A server locator point stands below the central site',
  severity: 'low',
  stride: ['D'],
  why: 'A server locator point knows its own site and those below it. Clients of the sites above ask it in vain.',
  remedy: 'Install the server locator point in the central site; the hierarchy needs only one.',
  sources: [cite('D31')],
  products: ['cm2007'],
  *check(facts) {
    const { survey } = facts;
    for (const system of facts.holders('server-locator-point')) {
      const site = survey.get('sites', system.site);
      if (site === undefined) continue;
      const setting = read(survey, site, 'parent');
      const evidence = { subject: system, setting, read: [setting], others: () => [site.id] };
      if (setting.value === undefined) {
        yield ask(facts, system, setting);
      } else if (setting.value === null) {
        yield {
          ...evidence,
          outcome: 'pass',
          message: () =>
            `The server locator point on ${system.data.name} belongs to central site ${siteName(facts, site.id)}.`,
        };
      } else {
        const top = survey.upwardsFrom(site).at(-1) ?? site;
        yield {
          ...evidence,
          outcome: 'violation',
          fix: () =>
            top.data.parent === null && rolesOf(system).length === 1
              ? [{ element: system.id, setting: 'site', value: top.id }]
              : [],
          message: () =>
            `The server locator point on ${system.data.name} belongs to site ${siteName(facts, site.id)} and does not know ${siteName(facts, top.id)} above it.`,
        };
      }
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'It belongs to a child site; the fix gives it to the central site.',
      document: () =>
        draw().zone('hq').site('cen').site('ext', { parent: 'cen' }).system('slp', locator),
      subject: 'slp',
      severity: 'low',
    },
    {
      outcome: 'pass',
      shows: 'It belongs to the central site.',
      document: () => draw().zone('hq').site('cen').system('slp', locator),
      subject: 'slp',
    },
    {
      outcome: 'question',
      shows: 'Nobody said whether its site has a parent.',
      document: () => draw().zone('hq').site('ext', { parent: undefined }).system('slp', locator),
      subject: 'slp',
      setting: 'ext.parent',
    },
    {
      outcome: 'inapplicable',
      shows: 'There is no server locator point.',
      document: () => draw().zone('hq').site('cen').system('mp', ['management-point']),
    },
  ],
};

const locator = ['server-locator-point'] as const;
