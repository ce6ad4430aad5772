import { draw } from '../../document/draft.ts';
import { type Reading, read } from '../../document/reading.ts';
import { capitalised } from '../../elements/capitalised.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';
import { ask } from '../verdicts.ts';
import { listed, siteName } from '../words.ts';
import { sitesWithUpdates } from './sites-with-updates.ts';

export const localTimeDeadlines: Rule = {
  id: 'updates/local-time-deadlines',
  title: 'Users can put updates off by changing their time zone',
  severity: 'medium',
  stride: ['T', 'D'],
  why: 'A deadline that is evaluated in local time depends on the time zone that is set on the client. Users who change it delay the installation of updates, and their computers stay open to attack for longer.',
  remedy: 'Evaluate deployment times in UTC.',
  sources: [
    cite('S0', 'Security Best Practices'),
    cite('S2', 'Security best practices for software updates'),
  ],
  products: ['cm2007', 'current-branch'],
  *check(facts) {
    const { survey } = facts;
    for (const { site, uses } of sitesWithUpdates(facts)) {
      const ofSite = read(survey, site, 'deadlineClock');
      const ofDeployments = uses
        .flatMap((id) => survey.get('deployments', id) ?? [])
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .map((deployment) => read(survey, deployment, 'deadlineClock'));
      const declared = ofDeployments.filter(({ value }) => value !== undefined);
      const siteDecides = declared.length === 0 || declared.length < ofDeployments.length;
      const clocks = siteDecides ? [ofSite, ...declared] : declared;
      const local = clocks.filter(({ value }) => value === 'local');

      const nameOf = ({ element }: Reading) =>
        element === site.id ? `site ${siteName(facts, site.id)}` : survey.nameOf(element);
      const evidence = { subject: site, read: clocks, others: () => uses };
      if (local.length > 0) {
        yield {
          ...evidence,
          outcome: 'violation',
          setting: local[0],
          fix: () => local.map(({ element, key }) => ({ element, setting: key, value: 'utc' })),
          message: () =>
            `${capitalised(listed(local.map(nameOf)))} ${local.length === 1 ? 'evaluates' : 'evaluate'} deadlines in the local time of each client, so users can put updates off by changing the time zone.`,
        };
      } else if (siteDecides && ofSite.value === undefined) {
        yield { ...ask(facts, site, ofSite), others: () => uses };
      } else {
        yield {
          ...evidence,
          outcome: 'pass',
          setting: clocks[0],
          message: () =>
            `The deadlines of updates in site ${siteName(facts, site.id)} are evaluated in UTC.`,
        };
      }
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'The site uses local time.',
      document: () => deploying('local', undefined),
      subject: 'p01',
      severity: 'medium',
      setting: 'p01.deadlineClock',
    },
    {
      outcome: 'violation',
      shows: 'One deployment uses local time, although the site uses UTC.',
      document: () => deploying('utc', 'local'),
      subject: 'p01',
      setting: 'patches.deadlineClock',
    },
    {
      outcome: 'violation',
      shows: 'Only clients of a secondary site receive updates.',
      document: () =>
        draw()
          .zone('hq')
          .site('p01', { deadlineClock: 'local' })
          .site('s01', { kind: 'secondary', parent: 'p01' })
          .clients('desktops', 100)
          .deployment('patches', { kind: 'updates', targets: ['desktops'] }),
      subject: 'p01',
    },
    {
      outcome: 'pass',
      shows: 'The site uses UTC.',
      document: () => deploying('utc', undefined),
      subject: 'p01',
    },
    {
      outcome: 'pass',
      shows: 'Nobody decided for the site, but its only deployment uses UTC.',
      document: () => deploying(undefined, 'utc'),
      subject: 'p01',
    },
    {
      outcome: 'question',
      shows: 'Nobody decided.',
      document: () => deploying(undefined, undefined),
      subject: 'p01',
    },
    {
      outcome: 'inapplicable',
      shows: 'The site does not use software updates.',
      document: () => draw().zone('hq').site('p01', { deadlineClock: 'local' }),
    },
  ],
};

type Clock = 'utc' | 'local' | undefined;

function deploying(site: Clock, deployment: Clock) {
  return draw()
    .zone('hq')
    .site('p01', { deadlineClock: site })
    .clients('desktops', 100)
    .deployment('patches', { kind: 'updates', targets: ['desktops'], deadlineClock: deployment });
}
