import { draw } from '../../document/draft.ts';
import type { Entry } from '../../document/survey.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';
import { clientsIn, names } from '../words.ts';

export const pxeDestroysData: Rule = {
  id: 'osd/pxe-destroys-data',
  title: 'Computers that boot from the network can be reformatted',
  severity: 'medium',
  stride: ['D', 'T'],
  why: 'A computer that answers to a deployment by network boot can lose everything on its disks. It cannot tell who deploys it, so a mistake or an impostor costs as much as the real deployment.',
  remedy:
    'Aim task sequences only at computers that are to be deployed, keep collections for them small and short-lived, and control access to the network segments where they boot.',
  sources: [cite('S4', 'Best Practices')],
  products: ['cm2007'],
  *check(facts) {
    const { networkBoot, content } = facts;
    const sequencesFor = (group: string) =>
      content.deploymentsReaching(group).filter(({ data }) => data.kind === 'task-sequence');
    const served = facts.servers(['client-pxe-boot', 'client-pxe-tftp']);
    for (const system of facts.holders('pxe-service-point')) {
      const reached = networkBoot
        .computersOf(system.id)
        .filter(({ id }) => sequencesFor(id).length > 0);
      if (reached.length === 0) {
        yield {
          outcome: 'pass',
          subject: system,
          message: () => `No task sequence reaches computers that boot from ${system.data.name}.`,
        };
        continue;
      }
      const sequences = () => reached.flatMap(({ id }) => sequencesFor(id)).map(({ id }) => id);
      yield {
        outcome: 'violation',
        subject: system,
        flows: () => {
          const booting = new Set<Entry>(reached as readonly Entry[]);
          const flows = served.get(system.id)?.flows ?? [];
          return flows.filter(({ from }) => from.members.some((member) => booting.has(member)));
        },
        others: () => [...reached.map(({ id }) => id), ...sequences()],
        message: () =>
          `${names(facts, sequences())} can reformat the disks of ${clientsIn(facts, reached)}, and so can whoever answers them in the place of ${system.data.name}.`,
      };
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'A task sequence reaches computers that boot from the network.',
      document: () => pxe().deployment('install', { kind: 'task-sequence', targets: ['desktops'] }),
      subject: 'pxe',
      severity: 'medium',
    },
    {
      outcome: 'violation',
      shows: 'It reaches the members of a subcollection.',
      document: () =>
        pxe()
          .collection('all')
          .collection('some', { parent: 'all', members: ['desktops'] })
          .deployment('install', { kind: 'task-sequence', collection: 'all' }),
      subject: 'pxe',
    },
    {
      outcome: 'pass',
      shows: 'Only an advertisement reaches them.',
      document: () => pxe().deployment('office', { targets: ['desktops'] }),
      subject: 'pxe',
    },
    {
      outcome: 'inapplicable',
      shows: 'The task sequence runs without network boot.',
      document: () =>
        draw()
          .zone('hq')
          .site('p01')
          .clients('desktops', 100)
          .deployment('install', { kind: 'task-sequence', targets: ['desktops'] }),
    },
  ],
};

function pxe() {
  return draw()
    .zone('hq')
    .site('p01')
    .system('pxe', ['pxe-service-point'])
    .clients('desktops', 100);
}
