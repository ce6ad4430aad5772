import { draw } from '../../document/draft.ts';
import type { Entry } from '../../document/survey.ts';
import { cite } from '../../elements/sources.ts';
import { clientsIn } from '../../rules/words.ts';
import { openSegment } from '../gates.ts';
import type { Step } from '../step.ts';

export const poseAsPxe: Step = {
  id: 'pose-as-pxe',
  title: 'Answer in the place of the PXE service point',
  premises: ['on-path', 'rogue-client'],
  gives: ['poses-as-pxe'],
  stoppedBy: 'Control over who can plug in where computers boot from the network.',
  rules: ['osd/pxe-open-segment'],
  sources: [cite('S4', 'Best Practices')],
  *effects({ id: zone }, terrain) {
    for (const place of terrain.zones.within(zone)) {
      const boots = terrain
        .networkBoots(place, 'client-pxe-boot')
        .filter(({ flow }) => flow.from.zone === place);
      if (boots.length === 0) continue;
      const gate = openSegment(terrain, place);
      yield {
        gets: { kind: 'poses-as-pxe', ids: [place] },
        element: gate.setting.element,
        gates: [gate],
        flows: () => boots.map(({ flow }) => flow),
        sentence: () => {
          const computers = boots.flatMap((boot) => boot.computers as readonly Entry[]);
          return `Whoever is in ${terrain.name(place)} can answer when ${clientsIn(terrain.facts, computers)} boot from the network, as these cannot tell who answers them.`;
        },
      };
    }
  },
  examples: [
    {
      outcome: 'enabled',
      shows: 'Computers boot from the network where anyone can plug in.',
      document: () => workshop(false),
      from: { kind: 'rogue-client', id: 'workshop' },
      to: { kind: 'poses-as-pxe', id: 'workshop' },
      setting: 'workshop.controlledAccess',
    },
    {
      outcome: 'enabled',
      shows: 'Whoever is on the path can answer as well, and nobody said who can plug in.',
      document: () => workshop(undefined),
      from: { kind: 'on-path', id: 'workshop' },
      to: { kind: 'poses-as-pxe', id: 'workshop' },
      setting: 'workshop.controlledAccess',
    },
    {
      outcome: 'enabled',
      shows: 'A task sequence deploys computers elsewhere than the PXE service point stands.',
      document: () =>
        workshop(true)
          .zone('lobby', { controlledAccess: false })
          .clients('kiosks', 4)
          .deployment('install', { kind: 'task-sequence', targets: ['kiosks'] }),
      from: { kind: 'rogue-client', id: 'lobby' },
      to: { kind: 'poses-as-pxe', id: 'lobby' },
    },
    {
      outcome: 'enabled',
      shows: 'The computers stand on a floor of the building.',
      document: () =>
        workshop(false)
          .zone('floor', { parent: 'workshop' })
          .clients('new', 4)
          .deployment('install', { kind: 'task-sequence', targets: ['new'] }),
      from: { kind: 'rogue-client', id: 'workshop' },
      to: { kind: 'poses-as-pxe', id: 'floor' },
    },
    {
      outcome: 'held',
      shows: 'It is controlled who can plug in on that floor.',
      document: () =>
        workshop(false)
          .zone('floor', { parent: 'workshop', controlledAccess: true })
          .clients('new', 4)
          .deployment('install', { kind: 'task-sequence', targets: ['new'] }),
      from: { kind: 'rogue-client', id: 'workshop' },
      to: { kind: 'poses-as-pxe', id: 'floor' },
      setting: 'floor.controlledAccess',
    },
    {
      outcome: 'held',
      shows: 'It is controlled who can plug in.',
      document: () => workshop(true),
      from: { kind: 'rogue-client', id: 'workshop' },
      to: { kind: 'poses-as-pxe', id: 'workshop' },
      setting: 'workshop.controlledAccess',
    },
    {
      outcome: 'absent',
      shows: 'No computer boots from the network where the PXE service point stands.',
      document: () =>
        draw()
          .zone('workshop', { controlledAccess: false })
          .site('p01')
          .system('pxe', ['pxe-service-point']),
      from: { kind: 'rogue-client', id: 'workshop' },
      to: { kind: 'poses-as-pxe', id: 'workshop' },
    },
    {
      outcome: 'absent',
      shows: 'The source speaks of Configuration Manager 2007.',
      document: () => workshop(false).site('p01', { product: 'current-branch' }),
      from: { kind: 'rogue-client', id: 'workshop' },
      to: { kind: 'poses-as-pxe', id: 'workshop' },
    },
  ],
};

function workshop(controlledAccess: boolean | undefined) {
  return draw()
    .zone('workshop', { controlledAccess })
    .site('p01')
    .system('pxe', ['pxe-service-point'])
    .clients('benches', 40);
}
