import { draw } from '../../document/draft.ts';
import { cite } from '../../elements/sources.ts';
import { clientsIn } from '../../rules/words.ts';
import type { Step } from '../step.ts';
import { policyCommunications } from '../terrain.ts';

export const withholdPolicy: Step = {
  id: 'withhold-policy',
  title: 'Hand out no policy, or policy that clients discard',
  premises: ['controls'],
  gives: ['block-updates'],
  stoppedBy:
    'Nothing: signatures show that policy was changed, in whatever mode, but not that there is newer policy.',
  rules: [],
  sources: [cite('S3', 'Policy Signing'), cite('S3', 'Hashing Policy')],
  *effects({ id }, terrain) {
    const flows = terrain.flowsTo(id, policyCommunications);
    const point = flows.length === 0 ? undefined : terrain.facts.survey.get('systems', id);
    if (point === undefined || !terrain.is2007(point)) return;
    const clients = terrain.senders(flows, id);
    yield {
      gets: { kind: 'block-updates', ids: clients.map((client) => client.id) },
      element: id,
      flows: () => flows,
      sentence: () =>
        `All policy for ${clientsIn(terrain.facts, clients)} comes by way of ${point.data.name}, so whoever controls it can keep from them what they are to install.`,
    };
  },
  examples: [
    {
      outcome: 'enabled',
      shows: 'Clients take their policy from a management point.',
      document: () => served('mixed'),
      from: { kind: 'controls', id: 'mp' },
      to: { kind: 'block-updates', id: 'desktops' },
    },
    {
      outcome: 'enabled',
      shows: 'Native mode does not prevent it.',
      document: () => served('native'),
      from: { kind: 'controls', id: 'mp' },
      to: { kind: 'block-updates', id: 'desktops' },
    },
    {
      outcome: 'absent',
      shows: 'A distribution point hands out no policy.',
      document: () => served('mixed').system('dp', ['distribution-point']),
      from: { kind: 'controls', id: 'dp' },
      to: { kind: 'block-updates', id: 'desktops' },
    },
    {
      outcome: 'absent',
      shows: 'The sources speak of Configuration Manager 2007, not of current branch.',
      document: () => served('https').site('p01', { product: 'current-branch', mode: 'https' }),
      from: { kind: 'controls', id: 'mp' },
      to: { kind: 'block-updates', id: 'desktops' },
    },
  ],
};

function served(mode: 'mixed' | 'native' | 'https') {
  return draw()
    .zone('hq')
    .site('p01', { mode })
    .system('mp', ['management-point'])
    .clients('desktops', 100);
}
