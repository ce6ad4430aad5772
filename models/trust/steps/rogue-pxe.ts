import { draw } from '../../document/draft.ts';
import type { Entry } from '../../document/survey.ts';
import { cite } from '../../elements/sources.ts';
import { clientsIn } from '../../rules/words.ts';
import type { Step } from '../step.ts';

export const roguePxe: Step = {
  id: 'rogue-pxe',
  title: 'Deploy computers as a foreign PXE service point',
  premises: ['poses-as-pxe'],
  gives: ['run-code', 'destroy-data'],
  stoppedBy:
    'No setting: a computer that boots from the network takes what the first answer offers. Only foreign answers can be kept away.',
  rules: ['osd/pxe-destroys-data'],
  sources: [cite('S4', 'Best Practices')],
  *effects({ id: zone }, terrain) {
    const boots = terrain
      .networkBoots(zone, 'client-pxe-boot')
      .filter(({ flow }) => flow.from.zone === zone);
    const flows = () => boots.map(({ flow }) => flow);
    const foreign = () => `A foreign PXE service point in ${terrain.name(zone)}`;
    const all = () => {
      const computers = boots.flatMap((boot) => boot.computers as readonly Entry[]);
      return clientsIn(terrain.facts, computers);
    };
    for (const { flow, computers } of boots) {
      const ids = computers.map(({ id }) => id);
      for (const { id: element } of flow.to.members) {
        yield {
          gets: { kind: 'run-code', ids },
          element,
          flows,
          sentence: () => `${foreign()} can hand a tainted image to ${all()}.`,
        };
        yield {
          gets: { kind: 'destroy-data', ids },
          element,
          flows,
          sentence: () => `${foreign()} can have the disks of ${all()} reformatted.`,
        };
      }
    }
  },
  examples: [
    {
      outcome: 'enabled',
      shows: 'The foreign PXE service point decides what is installed.',
      document: () => workshop(),
      from: { kind: 'poses-as-pxe', id: 'workshop' },
      to: { kind: 'run-code', id: 'benches' },
    },
    {
      outcome: 'enabled',
      shows: 'The deployment reformats their disks.',
      document: () => workshop(),
      from: { kind: 'poses-as-pxe', id: 'workshop' },
      to: { kind: 'destroy-data', id: 'benches' },
    },
    {
      outcome: 'absent',
      shows: 'Computers in other networks do not hear the answer.',
      document: () => workshop().zone('office').clients('new', 10, { kind: 'unknown-computer' }),
      from: { kind: 'poses-as-pxe', id: 'workshop' },
      to: { kind: 'run-code', id: 'new' },
    },
  ],
};

function workshop() {
  return draw()
    .zone('workshop')
    .site('p01')
    .system('pxe', ['pxe-service-point'])
    .clients('benches', 40);
}
