// Derives the classes of data flows of a document from the table of communications.
import { Part, sitesByPart } from '../document/part.ts';
import { type Survey, siteOf } from '../document/survey.ts';
import { Channels } from './channels.ts';
import { communications } from './communications/index.ts';
import { Crossings } from './crossings.ts';
import { EndsBySite, within } from './ends.ts';
import { type Communication, type EndGroup, type EndPair, Flow } from './flow.ts';
import { type Background, EndPairs } from './pairs.ts';
import { RevocationLists } from './revocation-lists.ts';

const byId = new Map(communications.map((communication) => [communication.id, communication]));

const nothing: readonly never[] = [];

/** The flow classes of a document. Those of a communication are derived when somebody asks for them. */
export class Flows {
  /** The parts in which most flows are derived: nothing else can change them. */
  readonly parts: readonly Part[];
  readonly revocationLists: RevocationLists;
  readonly #ends: EndsBySite;
  readonly #ofParts: readonly FlowsOfPart[];
  readonly #ofHierarchy: FlowsOfPart;
  readonly #known = new Map<string, readonly Flow[]>();
  readonly #touching = new Map<string, readonly (readonly Flow[])[]>();
  #all: readonly Flow[] | undefined;

  /**
   * In parts of these sites. Given those before an edit that changed some parts only, what starts in the others is kept.
   */
  constructor(
    survey: Survey,
    sites: readonly ReadonlySet<string>[] = sitesByPart(survey),
    edited?: { readonly before: Flows; readonly parts: ReadonlySet<number> },
  ) {
    this.revocationLists = new RevocationLists(survey);
    this.#ends = new EndsBySite(survey, edited === undefined ? undefined : edited.before.#ends);
    const shared = {
      ends: this.#ends,
      channels: new Channels(survey),
      crossings: new Crossings(survey.zones),
      revocationLists: this.revocationLists,
    };
    this.parts = sites.map((ofPart) => new Part(survey, ofPart));
    this.#ofParts = this.parts.map((part, place) => {
      const isKept = edited !== undefined && !edited.parts.has(place);
      return new FlowsOfPart(part, shared, isKept ? edited.before.#ofParts[place] : undefined);
    });
    this.#ofHierarchy = new FlowsOfPart(new Part(survey), shared);
  }

  /** All of them, in the order of the table of communications. */
  all(): readonly Flow[] {
    this.#all ??= communications.flatMap(({ id }) => this.of(id));
    return this.#all;
  }

  /** Those of one communication; none where the table does not know it. */
  of(id: string): readonly Flow[] {
    return within(this.#known, id, () =>
      reachesOver(id) ? this.#ofHierarchy.of(id) : this.#ofParts.flatMap((flows) => flows.of(id)),
    );
  }

  /** Those of one communication with an end in a part, which is given by its place among the parts. */
  at(place: number, id: string): readonly Flow[] {
    if (!reachesOver(id)) return this.#ofParts[place]?.of(id) ?? nothing;
    return within(this.#touching, id, () => this.#byPart(this.of(id)))[place] ?? nothing;
  }

  #byPart(flows: readonly Flow[]): readonly (readonly Flow[])[] {
    const places = new Map<string, number>();
    for (const [place, { sites }] of this.parts.entries()) {
      for (const site of sites) places.set(site, place);
    }
    const touching = this.parts.map(() => new Set<Flow>());
    for (const flow of flows) {
      for (const member of [...flow.from.members, ...flow.to.members]) {
        touching[places.get(siteOf(member) ?? '') ?? 0]?.add(flow);
      }
    }
    return touching.map((found) => [...found]);
  }
}

function reachesOver(id: string): boolean {
  return byId.get(id)?.reach === 'hierarchy';
}

/** What the derivations of all parts share. */
interface Shared extends Background {
  readonly crossings: Crossings;
}

/** The flow classes that start in one part. */
class FlowsOfPart {
  readonly #pairs: EndPairs;
  readonly #crossings: Crossings;
  readonly #known: Map<string, readonly Flow[]>;

  constructor(part: Part, shared: Shared, before?: FlowsOfPart) {
    this.#pairs = new EndPairs(part, shared);
    this.#crossings = shared.crossings;
    this.#known = new Map(before === undefined ? [] : before.#known);
  }

  of(id: string): readonly Flow[] {
    let flows = this.#known.get(id);
    if (flows === undefined) {
      const communication = byId.get(id);
      flows = communication === undefined ? nothing : this.#derive(communication);
      this.#known.set(id, flows);
    }
    return flows;
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
      const { carries } = communication;
      const carried = typeof carries === 'function' ? carries(pair, pairs) : carries;
      flows.push(new Flow(communication, pair, agreed, carried, channels, this.#crossings));
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
