// The paths that a finding enables: the shortest one to each goal that takes a step by the weakness which it names.
import type { Facts } from '../facts/facts.ts';
import { type Result, relatedTo } from '../rules/result.ts';
import { type Foothold, footholdNames, readFoothold } from './footholds.ts';
import type { Goal } from './goals.ts';
import { edgesOf, orderOf, stepsTo, TrustGraph } from './graph.ts';
import { type Holding, holdingText } from './holding.ts';
import { namesWeakness } from './links.ts';
import { goalNodes, hopOf, startsOf, type TrustPath } from './paths.ts';
import type { Effect, Step } from './step.ts';
import type { Walk } from './walk.ts';

/** A step in the graph, as it is taken. */
interface Taken {
  readonly node: number;
  readonly edge: number;
  /** Where it is not the first of several by which the step leads there. */
  readonly effect?: Effect;
}

/** A step in the graph that uses the weakness, by that effect which does. */
type Use = Required<Taken>;

/**
 * The shortest path to each goal of a walk that goes through the weakness of a finding, in the order of the goals.
 * Where no foothold of the walk leads to the weakness, from where it can be used: from what the finding is about.
 */
export function pathsEnabledBy(walk: Walk, finding: Result): readonly TrustPath[] {
  const goals = walk.goals.map(({ goal }) => goal);
  const paths = pathsThrough(walk.graph, walk.footholds, goals, finding);
  if (paths.length > 0) return paths;
  const { terrain, steps } = walk.graph;
  const footholds = footholdsBeside(finding, terrain.facts);
  const seeds = footholds.flatMap(({ holdings }) => holdings);
  for (const withoutAssumptions of [true, false]) {
    const graph = new TrustGraph(terrain, steps, seeds, { withoutAssumptions });
    const beside = pathsThrough(graph, footholds, goals, finding);
    if (beside.length > 0) return beside;
  }
  return [];
}

/** The footholds at what a finding is about: its elements, the clients that get it, and the zones that they stand in. */
function footholdsBeside(finding: Result, facts: Facts): readonly Foothold[] {
  const { survey } = facts;
  const { id } = finding.subject;
  const beside = [relatedTo(finding), clientsGetting(id, facts)];
  const elements = [id, ...beside.flatMap((ids) => ids.slice(0, mostRelated))];
  const zones = elements.flatMap((each) => survey.find(each)?.zone ?? []);
  return [...new Set([...elements, ...zones])].flatMap((each) =>
    footholdNames
      .map((name) => readFoothold(`${name}:${each}`, facts))
      .filter((foothold) => typeof foothold !== 'string'),
  );
}

const mostRelated = 20;

/** The ids of the clients that a deployment of this package reaches; none of what is no package. */
function clientsGetting(id: string, { survey }: Facts): readonly string[] {
  const reached = survey
    .all('deployments')
    .filter(({ data }) => data.packages?.includes(id))
    .flatMap((deployment) => survey.clientsReached(deployment));
  return [...new Set(reached.map((group) => group.id))].sort();
}

function pathsThrough(
  graph: TrustGraph,
  footholds: readonly Foothold[],
  goals: readonly Goal[],
  finding: Result,
): readonly TrustPath[] {
  const uses = usesOf(graph, finding);
  if (uses.length === 0) return [];
  const place = placesByName(graph);
  const ways = waysInto(graph, place);
  const starts = startsOf(graph, footholds);
  return goals.flatMap((goal): readonly TrustPath[] => {
    const remaining = stepsTo(graph, goalNodes(graph, goal));
    const end = ({ edge }: Use) => graph.targets[edge] as number;
    const length = (use: Use) => ways.depth(use.node) + (remaining[end(use)] as number);
    const sorted = uses
      .filter((use) => (remaining[end(use)] as number) >= 0)
      .sort(
        (a, b) =>
          length(a) - length(b) ||
          ways.rank(a.node) - ways.rank(b.node) ||
          (place[end(a)] as number) - (place[end(b)] as number),
      );
    for (const use of sorted) {
      const walked: readonly Taken[] = [
        ...ways.to(use.node),
        use,
        ...onward(graph, end(use), remaining),
      ];
      const foothold = starts.get(walked[0]?.node ?? -1);
      const last = walked.at(-1);
      if (foothold === undefined || last === undefined || comesBack(graph, walked)) continue;
      return [
        {
          foothold,
          goal,
          hops: walked.map((taken) => ({
            ...hopOf(graph, taken.node, taken.edge),
            ...(taken.effect && { effect: taken.effect }),
          })),
          reached: alike(graph, last, finding)
            .filter((target) => remaining[target] === 0)
            .sort((a, b) => (place[a] as number) - (place[b] as number))
            .map((target) => graph.nodes[target] as Holding),
        },
      ];
    }
    return [];
  });
}

