// Derives the classes of data flows of a document from the table of communications.
import type { Survey } from '../document/survey.ts';
import { addedProtection } from './channels.ts';
import { communications } from './communications/index.ts';
import { zonesCrossed } from './crossings.ts';
import type { Awaited, Communication, EndGroup, EndPair, Flow, Terms } from './flow.ts';
import { EndPairs } from './pairs.ts';

/** All flow classes of a document. */
export function deriveFlows(survey: Survey): Flow[] {
  const pairs = new EndPairs(survey);
  const crossings = new Map<string, readonly string[]>();
  const crossed = ({ from, to }: EndPair): readonly string[] => {
    const key = `${from.zone ?? ''} ${to.zone ?? ''}`;
    let zones = crossings.get(key);
    if (zones === undefined) {
      zones = zonesCrossed(survey, from.zone, to.zone);
      crossings.set(key, zones);
    }
    return zones;
  };
  const flows: Flow[] = [];
  for (const communication of communications) {
    for (const pair of communication.pairs(pairs)) {
      if (isOneComputer(pair)) continue;
      const terms = communication.terms(pair, pairs);
      if (terms !== undefined) flows.push(flow(communication, pair, terms, pairs, crossed(pair)));
    }
  }
  return flows;
}

function flow(
  communication: Communication,
  pair: EndPair,
  chosen: Terms | Awaited,
  pairs: EndPairs,
  zones: readonly string[],
): Flow {
  const awaited = 'candidates' in chosen ? chosen : undefined;
  const terms = 'candidates' in chosen ? undefined : chosen;
  const possible = awaited?.candidates ?? [chosen as Terms];
  const channels = pairs.channels.between(pair);
  const agreed = (what: 'signed' | 'encrypted'): boolean | undefined => {
    const answers = possible.map(
      (one) =>
        one[what] === true || addedProtection(channels, one.protocol, pair)[what] || one[what],
    );
    return answers.every((answer) => answer === answers[0]) ? answers[0] : undefined;
  };
  const { initiator } = communication;
  return {
    communication,
    from: pair.from,
    to: pair.to,
    initiator: typeof initiator === 'function' ? initiator(pair) : initiator,
    terms,
    awaited,
    channels,
    signed: agreed('signed'),
    encrypted: agreed('encrypted'),
    zones,
  };
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
