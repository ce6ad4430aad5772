import { draw } from '../../document/draft.ts';
import { readRole } from '../../document/reading.ts';
import type { Entry } from '../../document/survey.ts';
import { cite } from '../../elements/sources.ts';
import { siteName } from '../../rules/words.ts';
import { closedAt, openSegment } from '../gates.ts';
import type { Step } from '../step.ts';

export const becomeTrustedClient: Step = {
  id: 'become-trusted-client',
  title: 'Have an unknown computer made a trusted client',
  premises: ['rogue-client'],
  gives: ['real-client'],
  stoppedBy: 'Control over who can plug in, or no support for unknown computers.',
  rules: ['osd/unknown-computers'],
  sources: [cite('S4', 'Best Practices')],
  *effects({ id: zone }, terrain) {
    const { survey } = terrain.facts;
    for (const point of terrain.pxePointsServing(zone)) {
      const site = terrain.siteOf(point as Entry);
      if (site === undefined || !terrain.is2007(point)) continue;
      yield {
        gets: { kind: 'real-client', ids: [site.id] },
        element: point.id,
        gates: [
          closedAt(readRole(survey, point, 'pxe-service-point', 'unknownComputers'), false),
          openSegment(terrain, zone),
        ],
        sentence: () =>
          `The PXE service point on ${point.data.name} deploys computers that site ${siteName(terrain.facts, site.id)} does not know, so one that is plugged in at ${terrain.name(zone)} becomes a trusted client.`,
      };
    }
  },
  examples: [
    {
      outcome: 'enabled',
      shows: 'Unknown computers are deployed where anyone can plug in.',
      document: () => workshop(true, false),
      from: { kind: 'rogue-client', id: 'workshop' },
      to: { kind: 'real-client', id: 'p01' },
      setting: 'pxe.pxe-service-point.unknownComputers',
    },
    {
      outcome: 'held',
      shows: 'Unknown computers are not served.',
      document: () => workshop(false, false),
      from: { kind: 'rogue-client', id: 'workshop' },
      to: { kind: 'real-client', id: 'p01' },
      setting: 'pxe.pxe-service-point.unknownComputers',
    },
    {
      outcome: 'held',
      shows: 'It is controlled who can plug in.',
      document: () => workshop(true, true),
      from: { kind: 'rogue-client', id: 'workshop' },
      to: { kind: 'real-client', id: 'p01' },
      setting: 'workshop.controlledAccess',
    },
    {
      outcome: 'absent',
      shows: 'The PXE service point serves no computer in this zone.',
      document: () => workshop(true, false).zone('lobby', { controlledAccess: false }),
      from: { kind: 'rogue-client', id: 'lobby' },
      to: { kind: 'real-client', id: 'p01' },
    },
  ],
};

function workshop(unknownComputers: boolean, controlledAccess: boolean) {
  return draw()
    .zone('workshop', { controlledAccess })
    .site('p01')
    .system('pxe', { 'pxe-service-point': { unknownComputers } });
}
