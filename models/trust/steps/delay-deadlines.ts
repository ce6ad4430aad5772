import { draw } from '../../document/draft.ts';
import { read, settingId } from '../../document/reading.ts';
import { cite } from '../../elements/sources.ts';
import { siteName } from '../../rules/words.ts';
import { closedAt } from '../gates.ts';
import type { Step } from '../step.ts';

export const delayDeadlines: Step = {
  id: 'delay-deadlines',
  title: 'Put updates off by changing the time zone',
  premises: ['user'],
  gives: ['block-updates'],
  stoppedBy: 'Evaluating the times of update deployments in UTC.',
  rules: ['updates/local-time-deadlines'],
  sources: [
    cite('S0', 'Security Best Practices'),
    cite('S2', 'Security best practices for software updates'),
  ],
  *effects({ id }, terrain) {
    const { facts } = terrain;
    const { survey, content } = facts;
    const clients = survey.get('clients', id);
    const ownSite = terrain.siteOf(clients);
    if (clients === undefined || ownSite === undefined) return;
    if (!terrain.deliveries.isUpdated(clients)) return;
    const site = survey.primaryOf(ownSite);
    const ofSite = read(survey, site, 'deadlineClock');
    const ofDeployments = content
      .deploymentsReaching(id)
      .filter(({ data }) => data.kind === 'updates')
      .map((deployment) => read(survey, deployment, 'deadlineClock'))
      .map((clock) => (clock.value === undefined ? ofSite : clock));
    const clocks = ofDeployments.length === 0 ? [ofSite] : ofDeployments;
    for (const clock of new Map(clocks.map((reading) => [settingId(reading), reading])).values()) {
      if (clock.basis === 'not-applicable') continue;
      const decider =
        clock === ofSite ? `site ${siteName(facts, site.id)}` : terrain.name(clock.element);
      yield {
        gets: { kind: 'block-updates', ids: [id] },
        element: clock.element,
        gates: [closedAt(clock, 'utc')],
        sentence: () =>
          `The deadlines of ${decider} are evaluated in the local time of ${clients.data.name}, so a user there can put updates off by changing the time zone.`,
      };
    }
  },
  examples: [
    {
      outcome: 'enabled',
      shows: 'The site evaluates deadlines in local time.',
      document: () => deploying('local', undefined),
      from: { kind: 'user', id: 'desktops' },
      to: { kind: 'block-updates', id: 'desktops' },
      setting: 'p01.deadlineClock',
    },
    {
      outcome: 'enabled',
      shows: 'One deployment uses local time, although the site uses UTC.',
      document: () => deploying('utc', 'local'),
      from: { kind: 'user', id: 'desktops' },
      to: { kind: 'block-updates', id: 'desktops' },
      setting: 'patches.deadlineClock',
    },
    {
      outcome: 'enabled',
      shows: 'The clients of a secondary site go by the clock of its parent.',
      document: () =>
        draw()
          .zone('hq')
          .site('p01', { deadlineClock: 'local' })
          .system('sup', ['software-update-point'])
          .site('s01', { kind: 'secondary', parent: 'p01' })
          .clients('desktops', 100),
      from: { kind: 'user', id: 'desktops' },
      to: { kind: 'block-updates', id: 'desktops' },
      setting: 'p01.deadlineClock',
    },
    {
      outcome: 'held',
      shows: 'The site evaluates deadlines in UTC.',
      document: () => deploying('utc', undefined),
      from: { kind: 'user', id: 'desktops' },
      to: { kind: 'block-updates', id: 'desktops' },
      setting: 'p01.deadlineClock',
    },
    {
      outcome: 'absent',
      shows: 'The clients receive no software updates.',
      document: () => deploying('local', undefined).clients('laptops', 10),
      from: { kind: 'user', id: 'laptops' },
      to: { kind: 'block-updates', id: 'laptops' },
    },
  ],
};

type Clock = 'utc' | 'local' | undefined;

function deploying(ofSite: Clock, ofDeployment: Clock) {
  return draw()
    .zone('hq')
    .site('p01', { deadlineClock: ofSite })
    .clients('desktops', 100)
    .deployment('patches', {
      kind: 'updates',
      targets: ['desktops'],
      deadlineClock: ofDeployment,
    });
}
