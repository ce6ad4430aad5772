import { draw } from '../../document/draft.ts';
import { cite } from '../../elements/sources.ts';
import { wholeDaysKept } from '../../rules/osd/state-deleted-immediately.ts';
import { clientsIn } from '../../rules/words.ts';
import { openAt } from '../gates.ts';
import type { Step } from '../step.ts';

export const destroyUserState: Step = {
  id: 'destroy-user-state',
  title: 'Have user state deleted by fetching it first',
  premises: ['impersonates-client', 'real-client', 'fallen-client'],
  gives: ['destroy-data'],
  stoppedBy: 'Deleting user state only some days after it was restored.',
  rules: ['osd/state-deleted-immediately'],
  sources: [cite('S4', 'Best Practices')],
  *effects({ id: site }, terrain) {
    for (const { point, flows, clients } of terrain.userStateAt(site)) {
      const gates = [openAt(wholeDaysKept(terrain.facts.survey, point), 0, 1)];
      yield {
        gets: { kind: 'destroy-data', ids: clients.map(({ id }) => id) },
        element: point.id,
        gates,
        flows: () => flows,
        sentence: () =>
          `${point.data.name} deletes user state as soon as it was fetched, so once an attacker was first nothing is left for ${clientsIn(terrain.facts, clients)}.`,
      };
    }
  },
  examples: [
    {
      outcome: 'enabled',
      shows: 'User state is deleted at once.',
      document: () => site({ deleteAfterDays: 0 }),
      from: { kind: 'impersonates-client', id: 'p01' },
      to: { kind: 'destroy-data', id: 'desktops' },
      setting: 'smp.state-migration-point.deleteAfterDays',
    },
    {
      outcome: 'enabled',
      shows: 'A trusted client can do so as well.',
      document: () => site({ deleteAfterDays: 0 }),
      from: { kind: 'real-client', id: 'p01' },
      to: { kind: 'destroy-data', id: 'desktops' },
    },
    {
      outcome: 'held',
      shows: 'Nobody changed the default of one day.',
      document: () => site({}),
      from: { kind: 'real-client', id: 'p01' },
      to: { kind: 'destroy-data', id: 'desktops' },
      setting: 'smp.state-migration-point.deleteAfterDays',
    },
    {
      outcome: 'absent',
      shows: 'No client keeps user state there.',
      document: () =>
        draw()
          .zone('hq')
          .site('p01')
          .system('smp', { 'state-migration-point': { deleteAfterDays: 0 } }),
      from: { kind: 'real-client', id: 'p01' },
      to: { kind: 'destroy-data', id: 'desktops' },
    },
  ],
};

function site(settings: { deleteAfterDays?: number }) {
  return draw()
    .zone('hq')
    .site('p01', { mode: 'mixed' })
    .system('smp', { 'state-migration-point': settings })
    .clients('desktops', 100);
}
