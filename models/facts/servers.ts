// The computers that others reach by some communications, with the flow classes by which they do.
import { type Entry, isOf, type Survey } from '../document/survey.ts';
import type { EndGroup, Flow } from '../flows/flow.ts';

export interface Server {
  readonly system: Entry<'systems'>;
  readonly flows: readonly Flow[];
}

/** Thousands of computers share few lists of flows, so that a list is kept for each and nothing else. */
export class Servers {
  readonly #survey: Survey;
  readonly #flows = new Map<Entry<'systems'>, readonly Flow[]>();

  constructor(survey: Survey, flows: readonly Flow[]) {
    this.#survey = survey;
    const byGroup = new Map<EndGroup, Flow[]>();
    for (const flow of flows) {
      if (flow.to.kind !== 'systems') continue;
      const known = byGroup.get(flow.to);
      if (known === undefined) byGroup.set(flow.to, [flow]);
      else known.push(flow);
    }
    for (const [group, reaching] of byGroup) this.#add(group, reaching);
  }

  #add({ members }: EndGroup, flows: readonly Flow[]): void {
    // Within one computer there is no flow: one that is all there is at the other end is not reached by itself.
    const alone = flows.some(({ from }) => from.members.length === 1);
    for (const system of members) {
      if (!isOf(system, 'systems')) continue;
      const reached = alone ? flows.filter(({ from }) => !isAlone(from, system)) : flows;
      if (reached.length === 0) continue;
      const known = this.#flows.get(system);
      this.#flows.set(system, known === undefined ? reached : [...known, ...reached]);
    }
  }

  /** The computer with this id, where it is reached. */
  get(id: string): Server | undefined {
    const system = this.#survey.get('systems', id);
    const flows = system && this.#flows.get(system);
    return flows && { system, flows };
  }

  *values(): Iterable<Server> {
    for (const [system, flows] of this.#flows) yield { system, flows };
  }
}

/** Whether this element is all there is at an end. */
function isAlone({ members }: EndGroup, { id }: Entry<'systems'>): boolean {
  return members.length === 1 && members[0]?.id === id;
}
