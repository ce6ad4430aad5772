import { draw } from '../../document/draft.ts';
import type { Entry } from '../../document/survey.ts';
import { cite } from '../../elements/sources.ts';
import { clientsIn } from '../../rules/words.ts';
import { openSegment } from '../gates.ts';
import type { Step } from '../step.ts';
import type { Terrain } from '../terrain.ts';

export const rogueMulticast: Step = {
  id: 'rogue-multicast',
  title: 'Deploy computers as a foreign multicast server',
  premises: ['on-path'],
  gives: ['run-code'],
  stoppedBy: 'Control over who can plug in where computers are deployed by multicast.',
  rules: ['osd/rogue-multicast'],
  sources: [cite('S4', 'Best Practices')],
  *effects({ id: zone }, terrain) {
    const flows = terrain
      .flowsOpenedIn(zone, ['client-multicast'])
      .filter((flow) => flow.signed !== true && terrain.is2007(flow.to));
    const computers = terrain
      .senders(flows)
      .filter((client) => terrain.deployedClients.has(client));
    for (const client of computers) {
      yield {
        gets: { kind: 'run-code', ids: [client.id] },
        element: watcherOver(client, terrain),
        gates: [openSegment(terrain, client.zone ?? zone)],
        flows: () => flows,
        sentence: () =>
          `Multicast deploys ${clientsIn(terrain.facts, computers)} in ${terrain.name(client.zone ?? zone)}, where a foreign multicast server can pretend to do the same.`,
      };
    }
  },
  examples: [
    {
      outcome: 'enabled',
      shows: 'Computers are deployed by multicast where anyone can plug in.',
      document: () => workshop(false),
      from: { kind: 'on-path', id: 'workshop' },
      to: { kind: 'run-code', id: 'benches' },
      setting: 'workshop.controlledAccess',
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
      shows: 'Clients that nobody deploys do not listen.',
      document: () => workshop(false).clients('desktops', 100),
      from: { kind: 'on-path', id: 'workshop' },
      to: { kind: 'run-code', id: 'desktops' },
    },
    {
      outcome: 'absent',
      shows: 'No distribution point sends by multicast.',
      document: () => workshop(false, false),
      from: { kind: 'on-path', id: 'workshop' },
      to: { kind: 'run-code', id: 'benches' },
    },
  ],
};

/** The site whose administrators could watch for foreign multicast servers. */
function watcherOver(client: Entry, terrain: Terrain): string {
  const site = terrain.siteOf(client);
  return site === undefined ? client.id : terrain.facts.survey.primaryOf(site).id;
}

function workshop(controlledAccess: boolean, multicast = true) {
  return draw()
    .zone('workshop', { controlledAccess })
    .site('p01', { release: 'r2' })
    .system('dp', { 'distribution-point': { multicast } })
    .clients('benches', 40)
    .deployment('install', { kind: 'task-sequence', targets: ['benches'] });
}
