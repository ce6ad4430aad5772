// Derives the classes of data flows of a document from the table of communications.
import type { Survey } from '../document/survey.ts';
import { communications } from './communications/index.ts';
import { Crossings } from './crossings.ts';
import { type EndGroup, type EndPair, Flow } from './flow.ts';
import { EndPairs } from './pairs.ts';

/** All flow classes of a document, by the id of their communication. */
export function deriveFlows(survey: Survey): ReadonlyMap<string, readonly Flow[]> {
  const pairs = new EndPairs(survey);
  const crossings = new Crossings(survey);
  const byCommunication = new Map<string, readonly Flow[]>();
  for (const communication of communications) {
    const flows: Flow[] = [];
    for (const pair of communication.pairs(pairs)) {
      if (isOneComputer(pair)) continue;
      const agreed = communication.terms(pair, pairs);
      if (agreed === undefined) continue;
      const channels =
        communication.beforeOperatingSystem === true ? [] : pairs.channels.between(pair);
      flows.push(new Flow(communication, pair, agreed, channels, crossings));
    }
    if (flows.length > 0) byCommunication.set(communication.id, flows);
  }
  return byCommunication;
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
