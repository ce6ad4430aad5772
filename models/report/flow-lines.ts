// Flow classes as one reads them beside a drawing: one line each, the worst protected first.
import { channel } from '../elements/channel.ts';
import { reservation } from '../elements/sources.ts';
import type { Facts } from '../facts/facts.ts';
import { type EndGroup, type Flow, flowId, possibleTerms } from '../flows/flow.ts';
import { listed } from '../rules/words.ts';
import { type Protection, protectionOf } from './flow-rows.ts';
import { productOfFlow } from './products-meant.ts';

/** A flow class in words. */
export interface FlowLine {
  readonly id: string;
  readonly purpose: string;
  /** Who sends and who receives, by name; of many the first ones. */
  readonly from: string;
  readonly to: string;
  /** One, or those that an undecided setting could lead to. */
  readonly protocol: string;
  /** `TCP 80, 443`; empty where no source gives ports. */
  readonly ports: string;
  /** What has to be said of the source of the ports; empty where nothing has. */
  readonly portsNote: string;
  /** The end that opens the connection, by name. */
  readonly initiator: string;
  readonly protection: Protection;
  /** The channels that protect it: `IPsec, encrypted`. */
  readonly channels: string;
  readonly authentication: string;
  readonly why: string;
}

const fromWorst: readonly Protection[] = ['clear', 'undecided', 'not known', 'signed', 'encrypted'];

/** These flow classes as lines: the worst protected first, then by purpose. */
export function flowLines(facts: Facts, flows: readonly Flow[]): FlowLine[] {
  return flows
    .map((flow) => flowLine(facts, flow))
    .sort(
      (a, b) =>
        fromWorst.indexOf(a.protection) - fromWorst.indexOf(b.protection) ||
        compare(a.purpose, b.purpose) ||
        compare(a.id, b.id),
    );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function flowLine({ survey }: Facts, flow: Flow): FlowLine {
  const name = ({ members }: EndGroup) =>
    listed(members.map(({ id }) => survey.nameOf(id)).sort(), 3);
  const terms = possibleTerms(flow);
  const ports = terms.flatMap((possible) => possible.ports);
  const notes = ports.map(({ source }) => reservation(source, productOfFlow(flow, source)));
  return {
    id: flowId(flow),
    purpose: flow.communication.purpose,
    from: name(flow.from),
    to: name(flow.to),
    protocol: each(
      terms.map(({ protocol }) => protocol),
      ' or ',
    ),
    ports: each(
      ports.map(({ numbers }) => numbers),
      ', ',
    ),
    portsNote: each(
      notes.filter((note) => note !== ''),
      '; ',
    ),
    initiator: name(flow[flow.initiator]),
    protection: protectionOf(flow),
    channels: each(
      flow.channels.map(({ data }) => channel.fields.protection.options[data.protection]),
      ', ',
    ),
    authentication: each(
      terms.map(({ authentication }) => authentication),
      ' Or: ',
    ),
    why: each(
      terms.map(({ why }) => why),
      ' Or: ',
    ),
  };
}

function each(words: readonly string[], between: string): string {
  return [...new Set(words)].join(between);
}

/**
 * The flow classes that lead between two elements, either way; or those that end at one. A zone stands
 * for everything in it, and what stays within it is not among its own.
 */
export function flowsBetween(facts: Facts, a: string, b?: string): Flow[] {
  const { survey } = facts;
  const inside = (id: string) => {
    const isZone = survey.get('zones', id) !== undefined;
    return ({ members, zone }: EndGroup) =>
      members.some((member) => member.id === id) || (isZone && survey.zoneChain(zone).includes(id));
  };
  const [isA, isB] = [inside(a), b === undefined ? undefined : inside(b)];
  return facts.flows.filter(({ from, to }) => {
    if (isB !== undefined) return (isA(from) && isB(to)) || (isA(to) && isB(from));
    if (survey.get('zones', a) !== undefined) return isA(from) !== isA(to);
    return isA(from) || isA(to);
  });
}
