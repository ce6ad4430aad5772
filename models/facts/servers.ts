// The computers that others reach by some communications, with the flow classes by which they do.
import { type Entry, isOf } from '../document/survey.ts';
import { within } from '../flows/ends.ts';
import type { EndGroup, Flow } from '../flows/flow.ts';

export interface Server {
  readonly system: Entry<'systems'>;
  readonly flows: readonly Flow[];
}

/** Gathered when somebody asks for them. */
export class Servers {
  readonly #flowsOf: () => readonly Flow[];
  #byId: ReadonlyMap<string, Server> | undefined;

  constructor(flowsOf: () => readonly Flow[]) {
    this.#flowsOf = flowsOf;
  }

  /** The computer with this id, where it is reached. */
  get(id: string): Server | undefined {
    return this.#servers.get(id);
  }

  values(): Iterable<Server> {
    return this.#servers.values();
  }

  get #servers(): ReadonlyMap<string, Server> {
    this.#byId ??= serversReachedBy(this.#flowsOf());
    return this.#byId;
  }
}

/** Thousands of computers share few lists of flows. */
function serversReachedBy(flows: readonly Flow[]): ReadonlyMap<string, Server> {
  const byGroup = new Map<EndGroup, Flow[]>();
  for (const flow of flows) {
    if (flow.to.kind !== 'systems') continue;
    within(byGroup, flow.to, () => []).push(flow);
  }
  const servers = new Map<string, Server>();
  for (const [{ members }, reaching] of byGroup) {
    for (const system of members) {
      if (!isOf(system, 'systems')) continue;
      // Within one computer there is no flow: one that is all there is at the other end is not reached by itself.
      const isReaching = ({ from }: Flow) => !isAlone(from, system);
      const reached = reaching.every(isReaching) ? reaching : reaching.filter(isReaching);
      if (reached.length === 0) continue;
      const known = servers.get(system.id)?.flows;
      servers.set(system.id, {
        system,
        flows: known === undefined ? reached : [...known, ...reached],
      });
    }
  }
  return servers;
}

/** Whether this element is all there is at an end. */
function isAlone({ members }: EndGroup, { id }: Entry<'systems'>): boolean {
  return members.length === 1 && members[0]?.id === id;
}
