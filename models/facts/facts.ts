// What rules and the walk share, worked out once for each analysis.
import type { CollectionName, Hierarchy } from '../document/hierarchy.ts';
import { type Entry, Survey } from '../document/survey.ts';
import { deriveFlows } from '../flows/derive.ts';
import type { EndGroup, Flow } from '../flows/flow.ts';
import { clientsReached } from '../flows/pairs.ts';

export type ServedBy = ReadonlyMap<Entry<'systems'>, readonly Flow[]>;

export class Facts {
  readonly survey: Survey;
  readonly flows: readonly Flow[];
  readonly #byCommunication = new Map<string, Flow[]>();
  readonly #exposed = new Map<string, boolean>();

  constructor(document: Hierarchy) {
    this.survey = new Survey(document);
    this.flows = deriveFlows(this.survey);
    for (const flow of this.flows) {
      const list = this.#byCommunication.get(flow.communication.id);
      if (list === undefined) this.#byCommunication.set(flow.communication.id, [flow]);
      else list.push(flow);
    }
  }

  /** The flow classes of these communications. */
  flowsOf(communications: readonly string[]): Flow[] {
    return communications.flatMap((id) => this.#byCommunication.get(id) ?? []);
  }

  /** The flow classes of these communications that each element opens, by its id. */
  flowsFrom(communications: readonly string[]): ReadonlyMap<string, readonly Flow[]> {
    const opened = new Map<string, Flow[]>();
    for (const flow of this.flowsOf(communications)) {
      for (const { id } of flow.from.members) {
        const flows = opened.get(id);
        if (flows === undefined) opened.set(id, [flow]);
        else flows.push(flow);
      }
    }
    return opened;
  }

  /** The computers that others reach by these communications, each with those flow classes. */
  servers(communications: readonly string[]): ServedBy {
    const servers = new Map<Entry<'systems'>, Flow[]>();
    for (const flow of this.flowsOf(communications)) {
      if (flow.to.kind !== 'systems') continue;
      for (const server of flow.to.members as readonly Entry[] as readonly Entry<'systems'>[]) {
        if (isAlone(flow.from, server)) continue;
        const flows = servers.get(server);
        if (flows === undefined) servers.set(server, [flow]);
        else flows.push(flow);
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
      return [...new Set(clientsReached(this.survey, deployment).map(({ data }) => data.site))];
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
