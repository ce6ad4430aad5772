// The paths of one walk that cannot be walked in the graph of another document.
//
// Such a path begins where nobody starts there, or takes a step that does not follow there. The search is that for
// shortest paths, except that a walk only counts once it has done so.
import { within } from '../flows/ends.ts';
import type { Foothold } from './footholds.ts';
import type { Goal } from './goals.ts';
import { edgesOf, orderOf, stepsTo, type TrustGraph } from './graph.ts';
import { type Holding, holdingText } from './holding.ts';
import { goalNodes, hopOf, startsOf, type TrustPath } from './paths.ts';
import type { Effect } from './step.ts';
import type { Walk } from './walk.ts';

/** The paths to one goal that are missing elsewhere, shortest first. */
export interface MissingPaths {
  readonly paths: readonly TrustPath[];
  /** Whether the search was ended before all were found. */
  readonly areMore: boolean;
}

/** Where a walk stands, and whether it can be walked in the other document so far. */
interface Place {
  readonly node: number;
  readonly edge: number;
  readonly before: Place | undefined;
  readonly length: number;
  readonly isMissing: boolean;
}

/** No more paths than these are found for one goal, nor more places looked at. */
const mostPaths = 1000;
const mostPlaces = 200_000;

/** For each goal of a walk, its paths that are not in the other graph, where only their ends that fall there no longer count. */
export function pathsMissingFrom(other: TrustGraph, walk: Walk): readonly MissingPaths[] {
  const search = new Search(walk, other);
  return walk.goals.map(({ goal }) => search.pathsTo(goal));
}

class Search {
  readonly #graph: TrustGraph;
  readonly #starts: ReadonlyMap<number, Foothold>;
  readonly #other: TrustGraph;
  /** 1 for each edge that the other graph has not. */
  readonly #isMissing: Uint8Array;
  readonly #edges = new Map<number, readonly number[]>();
  readonly #effects = new Map<number, ReadonlyMap<number, Effect>>();

  constructor({ graph, footholds }: Walk, other: TrustGraph) {
    this.#graph = graph;
    this.#starts = startsOf(graph, footholds);
    this.#other = other;
    this.#isMissing = edgesMissingFrom(other, graph);
  }

  pathsTo(goal: Goal): MissingPaths {
    const graph = this.#graph;
    const goals = goalNodes(graph, goal);
    const isReached = new Uint8Array(graph.nodes.length);
    for (const node of goals) isReached[node] = 1;
    const remaining = stepsTo(graph, goals);
    const untilMissing = stepsTo(graph, this.#missingOnward(remaining, isReached));
    const paths: TrustPath[] = [];
    const byLength: Place[][] = [];
    const push = (place: Place) => {
      if (isReached[place.node] === 1) return;
      const rest = place.isMissing
        ? (remaining[place.node] as number)
        : (untilMissing[place.node] as number) + 1;
      if (rest < 1) return;
      const length = place.length + rest;
      while (byLength.length <= length) byLength.push([]);
      byLength[length]?.push(place);
    };
    for (const node of this.#starts.keys()) {
      const start = this.#other.numberOf(graph.nodes[node] as Holding);
      const isMissing = start === undefined || start >= this.#other.seeds;
      push({ node, edge: -1, before: undefined, length: 0, isMissing });
    }
    let looked = 0;
    for (let length = 0; length < byLength.length; length += 1) {
      // The list grows while it is gone through.
      for (const place of byLength[length] ?? []) {
        looked += 1;
        if (paths.length >= mostPaths || looked > mostPlaces) return { paths, areMore: true };
        for (const ends of this.#endsAt(place, isReached)) {
          paths.push(this.#pathOf(goal, place, ends));
        }
        for (const edge of this.#onward(place.node)) {
          const node = graph.targets[edge] as number;
          if (hasVisited(place, node)) continue;
          const isMissing = place.isMissing || this.#isMissing[edge] === 1;
          push({ node, edge, before: place, length: place.length + 1, isMissing });
        }
      }
    }
    return { paths, areMore: false };
  }

  /** Where steps begin that the other graph has not and that lead to a goal. */
  #missingOnward(remaining: Int32Array, isReached: Uint8Array): readonly number[] {
    const graph = this.#graph;
    return [...graph.nodes.keys()].filter(
      (node) =>
        isReached[node] === 0 &&
        edgesOf(graph, node).some(
          (edge) =>
            this.#isMissing[edge] === 1 &&
            (remaining[graph.targets[edge] as number] as number) >= 0,
        ),
    );
  }

  /** The edges by which a walk ends: those of one step on the same grounds are one way. */
  #endsAt({ node, isMissing }: Place, isReached: Uint8Array): Iterable<readonly number[]> {
    const graph = this.#graph;
    const ways = new Map<string, number[]>();
    for (const edge of this.#onward(node)) {
      const target = graph.targets[edge] as number;
      if (isReached[target] === 0 || !(isMissing || this.#isMissing[edge] === 1)) continue;
      const step = graph.stepOf[edge] as number;
      const effects = within(this.#effects, node * graph.steps.length + step, () =>
        graph.effectsOf(node, step),
      );
      const effect = effects.get(target);
      within(ways, `${step} ${effect && orderOf(effect)}`, () => []).push(edge);
    }
    return ways.values();
  }

  /** The edges of a holding, in an order that the order of the document does not change. */
  #onward(node: number): readonly number[] {
    const { stepOf, targets, nodes } = this.#graph;
    return within(this.#edges, node, () =>
      edgesOf(this.#graph, node)
        .map((edge) => ({
          edge,
          step: stepOf[edge] as number,
          to: holdingText(nodes[targets[edge] as number] as Holding),
        }))
        .sort((a, b) => a.step - b.step || (a.to < b.to ? -1 : 1))
        .map(({ edge }) => edge),
    );
  }

  #pathOf(goal: Goal, end: Place, ends: readonly number[]): TrustPath {
    const graph = this.#graph;
    const places: Place[] = [];
    for (let place: Place | undefined = end; place !== undefined; place = place.before) {
      places.unshift(place);
    }
    const edges = [...places.slice(1).map(({ edge }) => edge), ends[0] as number];
    return {
      foothold: this.#starts.get(places[0]?.node ?? -1) as Foothold,
      goal,
      hops: places.map(({ node }, index) => hopOf(graph, node, edges[index] as number)),
      reached: ends.map((edge) => graph.nodes[graph.targets[edge] as number] as Holding),
    };
  }
}

/** Marks each edge of a graph that another has not: the same step between the same holdings. */
function edgesMissingFrom(other: TrustGraph, graph: TrustGraph): Uint8Array {
  const isMissing = new Uint8Array(graph.targets.length).fill(1);
  const there = graph.nodes.map((holding) => other.numberOf(holding));
  for (const [node, same] of there.entries()) {
    if (same === undefined) continue;
    const key = (target: number | undefined, step: number | undefined) =>
      (target ?? -1) * graph.steps.length + (step as number);
    const known = new Set(
      edgesOf(other, same).map((edge) => key(other.targets[edge], other.stepOf[edge])),
    );
    for (const edge of edgesOf(graph, node)) {
      const target = there[graph.targets[edge] as number];
      if (target !== undefined && known.has(key(target, graph.stepOf[edge]))) isMissing[edge] = 0;
    }
  }
  return isMissing;
}

function hasVisited(place: Place, node: number): boolean {
  for (let at: Place | undefined = place; at !== undefined; at = at.before) {
    if (at.node === node) return true;
  }
  return false;
}
