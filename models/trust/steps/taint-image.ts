import { draw } from '../../document/draft.ts';
import { read } from '../../document/reading.ts';
import type { Entry, Survey } from '../../document/survey.ts';
import { cite } from '../../elements/sources.ts';
import { clientsIn } from '../../rules/words.ts';
import { closedAt } from '../gates.ts';
import type { Holding } from '../holding.ts';
import type { Step } from '../step.ts';
import type { Terrain } from '../terrain.ts';

export const taintImage: Step = {
  id: 'taint-image',
  title: 'Slip something into the image that computers are deployed with',
  premises: ['writer', 'rogue-client', 'controls'],
  gives: ['run-code'],
  stoppedBy:
    'An isolated reference computer, and a capture share that only those who must can write to.',
  rules: ['osd/reference-computer-exposed', 'osd/capture-share-exposed'],
  sources: [cite('S4', 'Best Practices')],
  *effects(held, terrain) {
    const { survey } = terrain.facts;
    for (const place of placesOfImages(held, terrain)) {
      const isShare = place.data.kind === 'capture-share';
      const isControlled = held.kind === 'controls';
      const gate = closedAt(read(survey, place, isShare ? 'accessRestricted' : 'isolated'), true);
      const deployed = [...terrain.deployedClients].filter(
        ({ site }) => place.site === undefined || isAtOrBelow(survey, site, place.site),
      );
      const said = () => clientsIn(terrain.facts, deployed);
      yield {
        gets: { kind: 'run-code', ids: deployed.map(({ id }) => id) },
        element: place.id,
        gates: isControlled ? [] : [gate],
        sentence: () =>
          isControlled
            ? `Whoever controls ${place.data.name} decides what is in the image that ${said()} can be deployed with.`
            : isShare
              ? `Access to ${place.data.name} is not restricted, so whoever can write there changes images that ${said()} can be deployed with.`
              : `${place.data.name} is not isolated in ${terrain.name(held.id)}, so what an attacker there installs on it is captured with the image that ${said()} can be deployed with.`,
      };
    }
  },
  examples: [
    {
      outcome: 'enabled',
      shows: 'Others can write to the share where captured images lie.',
      document: () => workshop().service('share', 'capture-share', { accessRestricted: false }),
      from: { kind: 'writer', id: 'share' },
      to: { kind: 'run-code', id: 'desktops' },
      setting: 'share.accessRestricted',
    },
    {
      outcome: 'enabled',
      shows: 'The reference computer stands where anyone can get at it.',
      document: () => workshop().service('reference', 'reference-computer', { isolated: false }),
      from: { kind: 'rogue-client', id: 'workshop' },
      to: { kind: 'run-code', id: 'desktops' },
      setting: 'reference.isolated',
    },
    {
      outcome: 'enabled',
      shows: 'The image goes down to the sites below.',
      document: () =>
        workshop()
          .service('share', 'capture-share', { accessRestricted: false, site: 'p01' })
          .site('s01', { kind: 'secondary', parent: 'p01' })
          .clients('new', 10, { kind: 'unknown-computer' }),
      from: { kind: 'writer', id: 'share' },
      to: { kind: 'run-code', id: 'new' },
    },
    {
      outcome: 'enabled',
      shows: 'The reference computer is under control, however isolated it was.',
      document: () => workshop().service('reference', 'reference-computer', { isolated: true }),
      from: { kind: 'controls', id: 'reference' },
      to: { kind: 'run-code', id: 'desktops' },
    },
    {
      outcome: 'held',
      shows: 'The share is restricted.',
      document: () => workshop().service('share', 'capture-share', { accessRestricted: true }),
      from: { kind: 'writer', id: 'share' },
      to: { kind: 'run-code', id: 'desktops' },
      setting: 'share.accessRestricted',
    },
    {
      outcome: 'held',
      shows: 'The reference computer is isolated.',
      document: () => workshop().service('reference', 'reference-computer', { isolated: true }),
      from: { kind: 'rogue-client', id: 'workshop' },
      to: { kind: 'run-code', id: 'desktops' },
      setting: 'reference.isolated',
    },
    {
      outcome: 'absent',
      shows: 'The share belongs to another site, which deploys its own computers.',
      document: () =>
        workshop()
          .site('p02')
          .service('share', 'capture-share', { accessRestricted: false, site: 'p02' }),
      from: { kind: 'writer', id: 'share' },
      to: { kind: 'run-code', id: 'desktops' },
    },
    {
      outcome: 'absent',
      shows: 'The attacker stands in another zone than the reference computer.',
      document: () =>
        workshop().zone('room').service('reference', 'reference-computer', { isolated: false }),
      from: { kind: 'rogue-client', id: 'workshop' },
      to: { kind: 'run-code', id: 'desktops' },
    },
    {
      outcome: 'absent',
      shows: 'No computer is deployed.',
      document: () =>
        draw()
          .zone('hq')
          .site('p01')
          .clients('desktops', 100)
          .service('share', 'capture-share', { accessRestricted: false }),
      from: { kind: 'writer', id: 'share' },
      to: { kind: 'run-code', id: 'desktops' },
    },
  ],
};

/** The capture share that can be written to, the reference computers beside which the attacker has a computer, or either under control. */
function placesOfImages({ kind, id }: Holding, terrain: Terrain): readonly Entry<'services'>[] {
  const among =
    kind === 'rogue-client'
      ? terrain.zones.servicesIn(id)
      : [terrain.facts.survey.get('services', id) ?? []].flat();
  return among.filter(
    ({ data }) =>
      (kind !== 'rogue-client' && data.kind === 'capture-share') ||
      (kind !== 'writer' && data.kind === 'reference-computer'),
  );
}

/** Whether a site is another one, or stands somewhere below it. */
function isAtOrBelow(survey: Survey, site: string | undefined, top: string): boolean {
  if (site === undefined || site === top) return site === top;
  const entry = survey.get('sites', site);
  return entry !== undefined && isAtOrBelow(survey, survey.parentOf(entry)?.id, top);
}

function workshop() {
  return draw()
    .zone('workshop')
    .site('p01')
    .clients('desktops', 100)
    .deployment('install', { kind: 'task-sequence', targets: ['desktops'] });
}
