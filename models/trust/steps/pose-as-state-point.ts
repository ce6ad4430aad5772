import { draw } from '../../document/draft.ts';
import type { Entry } from '../../document/survey.ts';
import { cite } from '../../elements/sources.ts';
import { within } from '../../flows/ends.ts';
import type { Flow } from '../../flows/flow.ts';
import { clientsIn } from '../../rules/words.ts';
import { isSignedByChannels } from '../channel-protection.ts';
import { mixedMode } from '../gates.ts';
import type { Step } from '../step.ts';
import type { Terrain } from '../terrain.ts';

export const poseAsStatePoint: Step = {
  id: 'pose-as-state-point',
  title: 'Withhold user state in the place of the state migration point',
  premises: ['on-path'],
  gives: ['destroy-data'],
  stoppedBy: 'Native mode; until then IPsec between clients and the state migration point.',
  rules: ['client/roles-not-authenticated'],
  sources: [cite('S3', 'Client and Server Authentication')],
  *effects({ id: zone }, terrain) {
    for (const [point, flows] of openFlowsToPoints(zone, terrain)) {
      const site = terrain.siteOf(point);
      if (site === undefined) continue;
      const gates = [mixedMode(terrain, site)];
      const clients = terrain.senders(flows, point.id);
      yield {
        gets: { kind: 'destroy-data', ids: clients.map(({ id }) => id) },
        element: point.id,
        gates,
        flows: () => flows,
        sentence: () =>
          `In mixed mode clients do not check whether it is ${terrain.name(point.id)} that answers, so an impostor in ${terrain.name(zone)} takes the user state of ${clientsIn(terrain.facts, clients)} and never gives it back.`,
      };
    }
  },
  examples: [
    {
      outcome: 'enabled',
      shows: 'In mixed mode clients take any state migration point.',
      document: () => site('mixed'),
      from: { kind: 'on-path', id: 'hq' },
      to: { kind: 'destroy-data', id: 'desktops' },
      setting: 'p01.mode',
    },
    {
      outcome: 'enabled',
      shows: 'The attacker stands between two networks.',
      document: () => site('mixed').zone('branch', { kind: 'branch' }).clients('tills', 4),
      from: { kind: 'on-path', id: 'branch' },
      to: { kind: 'destroy-data', id: 'tills' },
    },
    {
      outcome: 'held',
      shows: 'In native mode it shows a certificate of the PKI.',
      document: () => site('native'),
      from: { kind: 'on-path', id: 'hq' },
      to: { kind: 'destroy-data', id: 'desktops' },
      setting: 'p01.mode',
    },
    {
      outcome: 'absent',
      shows: 'IPsec proves who it is.',
      document: () => site('mixed').channel('ipsec', 'desktops', 'smp'),
      from: { kind: 'on-path', id: 'hq' },
      to: { kind: 'destroy-data', id: 'desktops' },
    },
  ],
};

/** The state migration points that clients reach across a zone, with the flows in which no channel vouches for them. */
function openFlowsToPoints(zone: string, terrain: Terrain): ReadonlyMap<Entry, readonly Flow[]> {
  const flowsTo = new Map<Entry, Flow[]>();
  for (const flow of terrain.flowsAcross(zone, ['client-state-migration-point'])) {
    if (!terrain.is2007(flow.to) || isSignedByChannels(flow)) continue;
    for (const point of flow.to.members) within(flowsTo, point, () => []).push(flow);
  }
  return flowsTo;
}

function site(mode: 'mixed' | 'native') {
  return draw()
    .zone('hq')
    .site('p01', { mode })
    .system('smp', ['state-migration-point'])
    .clients('desktops', 100);
}
