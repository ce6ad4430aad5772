import { draw } from '../../document/draft.ts';
import { read } from '../../document/reading.ts';
import { roleInSentence } from '../../elements/roles/index.ts';
import { cite } from '../../elements/sources.ts';
import { pushingRoles } from '../../flows/communications/site-systems.ts';
import { rolesAmong } from '../../flows/ends.ts';
import { listed, names } from '../../rules/words.ts';
import { closedAt } from '../gates.ts';
import type { Step } from '../step.ts';

export const pushIntoSiteServer: Step = {
  id: 'push-into-site-server',
  title: 'Reach the site server by the rights of a computer that pushes to it',
  premises: ['controls'],
  gives: ['influences'],
  basis: 'inference',
  stoppedBy: 'Allowing only site server initiated data transfers from the computer.',
  rules: ['transfer/push-from-perimeter', 'transfer/push-without-trust'],
  sources: [cite('S0', 'Security Best Practices'), cite('D16')],
  *effects({ id }, terrain) {
    const flows = terrain
      .flowsFrom(id, ['site-system-data-transfer'])
      .filter(({ to }) => to.members.some((server) => server.id !== id));
    const system = flows.length === 0 ? undefined : terrain.facts.survey.get('systems', id);
    const site = terrain.siteOf(system);
    if (system === undefined || site === undefined || !terrain.is2007(system)) return;
    yield {
      gets: { kind: 'influences', ids: [site.id] },
      element: id,
      gates: [closedAt(read(terrain.facts.survey, system, 'siteServerInitiatedTransfers'), true)],
      flows: () => flows,
      sentence: () => {
        const servers = terrain.receivers(flows, id).map((server) => server.id);
        const roles = rolesAmong(system, pushingRoles).map(roleInSentence);
        return `${system.data.name} may write to site server ${names(terrain.facts, servers)} by itself, to push the data of its ${listed(roles)}. Whoever controls it has that right too, and can put there what the site then acts on.`;
      },
    };
  },
  examples: [
    {
      outcome: 'enabled',
      shows: 'By default a management point pushes its data.',
      document: () => remote(undefined),
      from: { kind: 'controls', id: 'mp' },
      to: { kind: 'influences', id: 'p01' },
      setting: 'mp.siteServerInitiatedTransfers',
    },
    {
      outcome: 'held',
      shows: 'The site server fetches the data.',
      document: () => remote(true),
      from: { kind: 'controls', id: 'mp' },
      to: { kind: 'influences', id: 'p01' },
      setting: 'mp.siteServerInitiatedTransfers',
    },
    {
      outcome: 'absent',
      shows: 'A distribution point does not push.',
      document: () => remote(false).system('dp', ['distribution-point']),
      from: { kind: 'controls', id: 'dp' },
      to: { kind: 'influences', id: 'p01' },
    },
    {
      outcome: 'absent',
      shows: 'The role is on the site server itself.',
      document: () =>
        draw().zone('hq').site('p01').system('all', ['site-server', 'management-point']),
      from: { kind: 'controls', id: 'all' },
      to: { kind: 'influences', id: 'p01' },
    },
  ],
};

function remote(siteServerInitiatedTransfers: boolean | undefined) {
  return draw()
    .zone('hq')
    .site('p01')
    .system('server', ['site-server'])
    .system('mp', ['management-point'], { siteServerInitiatedTransfers });
}
