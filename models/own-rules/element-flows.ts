// The data flows of one element, and what they tell conditions.
import type { Survey } from '../document/survey.ts';
import type { Facts } from '../facts/facts.ts';
import { within } from '../flows/ends.ts';
import { type EndGroup, type Flow, flowId, possibleTerms, type Terms } from '../flows/flow.ts';
import { thing } from './things.ts';

/** A flow class of an element, and whether the element is at the end that it goes out from. */
export interface ElementFlow {
  readonly element: string;
  readonly flow: Flow;
  readonly isSender: boolean;
}

const nothing: readonly never[] = [];
const flowsByElement = new WeakMap<Facts, ReadonlyMap<string, readonly ElementFlow[]>>();

/**
 * The flow classes that an element is at an end of, in an order that does not depend on that of the document. They are
 * gathered for all elements when the first rule asks.
 */
export function flowsOf(facts: Facts, element: string): readonly ElementFlow[] {
  let byElement = flowsByElement.get(facts);
  if (byElement === undefined) {
    byElement = gathered(facts);
    flowsByElement.set(facts, byElement);
  }
  return byElement.get(element) ?? nothing;
}

function gathered(facts: Facts): ReadonlyMap<string, readonly ElementFlow[]> {
  const byElement = new Map<string, ElementFlow[]>();
  const sorted = facts.flows
    .map((flow) => ({ flow, id: flowId(flow) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const { flow } of sorted) {
    for (const end of ['from', 'to'] as const) {
      for (const { id } of flow[end].members) {
        const own = { element: id, flow, isSender: end === 'from' };
        within(byElement, id, () => []).push(own);
      }
    }
  }
  return byElement;
}

/** What a flow tells its element under a name; undefined where that is not known. */
export function toldByFlow(facts: Facts, own: ElementFlow, name: string): unknown {
  const { flow, isSender } = own;
  switch (name) {
    case 'communication':
      return flow.communication.id;
    case 'purpose':
      return flow.communication.purpose;
    case 'carries':
      return flow.carries;
    case 'initiator':
      return (flow.initiator === 'from') === isSender ? 'element' : 'other';
    case 'protocol':
      return agreed(flow, ({ protocol }) => protocol);
    case 'ports':
      return agreed(flow, ({ ports }) => ports.map(({ numbers }) => numbers));
    case 'zones':
      return flow.zones.map((zone) => facts.survey.nameOf(zone));
    case 'exposed':
      return flow.zones.some((zone) => facts.isExposed(zone));
    case 'other':
      return thing('ends', (asked) => toldByEnd(facts, own, asked));
    default:
      return flow[name as 'signed' | 'encrypted'];
  }
}

function toldByEnd(facts: Facts, { element, flow, isSender }: ElementFlow, name: string): unknown {
  const { survey } = facts;
  const { kind, members, zone, site }: EndGroup = isSender ? flow.to : flow.from;
  switch (name) {
    case 'kind':
      return kind;
    case 'names':
      return namesOf(survey, members, element);
    case 'zone':
      return zone === undefined ? '' : survey.nameOf(zone);
    case 'site':
      return site === undefined ? '' : survey.nameOf(site);
    default:
      return zone !== undefined && facts.isExposed(zone);
  }
}

const namesByMembers = new WeakMap<EndGroup['members'], readonly string[]>();

/** The names of members other than this element, sorted; worked out once for all elements that see the same ones. */
function namesOf(survey: Survey, members: EndGroup['members'], element: string): readonly string[] {
  const others = members.filter(({ id }) => id !== element);
  const isOneOfThem = others.length < members.length;
  const known = isOneOfThem ? undefined : namesByMembers.get(members);
  if (known !== undefined) return known;
  const names = others.map(({ id }) => survey.nameOf(id)).sort();
  if (!isOneOfThem) namesByMembers.set(members, names);
  return names;
}

/** What all terms that a flow could come to have in common; undefined where they differ. */
function agreed<Told>(flow: Flow, told: (terms: Terms) => Told): Told | undefined {
  const [first, ...others] = possibleTerms(flow).map(told);
  return others.every((other) => String(other) === String(first)) ? first : undefined;
}
