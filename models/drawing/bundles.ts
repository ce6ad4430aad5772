// Flows between the same two ends, drawn as one line.
import type { Facts } from '../facts/facts.ts';
import { type SingleFlow, singleFlows } from '../flows/derive.ts';
import { within } from '../flows/ends.ts';
import type { Flow } from '../flows/flow.ts';

/** How a flow is protected; a bundle is as good as the worst of its flows. */
export type Protection = 'encrypted' | 'signed' | 'undecided' | 'clear';

/** All flows between two ends; `a` comes before `b` in the order of ids. */
export interface Bundle {
  readonly id: string;
  readonly a: string;
  readonly b: string;
  /** How many flows it stands for. */
  readonly count: number;
  readonly protection: Protection;
  /** Some flow is protected by a channel such as IPsec. */
  readonly isSheathed: boolean;
  /** Ends that receive data, and ends that open connections. */
  readonly receivers: Sides;
  readonly initiators: Sides;
}

export type Sides = 'a' | 'b' | 'both';

interface Growing {
  readonly a: string;
  readonly b: string;
  count: number;
  protection: Protection;
  isSheathed: boolean;
  receivers: Sides;
  initiators: Sides;
}

const fromWorst: readonly Protection[] = ['clear', 'undecided', 'signed', 'encrypted'];

/** How a flow is protected, its channels included. */
export function protectionOf({ encrypted, signed }: Flow): Protection {
  if (encrypted === true) return 'encrypted';
  if (encrypted === undefined) return 'undecided';
  return signed === true ? 'signed' : 'clear';
}

/** The id of the bundle between two ends, whichever comes first. */
export function bundleId(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

/** The bundles between elements, sorted by id. */
export function bundlesOf(facts: Facts): Bundle[] {
  return bundled(facts.flows, (from, to) => [from, to]);
}

/** The bundles of some flows only: of each those single flows that `singlesOf` gives. */
export function bundlesAmong(
  flows: readonly Flow[],
  singlesOf: (flow: Flow) => Iterable<SingleFlow>,
): Bundle[] {
  return bundled(flows, (from, to) => [from, to], singlesOf);
}

/**
 * The bundles between neighbours, sorted by id: a flow is drawn between the two things that stand side
 * by side in the innermost zone around both of its ends. So zones far apart have one line between them.
 */
export function neighbourBundlesOf(facts: Facts): Bundle[] {
  const { survey } = facts;
  const chains = new Map<string, readonly string[]>();
  const chainOf = (id: string) =>
    within(chains, id, () => {
      const entry = survey.find(id);
      return entry?.collection === 'zones'
        ? survey.zoneChain(id)
        : [id, ...survey.zoneChain(entry?.zone)];
    });
  return bundled(facts.flows, (from, to) => {
    const up = chainOf(from);
    const down = chainOf(to);
    const common = up.find((id) => down.includes(id));
    const below = (chain: readonly string[]) =>
      chain[(common === undefined ? chain.length : chain.indexOf(common)) - 1];
    // A flow between a zone and what stands in it has no neighbours.
    return [below(up), below(down)];
  });
}

type Ends = readonly [string | undefined, string | undefined];

function bundled(
  flows: readonly Flow[],
  endsOf: (from: string, to: string) => Ends,
  singlesOf: (flow: Flow) => Iterable<SingleFlow> = singleFlows,
): Bundle[] {
  const bundles = new Map<string, Growing>();
  for (const flow of flows) {
    const protection = protectionOf(flow);
    const isSheathed = flow.channels.length > 0;
    for (const single of singlesOf(flow)) {
      const [from, to] = endsOf(single.from, single.to);
      if (from === undefined || to === undefined || from === to) continue;
      const [a, b] = from < to ? [from, to] : [to, from];
      const receiver = to === a ? 'a' : 'b';
      const initiator = (flow.initiator === 'from' ? from : to) === a ? 'a' : 'b';
      const key = bundleId(a, b);
      const bundle = bundles.get(key);
      if (bundle === undefined) {
        const receivers = receiver;
        const initiators = initiator;
        bundles.set(key, { a, b, count: 1, protection, isSheathed, receivers, initiators });
        continue;
      }
      bundle.count += 1;
      bundle.isSheathed ||= isSheathed;
      if (fromWorst.indexOf(protection) < fromWorst.indexOf(bundle.protection)) {
        bundle.protection = protection;
      }
      if (bundle.receivers !== receiver) bundle.receivers = 'both';
      if (bundle.initiators !== initiator) bundle.initiators = 'both';
    }
  }
  return [...bundles]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([id, bundle]) => ({ id, ...bundle }));
}
