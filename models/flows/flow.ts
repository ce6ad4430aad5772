// The words for data flows: what a communication is declared with, and what a derived flow class knows.
import type { Entry } from '../document/survey.ts';
import type { Citation, SourceId } from '../elements/sources.ts';
import { addedProtection } from './channels.ts';
import type { Crossings } from './crossings.ts';
import type { EndPairs } from './pairs.ts';

/** What a flow can carry, with the words for it. */
export const carried = {
  policy: 'policy',
  inventory: 'inventory',
  status: 'status messages',
  state: 'state messages',
  discovery: 'discovery data',
  content: 'package content',
  'update-metadata': 'software update metadata',
  'operating-system': 'operating system images',
  'streamed-application': 'streamed applications',
  'user-state': 'user state',
  location: 'site and management point locations',
  reports: 'reports',
  health: 'statements of health',
  configuration: 'site configuration',
  collections: 'collection definitions',
  certificates: 'certificates',
  'site-data': 'site database records',
  administration: 'administrative commands',
  directory: 'directory queries',
} as const;

export type Carried = keyof typeof carried;

export type Protocol =
  | 'HTTP'
  | 'HTTPS'
  | 'SMB'
  | 'RPC'
  | 'SQL'
  | 'LDAP'
  | 'TLS'
  | 'DHCP'
  | 'TFTP'
  | 'RTSP'
  | 'RTSPS'
  | 'multicast'
  | 'NAP'
  | 'PPTP'
  | 'Wake On LAN'
  | 'remote control';

/** A port or range as administrators write it, with the source that says so. */
export interface Port {
  /** `TCP 443`, `UDP 67, 68`, `TCP 1024-65535 (dynamic)`. */
  readonly numbers: string;
  readonly source: SourceId;
}

/** What holds for every pair of ends that communicate on the same terms. */
export interface Terms {
  readonly protocol: Protocol | string;
  /** None where no source gives them. */
  readonly ports: readonly Port[];
  /** Who proves what to whom. */
  readonly authentication: string;
  /** Nobody can change it unnoticed on the way. Undefined where the document does not tell. */
  readonly signed: boolean | undefined;
  /** Nobody can read it on the way. Undefined where the document does not tell. */
  readonly encrypted: boolean | undefined;
  /** Protection of what is carried, apart from the way it takes. */
  readonly payload?: {
    readonly signed: boolean;
    readonly encrypted: boolean;
    readonly note: string;
  };
  readonly why: string;
  readonly sources: readonly Citation[];
}

/** The terms depend on a setting that is undecided: those that it could come to. */
export interface Awaited {
  /** The end whose setting decides, or the site whose mode does. */
  readonly of: 'from' | 'to' | { readonly site: string };
  /** `key` or `role-id.key`. */
  readonly key: string;
  readonly candidates: readonly Terms[];
}

/** Elements that stand in the same zone and site and are set up alike: one end of a flow class. */
export interface EndGroup {
  readonly kind: 'systems' | 'clients' | 'services' | 'sites' | 'zones';
  readonly members: readonly Entry[];
  readonly zone: string | undefined;
  readonly site: string | undefined;
}

export interface EndPair {
  readonly from: EndGroup;
  readonly to: EndGroup;
}

/** One row of the table of communications. */
export interface Communication {
  readonly id: string;
  readonly purpose: string;
  readonly carries: readonly Carried[] | ((pair: EndPair, ends: EndPairs) => readonly Carried[]);
  /** Its ends can belong to sites of different parts, or it starts from what belongs to no site. */
  readonly reach?: 'hierarchy';
  /** Who opens the connection; the other end has to be reachable. */
  readonly initiator: 'from' | 'to' | ((pair: EndPair) => 'from' | 'to');
  /** Firmware speaks before any operating system runs: no channel can protect it. */
  readonly beforeOperatingSystem?: true;
  /** Said where the flow exists only under a condition that the document does not hold. */
  readonly only?: string;
  /** Which groups communicate. */
  pairs(ends: EndPairs): Iterable<EndPair>;
  /** On which terms; undefined where this pair does not communicate after all. */
  terms(pair: EndPair, ends: EndPairs): Terms | Awaited | undefined;
}

/** A class of data flows: every member of `from` with every member of `to`, on the same terms. */
export class Flow implements EndPair {
  readonly communication: Communication;
  readonly from: EndGroup;
  readonly to: EndGroup;
  /** The channels that protect it, which add up. */
  readonly channels: readonly Entry<'channels'>[];
  /** Undefined while a setting that decides them is undecided. */
  readonly terms: Terms | undefined;
  readonly awaited: Awaited | undefined;
  /** Nobody can change it unnoticed; undefined where that is not known. */
  readonly signed: boolean | undefined;
  /** Nobody can read it; undefined where that is not known. */
  readonly encrypted: boolean | undefined;
  readonly carries: readonly Carried[];
  readonly #crossings: Crossings;

  constructor(
    communication: Communication,
    { from, to }: EndPair,
    agreed: Terms | Awaited,
    carries: readonly Carried[],
    channels: readonly Entry<'channels'>[],
    crossings: Crossings,
  ) {
    this.communication = communication;
    this.from = from;
    this.to = to;
    this.channels = channels;
    const isAwaited = 'candidates' in agreed;
    this.terms = isAwaited ? undefined : agreed;
    this.awaited = isAwaited ? agreed : undefined;
    this.carries = carries;
    this.#crossings = crossings;
    this.signed = this.#protected('signed');
    this.encrypted = this.#protected('encrypted');
  }

  /** Ids of the zones that it crosses, its ends included. */
  get zones(): readonly string[] {
    return this.#crossings.between(this);
  }

  get initiator(): 'from' | 'to' {
    const { initiator } = this.communication;
    return typeof initiator === 'function' ? initiator(this) : initiator;
  }

  #protected(what: 'signed' | 'encrypted'): boolean | undefined {
    if (this.terms !== undefined) return this.#protectedOn(this.terms, what);
    const [first, ...others] = possibleTerms(this).map((terms) => this.#protectedOn(terms, what));
    return others.every((other) => other === first) ? first : undefined;
  }

  #protectedOn(terms: Terms, what: 'signed' | 'encrypted'): boolean | undefined {
    if (this.channels.length === 0 || terms[what] === true) return terms[what];
    return addedProtection(this.channels, terms.protocol, this)[what] || terms[what];
  }
}

/** The terms of a flow, or the ones that it could come to. */
export function possibleTerms(flow: Flow): readonly Terms[] {
  return flow.terms === undefined ? (flow.awaited?.candidates ?? []) : [flow.terms];
}

/**
 * The id of a flow class: its communication and the first member of each end. It is stable
 * under the order of the document; no two classes share one.
 */
export function flowId({ communication, from, to }: Flow): string {
  return `${communication.id}:${firstMember(from)}>${firstMember(to)}`;
}

function firstMember({ members }: EndGroup): string {
  let first = members[0]?.id ?? '';
  for (const { id } of members) if (id < first) first = id;
  return first;
}

/** The setting that a flow waits for, seen from one of its members: `id.key`. */
export function awaitedSetting(flow: Flow, member: string): string | undefined {
  const { awaited } = flow;
  if (awaited === undefined) return undefined;
  if (typeof awaited.of === 'object') return `${awaited.of.site}.${awaited.key}`;
  const end = flow[awaited.of];
  const owner = end.members.some(({ id }) => id === member) ? member : firstMember(end);
  return `${owner}.${awaited.key}`;
}
