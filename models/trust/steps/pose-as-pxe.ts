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
  stoppedBy: 'Control over who can plug in where computers boot from the network.',
  rules: ['osd/pxe-open-segment'],
  sources: [cite('S4', 'Best Practices')],
  *effects({ id: zone }, terrain) {
    const boots = terrain
      .networkBoots(zone, 'client-pxe-boot')
      .filter(({ flow }) => flow.from.zone === zone);
    if (boots.length === 0) return;
    const gate = openSegment(terrain, zone);
    yield {
      gets: { kind: 'poses-as-pxe', id: zone },
      element: gate.setting.element,
      gates: [gate],
      flows: () => boots.map(({ flow }) => flow),
      sentence: () => {
        const computers = boots.flatMap((boot) => boot.computers as readonly Entry[]);
        return `Whoever is in ${terrain.name(zone)} can answer when ${clientsIn(terrain.facts, computers)} boot from the network, as these cannot tell who answers them.`;
      },
    };
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
