// The firewall matrix: one row for each flow class and port.
import {
  type Protection as DrawnProtection,
  protectionOf as drawnProtectionOf,
} from '../drawing/bundles.ts';
import { channel } from '../elements/channel.ts';
import { type Grade, reservation, sourceDocuments } from '../elements/sources.ts';
import type { Facts } from '../facts/facts.ts';
import {
  awaitedSetting,
  type EndGroup,
  type Flow,
  flowId,
  type Port,
  possibleTerms,
} from '../flows/flow.ts';
import { productOfFlow } from './products-meant.ts';

/** How a flow is protected, in one word. */
export type Protection = DrawnProtection | 'not known';

export interface FlowRow {
  readonly flow: Flow;
  readonly id: string;
  /** Names of the zones that the connection leads from and to: from its initiator to the other end. */
  readonly fromZone: string;
  readonly toZone: string;
  /** Names of the elements, sorted. */
  readonly initiators: readonly string[];
  readonly responders: readonly string[];
  readonly protocol: string;
  /** Absent where no source gives ports. */
  readonly port: Port | undefined;
  readonly grade: Grade | undefined;
  /** What has to be said of the source of the port; empty where nothing has. */
  readonly portNote: string;
  readonly protection: Protection;
  /** The setting that decides, where it is undecided. */
  readonly undecided: string | undefined;
}

/**
 * The rows of the firewall matrix: between zones first, then within them; by ends, then by flow. They
 * do not depend on the order of the document.
 */
export function flowRows(facts: Facts): FlowRow[] {
  const keyed = facts.flows.map((flow) => {
    const rows = rowsOf(facts, flow);
    return [rows[0] === undefined ? '' : sortKey(rows[0]), rows] as const;
  });
  return keyed.sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, rows]) => rows);
}

function sortKey({ fromZone, toZone, initiators, responders, id }: FlowRow): string {
  const place = fromZone === toZone ? '1' : '0';
  return [place, fromZone, toZone, initiators.join(), responders.join(), id].join('\u0000');
}

function rowsOf(facts: Facts, flow: Flow): FlowRow[] {
  const [opener, other] = flow.initiator === 'from' ? [flow.from, flow.to] : [flow.to, flow.from];
  const row = {
    flow,
    id: flowId(flow),
    fromZone: zoneName(facts, opener),
    toZone: zoneName(facts, other),
    initiators: memberNames(facts, opener),
    responders: memberNames(facts, other),
    protection: protectionOf(flow),
    undecided: awaitedSetting(flow, ''),
  };
  return possibleTerms(flow).flatMap(({ protocol, ports }): FlowRow[] =>
    ports.length === 0
      ? [{ ...row, protocol, port: undefined, grade: undefined, portNote: '' }]
      : ports.map((port) => ({
          ...row,
          protocol,
          port,
          grade: sourceDocuments[port.source].grade,
          portNote: reservation(port.source, productOfFlow(flow, port.source)),
        })),
  );
}

function zoneName({ survey }: Facts, { zone }: EndGroup): string {
  return zone === undefined ? 'unknown zone' : survey.nameOf(zone);
}

function memberNames({ survey }: Facts, { members }: EndGroup): string[] {
  return members.map(({ id }) => survey.nameOf(id)).sort();
}

/** The protection of a flow, its channels included. */
export function protectionOf(flow: Flow): Protection {
  const drawn = drawnProtectionOf(flow);
  return drawn === 'undecided' && flow.awaited === undefined ? 'not known' : drawn;
}

/** What a firewall administrator has to know besides: channels, conditions, what is undecided. */
export function remarks({ flow, undecided }: FlowRow): string[] {
  const channels = flow.channels.map(
    ({ data }) => channel.fields.protection.options[data.protection],
  );
  return [
    ...new Set(channels),
    ...(flow.communication.only === undefined ? [] : [flow.communication.only]),
    ...(undecided === undefined ? [] : [`depends on ${undecided}`]),
  ];
}