/** Every step in the graph that uses the weakness which a finding names; of several effects that do, the first by its grounds. */
function usesOf(graph: TrustGraph, finding: Result): readonly Use[] {
  const uses: Use[] = [];
  for (const node of graph.nodes.keys()) {
    const edges = edgesOf(graph, node);
    for (const index of new Set(edges.map((edge) => graph.stepOf[edge] as number))) {
      const step = graph.steps[index] as Step;
      const effects = new Map<number, Effect>();
      for (const effect of graph.openEffects(node, index)) {
        if (!namesWeakness(finding, { step, effect })) continue;
        const order = orderOf(effect);
        for (const target of targetsOf(graph, effect)) {
          const known = effects.get(target);
          if (known === undefined || order < orderOf(known)) effects.set(target, effect);
        }
      }
      for (const edge of edges) {
        const effect = effects.get(graph.targets[edge] as number);
        if (graph.stepOf[edge] === index && effect !== undefined) uses.push({ node, edge, effect });
      }
    }
  }
  return uses;
}

function targetsOf(graph: TrustGraph, { gets: { kind, ids } }: Effect): readonly number[] {
  return ids.flatMap((id) => graph.numberOf({ kind, id }) ?? []);
}

/** The place of each holding among all by name, which the order of the document does not change. */
function placesByName({ nodes }: TrustGraph): Int32Array {
  const places = new Int32Array(nodes.length);
  const named = nodes.map((holding, node) => ({ node, text: holdingText(holding) }));
  named.sort((a, b) => (a.text < b.text ? -1 : 1));
  for (const [place, { node }] of named.entries()) places[node] = place;
  return places;
}

/** The shortest ways from what an attacker has at first to everything else; of equal ones those that come first by name. */
function waysInto(graph: TrustGraph, place: Int32Array) {
  const into = new Map<number, Taken>();
  const depths = new Int32Array(graph.nodes.length);
  const ranks = new Int32Array(graph.nodes.length);
  const byName = (a: number, b: number) =>
    (graph.stepOf[a] as number) - (graph.stepOf[b] as number) ||
    (place[graph.targets[a] as number] as number) - (place[graph.targets[b] as number] as number);
  const found = Array.from({ length: graph.seeds }, (_, seed) => seed);
  // The list grows while it is gone through.
  for (const [rank, node] of found.entries()) {
    ranks[node] = rank;
    for (const edge of [...edgesOf(graph, node)].sort(byName)) {
      const target = graph.targets[edge] as number;
      if (target < graph.seeds || into.has(target)) continue;
      into.set(target, { node, edge });
      depths[target] = (depths[node] as number) + 1;
      found.push(target);
    }
  }
  return {
    depth: (node: number) => depths[node] as number,
    rank: (node: number) => ranks[node] as number,
    to(node: number): readonly Taken[] {
      const way: Taken[] = [];
      for (let use = into.get(node); use !== undefined; use = into.get(use.node)) way.unshift(use);
      return way;
    },
  };
}

/** A shortest way on to the nearest of what the distances are for; which one, the order of the document does not change. */
export function onward(graph: TrustGraph, start: number, remaining: Int32Array): readonly Taken[] {
  const text = (edge: number) => holdingText(graph.nodes[graph.targets[edge] as number] as Holding);
  const way: Taken[] = [];
  let node = start;
  while ((remaining[node] as number) > 0) {
    const left = (remaining[node] as number) - 1;
    const [next] = edgesOf(graph, node)
      .filter((edge) => remaining[graph.targets[edge] as number] === left)
      .sort(
        (a, b) =>
          (graph.stepOf[a] as number) - (graph.stepOf[b] as number) || (text(a) < text(b) ? -1 : 1),
      );
    if (next === undefined) throw new Error('a distance without a way');
    way.push({ node, edge: next });
    node = graph.targets[next] as number;
  }
  return way;
}

/** Whether a walk comes back to where it was: it leads nowhere that it did not lead before. */
function comesBack(graph: TrustGraph, walked: readonly Taken[]): boolean {
  const nodes = walked.flatMap(({ node, edge }) => [node, graph.targets[edge] as number]);
  return new Set(nodes).size < walked.length + 1;
}

/** What the same step gives at once from the same holding, on the same grounds; by the same weakness where it uses that. */
function alike(graph: TrustGraph, { node, edge, effect }: Taken, finding: Result): number[] {
  const index = graph.stepOf[edge] as number;
  const step = graph.steps[index] as Step;
  const own = orderOf(effect ?? graph.effectOf(node, edge));
  const effects = [...graph.openEffects(node, index)].filter(
    (each) =>
      orderOf(each) === own &&
      (effect === undefined || namesWeakness(finding, { step, effect: each })),
  );
  return [...new Set(effects.flatMap((each) => targetsOf(graph, each)))];
}
