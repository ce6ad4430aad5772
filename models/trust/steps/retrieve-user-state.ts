import { draw } from '../../document/draft.ts';
import { cite } from '../../elements/sources.ts';
import { clientsIn } from '../../rules/words.ts';
import type { Step } from '../step.ts';

export const retrieveUserState: Step = {
  id: 'retrieve-user-state',
  title: 'Fetch the files and settings of users',
  premises: ['impersonates-client', 'real-client', 'fallen-client'],
  gives: ['read-personal-data'],
  stoppedBy:
    'No setting: user state is handed to the client that it is kept for, and so to whoever passes for that client.',
  rules: [],
  sources: [cite('S4', 'Privacy Information'), cite('S4', 'Best Practices')],
  *effects({ id: site }, terrain) {
    for (const { point, flows, clients } of terrain.userStateAt(site)) {
      yield {
        gets: { kind: 'read-personal-data', ids: clients.map(({ id }) => id) },
        element: point.id,
        flows: () => flows,
        sentence: () =>
          `${point.data.name} keeps files and settings of users of ${clientsIn(terrain.facts, clients)}, and hands them to whoever passes for the client that is to have them.`,
      };
    }
  },
  examples: [
    {
      outcome: 'enabled',
      shows: 'Clients keep user state on a state migration point.',
      document: () => site().system('smp', ['state-migration-point']),
      from: { kind: 'impersonates-client', id: 'p01' },
      to: { kind: 'read-personal-data', id: 'desktops' },
    },
    {
      outcome: 'enabled',
      shows: 'A trusted client can do so as well.',
      document: () => site().system('smp', ['state-migration-point']),
      from: { kind: 'real-client', id: 'p01' },
      to: { kind: 'read-personal-data', id: 'desktops' },
    },
    {
      outcome: 'absent',
      shows: 'No user state is kept.',
      document: site,
      from: { kind: 'real-client', id: 'p01' },
      to: { kind: 'read-personal-data', id: 'desktops' },
    },
    {
      outcome: 'absent',
      shows: 'The state migration point belongs to another site.',
      document: () => site().site('p02').system('smp', ['state-migration-point']),
      from: { kind: 'real-client', id: 'p02' },
      to: { kind: 'read-personal-data', id: 'desktops' },
    },
  ],
};

function site() {
  return draw().zone('hq').site('p01', { mode: 'mixed' }).clients('desktops', 100);
}
