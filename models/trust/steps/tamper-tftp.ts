import { draw } from '../../document/draft.ts';
import type { Entry } from '../../document/survey.ts';
import { cite } from '../../elements/sources.ts';
import { clientsIn } from '../../rules/words.ts';
import { openSegment } from '../gates.ts';
import type { Step } from '../step.ts';

export const tamperTftp: Step = {
  id: 'tamper-tftp',
  title: 'Change boot images on the way',
  premises: ['on-path'],
  gives: ['run-code'],
  stoppedBy: 'Control over who can plug in along the way that boot images take.',
  rules: ['osd/pxe-open-segment', 'channel/never-encrypted-role'],
  sources: [cite('S4', 'Best Practices')],
  *effects({ id: zone }, terrain) {
    const boots = terrain.networkBoots(zone, 'client-pxe-tftp');
    if (boots.length === 0) return;
    const gate = openSegment(terrain, zone);
    const all = () => boots.flatMap(({ computers }) => computers as readonly Entry[]);
    for (const { computers } of boots) {
      yield {
        gets: { kind: 'run-code', ids: computers.map(({ id }) => id) },
        element: gate.setting.element,
        gates: [gate],
        flows: () => boots.map(({ flow }) => flow),
        sentence: () =>
          `Boot images reach ${clientsIn(terrain.facts, all())} by TFTP across ${terrain.name(zone)}, and nobody notices code that is slipped in there.`,
      };
    }
  },
  examples: [
    {
      outcome: 'enabled',
      shows: 'Computers fetch boot images where anyone can plug in.',
      document: () => workshop(false),
      from: { kind: 'on-path', id: 'workshop' },
      to: { kind: 'run-code', id: 'benches' },
      setting: 'workshop.controlledAccess',
    },
    {
      outcome: 'enabled',
      shows: 'IPsec is no help, as no operating system runs yet.',
      document: () => workshop(false).channel('ipsec', 'benches', 'pxe'),
      from: { kind: 'on-path', id: 'workshop' },
      to: { kind: 'run-code', id: 'benches' },
    },
    {
      outcome: 'enabled',
      shows: 'The images come in from another network.',
      document: () =>
        workshop(false)
          .zone('office', { controlledAccess: true })
          .clients('new', 10, { kind: 'unknown-computer' }),
      from: { kind: 'on-path', id: 'workshop' },
      to: { kind: 'run-code', id: 'new' },
    },
    {
      outcome: 'held',
      shows: 'It is controlled who can plug in.',
      document: () => workshop(true),
      from: { kind: 'on-path', id: 'workshop' },
      to: { kind: 'run-code', id: 'benches' },
      setting: 'workshop.controlledAccess',
    },
    {
      outcome: 'absent',
      shows: 'Computers elsewhere at which no task sequence is aimed do not boot from it.',
      document: () => workshop(false).zone('office').clients('desktops', 100),
      from: { kind: 'on-path', id: 'workshop' },
      to: { kind: 'run-code', id: 'desktops' },
    },
  ],
};

function workshop(controlledAccess: boolean) {
  return draw()
    .zone('workshop', { controlledAccess })
    .site('p01')
    .system('pxe', ['pxe-service-point'])
    .clients('benches', 40);
}
