// Flows by what they touch. Those of a communication are sorted when somebody first asks for them.
import type { Facts } from '../facts/facts.ts';
import { within } from '../flows/ends.ts';
import type { Flow } from '../flows/flow.ts';

const nothing: readonly never[] = [];

export class FlowIndex {
  readonly #facts: Facts;
  readonly #touched: (flow: Flow) => readonly string[];
  readonly #byCommunication = new Map<string, ReadonlyMap<string, readonly Flow[]>>();

  constructor(facts: Facts, touched: (flow: Flow) => readonly string[]) {
    this.#facts = facts;
    this.#touched = touched;
  }

  /** The flows of these communications that touch something, by its id. */
  of(id: string, communications: readonly string[]): readonly Flow[] {
    const found: (readonly Flow[])[] = [];
    for (const communication of communications) {
      const flows = this.#of(communication).get(id);
      if (flows !== undefined) found.push(flows);
    }
    return found.length < 2 ? (found[0] ?? nothing) : found.flat();
  }

  #of(communication: string): ReadonlyMap<string, readonly Flow[]> {
    return within(this.#byCommunication, communication, () => {
      const byId = new Map<string, Flow[]>();
      for (const flow of this.#facts.flowsOf([communication])) {
        for (const id of this.#touched(flow)) within(byId, id, () => []).push(flow);
      }
      return byId;
    });
  }
}
