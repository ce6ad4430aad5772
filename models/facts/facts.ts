// What rules and the walk share, worked out once for each analysis.
import type { CollectionName, Hierarchy } from '../document/hierarchy.ts';
import { type Entry, Survey } from '../document/survey.ts';
import { deriveFlows } from '../flows/derive.ts';
import type { EndGroup, Flow } from '../flows/flow.ts';

/** A computer that others reach, with the flow classes by which they do. */
export interface Server {
  readonly system: Entry<'systems'>;
  readonly flows: readonly Flow[];
}

export class Facts {
  readonly survey: Survey;
  readonly #flows: ReadonlyMap<string, readonly Flow[]>;
  readonly #exposed = new Map<string, boolean>();

  constructor(document: Hierarchy) {
    this.survey = new Survey(document);
    this.#flows = deriveFlows(this.survey);
  }

  /** All flow classes. */
  get flows(): readonly Flow[] {
    return [...this.#flows.values()].flat();
  }

  /** The flow classes of these communications. */
  flowsOf(communications: readonly string[]): Flow[] {
    return communications.flatMap((id) => this.#flows.get(id) ?? []);
  }

  /** The computers that others reach by these communications, by id. */
  servers(communications: readonly string[]): ReadonlyMap<string, Server> {
    const servers = new Map<string, { system: Entry<'systems'>; flows: Flow[] }>();
    for (const communication of communications) {
      for (const flow of this.#flows.get(communication) ?? []) {
        if (flow.to.kind !== 'systems') continue;
        for (const system of flow.to.members as readonly Entry[] as readonly Entry<'systems'>[]) {
          if (isAlone(flow.from, system)) continue;
          const server = servers.get(system.id);
          if (server === undefined) servers.set(system.id, { system, flows: [flow] });
          else server.flows.push(flow);
        }
      }
    }
    return servers;
  }

  /** Whether a zone is a perimeter network or the Internet, or not controlled as to who can plug in. */
  isExposed(zone: string): boolean {
    let exposed = this.#exposed.get(zone);
    if (exposed === undefined) {
      const data = this.survey.get('zones', zone)?.data;
      exposed =
        data?.kind === 'perimeter' || data?.kind === 'internet' || data?.controlledAccess === false;
      this.#exposed.set(zone, exposed);
    }
    return exposed;
  }

  /** The zone that an element stands in, if it stands in one. */
  zoneOf({ data }: Entry): Entry<'zones'> | undefined {
    return 'zone' in data ? this.survey.get('zones', data.zone) : undefined;
  }

  /** The site that an element speaks for; of a deployment, the sites that it reaches. Empty where it has none. */
  sitesOf(entry: Entry): string | readonly string[] {
    if (entry.collection === 'sites') return entry.id;
    if (entry.collection === 'deployments') {
      const deployment = entry as Entry as Entry<'deployments'>;
      return [...new Set(this.survey.clientsReached(deployment).map(({ data }) => data.site))];
    }
    return ('site' in entry.data ? entry.data.site : undefined) ?? noSites;
  }
}

const noSites: readonly string[] = [];

function isAlone({ members }: EndGroup, { id }: Entry<CollectionName>): boolean {
  return members.length === 1 && members[0]?.id === id;
}

/** How many clients an end stands for: the counts of its groups, and one for each computer. */
export function clientCount({ members }: EndGroup): number {
  let count = 0;
  for (const { data } of members) count += 'count' in data ? (data.count ?? 0) : 1;
  return count;
}
