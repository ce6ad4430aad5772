// Where an attacker can change content before clients use it: where it lies, on its way to them, and on its way
// there from the site server.
import type { Entry } from '../document/survey.ts';
import type { Facts } from '../facts/facts.ts';
import { within } from '../flows/ends.ts';
import type { Flow } from '../flows/flow.ts';
import { names } from '../rules/words.ts';
import { contentCommunications, deliveredOver } from './deliveries.ts';
import type { Holding } from './holding.ts';
import type { Terrain } from './terrain.ts';

/** Content of a deployment that an attacker can change in one place, whoever it is for. */
export interface Tampering {
  readonly place: 'where it lies' | 'to clients' | 'from the site server';
  readonly deployment: Entry<'deployments'>;
  /** Ids of the computers from which the clients get it. */
  readonly sources: ReadonlySet<string>;
  readonly clients: ReadonlySet<Entry<'clients'>>;
  /** The flows on which it is changed, or over which clients get it from where it was changed. */
  flows(): readonly Flow[];
}

/**
 * The content that an attacker can change: all that lies on a computer under control, or what crosses a
 * zone in which the attacker is on the path, on flows to clients that `isOpen` lets through.
 */
export function tamperings(
  { kind, id }: Holding,
  terrain: Terrain,
  isOpen: (flow: Flow) => boolean,
): readonly Tampering[] {
  if (kind === 'controls') {
    const sources = new Set([id]);
    return terrain.deliveries.from(id).map((delivery) => ({
      place: 'where it lies',
      ...delivery,
      sources,
      flows: () =>
        terrain
          .flowsTo(id, contentCommunications)
          .filter((flow) => deliveredOver(flow, delivery).length > 0),
    }));
  }
  const toClients = terrain.flowsAcross(id, contentCommunications).filter(isOpen);
  const fromSiteServer = terrain
    .flowsAcross(id, ['site-server-site-system'])
    .filter(({ signed }) => signed !== true);
  return [
    ...gathered('to clients', toClients, terrain),
    ...gathered('from the site server', fromSiteServer, terrain),
  ];
}

function gathered(
  place: 'to clients' | 'from the site server',
  flows: readonly Flow[],
  terrain: Terrain,
): readonly Tampering[] {
  const byDeployment = new Map<Entry<'deployments'>, Gathered>();
  for (const flow of flows) {
    for (const { id } of terrain.receivers([flow], soleSender(flow))) {
      for (const delivery of terrain.deliveries.from(id)) {
        const reached =
          place === 'to clients' ? deliveredOver(flow, delivery) : [...delivery.clients];
        if (reached.length === 0) continue;
        const found = within(byDeployment, delivery.deployment, gatherNothing);
        found.sources.add(id);
        found.flows.add(flow);
        for (const client of reached) found.clients.add(client);
      }
    }
  }
  return [...byDeployment].map(([deployment, { sources, clients, flows: crossing }]) => ({
    place,
    deployment,
    sources,
    clients,
    flows: () => [...crossing],
  }));
}

interface Gathered {
  readonly sources: Set<string>;
  readonly clients: Set<Entry<'clients'>>;
  readonly flows: Set<Flow>;
}

function gatherNothing(): Gathered {
  return { sources: new Set(), clients: new Set(), flows: new Set() };
}

/** Nothing flows within one computer. */
function soleSender({ from }: Flow): string | undefined {
  return from.members.length === 1 ? from.members[0]?.id : undefined;
}

/** The way on which content is changed: `from LYO-DP01 through Lyon plant`; where it lies, `on LYO-DP01`. */
export function wayOf({ place, sources, flows }: Tampering, zone: string, facts: Facts): string {
  const points = names(facts, sources);
  if (place === 'where it lies') return `on ${points}`;
  const through = `through ${facts.survey.nameOf(zone)}`;
  if (place === 'to clients') return `on the way from ${points} ${through}`;
  const servers = flows().flatMap(({ from }) => from.members.map(({ id }) => id));
  return `on the way from ${names(facts, servers)} to ${points} ${through}`;
}
