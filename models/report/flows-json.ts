// The derived data flows for other programs: one object a class.
import { type Grade, reservation, type SourceId, sourceDocuments } from '../elements/sources.ts';
import type { Facts } from '../facts/facts.ts';
import { awaitedSetting, type EndGroup, type Flow, flowId, possibleTerms } from '../flows/flow.ts';
import { type DocumentSummary, summarise } from './document-summary.ts';
import { type Protection, protectionOf } from './flow-rows.ts';
import { productOfFlow } from './products-meant.ts';

interface EndJson {
  readonly kind: EndGroup['kind'];
  readonly zone: string | null;
  readonly site: string | null;
  readonly members: readonly string[];
}

interface TermsJson {
  readonly protocol: string;
  readonly ports: readonly (Graded & { readonly numbers: string; readonly source: string })[];
  readonly authentication: string;
  readonly payload: {
    readonly signed: boolean;
    readonly encrypted: boolean;
    readonly note: string;
  } | null;
  readonly why: string;
  readonly sources: readonly (Graded & { readonly document: string; readonly section?: string })[];
}

/** How well its source founds something, and what has to be said of that for this flow; empty where nothing has. */
interface Graded {
  readonly grade: Grade;
  readonly note: string;
}

export interface FlowJson {
  readonly id: string;
  readonly communication: string;
  readonly purpose: string;
  readonly carries: readonly string[];
  readonly from: EndJson;
  readonly to: EndJson;
  readonly initiator: 'from' | 'to';
  readonly protection: Protection;
  /** Null where it is not known. */
  readonly signed: boolean | null;
  readonly encrypted: boolean | null;
  readonly channels: readonly string[];
  readonly zones: readonly string[];
  /** The condition under which the flow exists, where there is one. */
  readonly only: string | null;
  /** The undecided setting that the terms depend on. */
  readonly undecided: string | null;
  /** One, or those that an undecided setting could lead to. */
  readonly terms: readonly TermsJson[];
}

export interface FlowsJson {
  readonly format: 'trustwalk-flows';
  readonly version: 1;
  readonly document: DocumentSummary;
  readonly flows: readonly FlowJson[];
}

/** All flow classes of a document as data, by id. */
export function flowsJson(facts: Facts): FlowsJson {
  return {
    format: 'trustwalk-flows',
    version: 1,
    document: summarise(facts.survey),
    flows: facts.flows.map(flowJson).sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

function flowJson(flow: Flow): FlowJson {
  const { communication } = flow;
  return {
    id: flowId(flow),
    communication: communication.id,
    purpose: communication.purpose,
    carries: flow.carries,
    from: endJson(flow.from),
    to: endJson(flow.to),
    initiator: flow.initiator,
    protection: protectionOf(flow),
    signed: flow.signed ?? null,
    encrypted: flow.encrypted ?? null,
    channels: flow.channels.map(({ id }) => id).sort(),
    zones: flow.zones,
    only: communication.only ?? null,
    undecided: awaitedSetting(flow, '') ?? null,
    terms: possibleTerms(flow).map(
      ({ protocol, ports, authentication, payload, why, sources }) => ({
        protocol,
        ports: ports.map(({ numbers, source }) => ({
          numbers,
          source,
          ...gradedIn(flow, source),
        })),
        authentication,
        payload: payload ?? null,
        why,
        sources: sources.map((citation) => ({
          ...citation,
          ...gradedIn(flow, citation.document),
        })),
      }),
    ),
  };
}

function gradedIn(flow: Flow, source: SourceId): Graded {
  const note = reservation(source, productOfFlow(flow, source));
  return { grade: sourceDocuments[source].grade, note };
}

function endJson({ kind, zone, site, members }: EndGroup): EndJson {
  return {
    kind,
    zone: zone ?? null,
    site: site ?? null,
    members: members.map(({ id }) => id).sort(),
  };
}
