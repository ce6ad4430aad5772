// Says derived flows in one line each, so that tests state them as the table of communications does.
import { type Draft, draw } from '../../models/document/draft.ts';
import type { ElementOf, RolesOfSystem } from '../../models/document/hierarchy.ts';
import { Facts } from '../../models/facts/facts.ts';
import { type FlowJson, flowsJson } from '../../models/report/flows-json.ts';

export type Mode = ElementOf<'sites'>['mode'];

/** All flow classes of a drawing, as data. */
export function flowsIn({ document }: Draft): readonly FlowJson[] {
  return flowsJson(new Facts(document)).flows;
}

/** The flow classes that hold these two elements, one at each end. */
export function flowsBetween(drawing: Draft, one: string, other: string): readonly FlowJson[] {
  return flowsIn(drawing).filter((flow) => leads(flow, one, other) || leads(flow, other, one));
}

/** Every flow between two elements: `communication: opener opens protocol ports (grade), protection`. */
export function linesBetween(drawing: Draft, one: string, other: string): string[] {
  return flowsBetween(drawing, one, other).map((flow) => {
    const [from, to] = leads(flow, one, other) ? [one, other] : [other, one];
    return lineOf(flow, flow.initiator === 'from' ? from : to);
  });
}

/** The only flow of a communication in a drawing. */
export function onlyFlow(drawing: Draft, communication: string): FlowJson {
  const [flow, ...others] = flowsIn(drawing).filter((one) => one.communication === communication);
  if (flow === undefined || others.length > 0) throw new Error(`not one flow of ${communication}`);
  return flow;
}

/** The ids of the communications between two elements. */
export function communicationsBetween(drawing: Draft, one: string, other: string): string[] {
  return flowsBetween(drawing, one, other).map(({ communication }) => communication);
}

/** Every role that serves clients, set up to serve as many of them as it can inside. */
export const clientRoles: RolesOfSystem = {
  'management-point': { supportsDevices: true },
  'distribution-point': { bits: true, multicast: true, appvStreaming: 'rtsp' },
  'software-update-point': { ssl: true },
  'state-migration-point': {},
  'fallback-status-point': {},
  'server-locator-point': {},
  'reporting-point': { https: true },
  'pxe-service-point': {},
  'system-health-validator-point': {},
};

/** Desktops and a server in one zone and a site of this mode, and so of its product; undefined where it is undecided. */
export function served(mode: Mode, held: RolesOfSystem): Draft {
  return draw()
    .zone('hq')
    .site('p01', { mode, product: undefined })
    .system('server', held)
    .clients('desktops', 10);
}

/** A site server beside a server with other roles. */
export function administered(held: RolesOfSystem, mode: Mode = 'mixed'): Draft {
  return draw()
    .zone('hq')
    .site('p01', { mode })
    .system('site-server', ['site-server'])
    .system('server', held);
}

function leads({ from, to }: FlowJson, sender: string, receiver: string): boolean {
  return from.members.includes(sender) && to.members.includes(receiver);
}

function lineOf(flow: FlowJson, opener: string): string {
  const terms = flow.terms.map(({ protocol, ports }) =>
    [protocol, ports.map(({ numbers, grade }) => `${numbers} (${grade})`).join('; ')]
      .filter((part) => part !== '')
      .join(' '),
  );
  const parts = [
    `${flow.communication}: ${opener} opens ${terms.join(' or ')}`,
    said(flow.signed, 'signed', 'unsigned', 'signing unknown'),
    said(flow.encrypted, 'encrypted', 'clear', 'encryption unknown'),
    ...(flow.undecided === null ? [] : [`waits for ${flow.undecided}`]),
  ];
  return parts.join(', ');
}

function said(value: boolean | null, yes: string, no: string, unknown: string): string {
  if (value === null) return unknown;
  return value ? yes : no;
}
