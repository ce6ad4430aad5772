// Derives the classes of data flows of a document from the table of communications.
import type { Survey } from '../document/survey.ts';
import { communications } from './communications/index.ts';
import { Crossings } from './crossings.ts';
import { within } from './ends.ts';
import { type Communication, type EndGroup, type EndPair, Flow } from './flow.ts';
import { EndPairs } from './pairs.ts';

const byId = new Map(communications.map((communication) => [communication.id, communication]));

/** The flow classes of a document. Those of a communication are derived when somebody asks for them. */
export class Flows {
  readonly #pairs: EndPairs;
  readonly #crossings: Crossings;
  readonly #known = new Map<string, readonly Flow[]>();
  #all: readonly Flow[] | undefined;

  constructor(survey: Survey) {
    this.#pairs = new EndPairs(survey);
    this.#crossings = new Crossings(survey);
  }

  /** All of them, in the order of the table of communications. */
  all(): readonly Flow[] {
    this.#all ??= communications.flatMap(({ id }) => this.of(id));
    return this.#all;
  }

  /** Those of one communication; none where the table does not know it. */
  of(id: string): readonly Flow[] {
    return within(this.#known, id, () => {
      const communication = byId.get(id);
      return communication === undefined ? [] : this.#derive(communication);
    });
  }

  #derive(communication: Communication): readonly Flow[] {
    const flows: Flow[] = [];
    const pairs = this.#pairs;
    for (const pair of communication.pairs(pairs)) {
      if (isOneComputer(pair)) continue;
      const agreed = communication.terms(pair, pairs);
      if (agreed === undefined) continue;
      const channels =
        communication.beforeOperatingSystem === true ? [] : pairs.channels.between(pair);
      flows.push(new Flow(communication, pair, agreed, channels, this.#crossings));
    }
    return flows;
  }
}

/** There is no flow within one computer. */
function isOneComputer({ from, to }: EndPair): boolean {
  return (
    from.members.length === 1 &&
    to.members.length === 1 &&
    from.members[0]?.id === to.members[0]?.id
  );
}

/** One flow of a class, from one element to another. */
export interface SingleFlow {
  readonly from: string;
  readonly to: string;
}

/** The single flows of a class, one by one: every member of one end with every other member of the other. */
export function* singleFlows({
  from,
  to,
}: {
  readonly from: EndGroup;
  readonly to: EndGroup;
}): Iterable<SingleFlow> {
  for (const sender of from.members) {
    for (const receiver of to.members) {
      if (sender.id !== receiver.id) yield { from: sender.id, to: receiver.id };
    }
  }
}
