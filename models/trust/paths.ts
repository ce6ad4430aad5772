// Attack paths: the shortest walks from footholds to a goal, no two of them the same.
import { within } from '../flows/ends.ts';
import type { Foothold } from './footholds.ts';
import { type Goal, goalKinds, isGoal } from './goals.ts';
import { orderOf, stepsTo, type TrustGraph } from './graph.ts';
import { type Holding, holdingText } from './holding.ts';
import type { Effect, Step } from './step.ts';

/** One step of a path, as it was taken. */
export interface Hop {
  readonly step: Step;
  readonly from: Holding;
  readonly to: Holding;
  readonly effect: Effect;
}

export interface TrustPath {
  readonly foothold: Foothold;
  readonly goal: Goal;
  readonly hops: readonly Hop[];
  /** Everything that the last step gives at once: it is one walk, however many fall at its end. */
  readonly reached: readonly Holding[];
}

/** Where a walk stands: the holding, and how it came there. */
interface Place {
  readonly node: number;
  readonly edge: number;
  readonly before: Place | undefined;
}

/** The numbers of the holdings that are this goal. */
export function goalNodes(graph: TrustGraph, goal: Goal): number[] {
  const { facts } = graph.terrain;
  const found: number[] = [];
  for (const kind of goalKinds[goal.name].kinds) {
    for (const node of graph.numbersOf(kind)) {
      if (isGoal(goal, graph.nodes[node] as Holding, facts)) found.push(node);
    }
  }
  return found.sort((a, b) => a - b);
}

/** The `count` shortest walks from these footholds to a goal, shortest first; ties go by names of steps and ids. */
export function shortestPaths(
  graph: TrustGraph,
  footholds: readonly Foothold[],
  goal: Goal,
  count: number,
  reachedNodes = goalNodes(graph, goal),
): readonly TrustPath[] {
  if (reachedNodes.length === 0) return [];
  const isReached = new Uint8Array(graph.nodes.length);
  for (const node of reachedNodes) isReached[node] = 1;
  const remaining = stepsTo(graph, reachedNodes);
  const starts = startsOf(graph, footholds);
  const paths: TrustPath[] = [];
  // Walks by their whole length: what was walked, and what is known to remain.
  const byLength: Place[][] = [];
  const push = (place: Place, walked: number) => {
    const rest = remaining[place.node] as number;
    if (rest < 1) return;
    const length = walked + rest;
    while (byLength.length <= length) byLength.push([]);
    byLength[length]?.push(place);
  };
  for (const node of starts.keys()) push({ node, edge: -1, before: undefined }, 0);
  for (let length = 0; length < byLength.length; length += 1) {
    const places = byLength[length] as Place[];
    for (const place of places) {
      for (const edges of onward(graph, place.node, remaining)) {
        const last = edges.filter((edge) => isReached[graph.targets[edge] as number] === 1);
        for (const alike of byEffect(graph, place.node, last)) {
          paths.push(pathOf(graph, starts, goal, place, alike));
          if (paths.length === count) return paths;
        }
        for (const edge of edges) {
          const node = graph.targets[edge] as number;
          if (isReached[node] === 1 || hasVisited(place, node)) continue;
          push({ node, edge, before: place }, lengthOf(place) + 1);
        }
      }
    }
  }
  return paths;
}

/** The holdings to start from, each with the first foothold that gives it. */
export function startsOf(
  graph: TrustGraph,
  footholds: readonly Foothold[],
): ReadonlyMap<number, Foothold> {
  const starts = new Map<number, Foothold>();
  for (const foothold of footholds) {
    for (const holding of foothold.holdings) {
      const node = graph.numberOf(holding);
      if (node !== undefined && !starts.has(node)) starts.set(node, foothold);
    }
  }
  return starts;
}

/** The edges that lead on towards a goal, by step, in an order that the order of the document does not change. */
function onward(
  graph: TrustGraph,
  node: number,
  remaining: Int32Array,
): readonly (readonly number[])[] {
  const byStep = new Map<number, OnwardEdge[]>();
  const end = graph.offsets[node + 1] as number;
  for (let edge = graph.offsets[node] as number; edge < end; edge += 1) {
    const target = graph.targets[edge] as number;
    if (remaining[target] === -1) continue;
    const text = holdingText(graph.nodes[target] as Holding);
    within(byStep, graph.stepOf[edge] as number, () => []).push({ edge, text });
  }
  return [...byStep.values()].map((edges) =>
    edges.sort((a, b) => (a.text < b.text ? -1 : 1)).map(({ edge }) => edge),
  );
}

interface OnwardEdge {
  readonly edge: number;
  readonly text: string;
}

/**
 * Edges of one step that rest on the same element and settings: however many, they are one way on. Those to what follows
 * on other grounds as well come last.
 */
function byEffect(
  graph: TrustGraph,
  node: number,
  edges: readonly number[],
): Iterable<readonly number[]> {
  const [first] = edges;
  if (first === undefined) return [];
  const effects = graph.effectsOf(node, graph.stepOf[first] as number);
  const alike = new Map<string, { readonly own: Set<number>; readonly effects: Set<Effect> }>();
  for (const edge of edges) {
    const effect = effects.get(graph.targets[edge] as number);
    if (effect === undefined) throw new Error('an edge without an effect');
    const way = within(alike, orderOf(effect), () => ({ own: new Set(), effects: new Set() }));
    way.own.add(edge);
    way.effects.add(effect);
  }
  if (alike.size === 1) return [edges];
  return [...alike.values()].map(({ own, effects: given }) => {
    const gets = new Set([...given].flatMap((effect) => holdingsOf(effect)));
    const isShared = (edge: number) =>
      !own.has(edge) &&
      gets.has(holdingText(graph.nodes[graph.targets[edge] as number] as Holding));
    return [...own, ...edges.filter(isShared)];
  });
}

/** What an effect gives, as texts. */
function holdingsOf({ gets: { kind, ids } }: Effect): readonly string[] {
  return ids.map((id) => holdingText({ kind, id }));
}

function lengthOf({ before }: Place): number {
  let length = 0;
  for (let place = before; place !== undefined; place = place.before) length += 1;
  return length;
}

function hasVisited(place: Place, node: number): boolean {
  for (let at: Place | undefined = place; at !== undefined; at = at.before) {
    if (at.node === node) return true;
  }
  return false;
}

function pathOf(
  graph: TrustGraph,
  starts: ReadonlyMap<number, Foothold>,
  goal: Goal,
  end: Place,
  last: readonly number[],
): TrustPath {
  const places: Place[] = [];
  for (let place: Place | undefined = end; place !== undefined; place = place.before) {
    places.unshift(place);
  }
  const [start] = places;
  const edges = [...places.slice(1).map(({ edge }) => edge), last[0] as number];
  const foothold = starts.get(start?.node ?? -1);
  if (foothold === undefined) throw new Error('a path without a foothold');
  return {
    foothold,
    goal,
    hops: places.map(({ node }, index) => hopOf(graph, node, edges[index] as number)),
    reached: last.map((edge) => graph.nodes[graph.targets[edge] as number] as Holding),
  };
}

/** The step that an edge stands for, as it was taken from a node. */
export function hopOf(graph: TrustGraph, node: number, edge: number): Hop {
  return {
    step: graph.steps[graph.stepOf[edge] as number] as Step,
    from: graph.nodes[node] as Holding,
    to: graph.nodes[graph.targets[edge] as number] as Holding,
    effect: graph.effectOf(node, edge),
  };
}
