// The paths that a finding enables: the shortest one to each goal that takes a step by the weakness which it names.
import type { Facts } from '../facts/facts.ts';
import { type Result, relatedTo } from '../rules/result.ts';
import { type Foothold, footholdNames, readFoothold } from './footholds.ts';
import type { Goal } from './goals.ts';
import { edgesOf, orderOf, stepsTo, TrustGraph } from './graph.ts';
import { type Holding, holdingText } from './holding.ts';
import { findingsBySubject, findingsOfHop } from './links.ts';
import { goalNodes, hopOf, startsOf, type TrustPath } from './paths.ts';
import type { Step } from './step.ts';
import type { Walk } from './walk.ts';

/** A step in the graph that uses the weakness. */
interface Use {
  readonly node: number;
  readonly edge: number;
}

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

/** The footholds at what a finding is about: its elements, and the zones that they stand in. */
function footholdsBeside(finding: Result, facts: Facts): readonly Foothold[] {
  const { survey } = facts;
  const elements = [finding.subject.id, ...relatedTo(finding).slice(0, mostRelated)];
  const zones = elements.flatMap((id) => survey.find(id)?.zone ?? []);
  return [...new Set([...elements, ...zones])].flatMap((id) =>
    footholdNames
      .map((name) => readFoothold(`${name}:${id}`, facts))
      .filter((foothold) => typeof foothold !== 'string'),
  );
}

const mostRelated = 20;

function pathsThrough(
  graph: TrustGraph,
  footholds: readonly Foothold[],
  goals: readonly Goal[],
  finding: Result,
): readonly TrustPath[] {
  const uses = usesOf(graph, finding);
  if (uses.length === 0) return [];
  const ways = waysInto(graph);
  const starts = startsOf(graph, footholds);
  return goals.flatMap((goal): readonly TrustPath[] => {
    const remaining = stepsTo(graph, goalNodes(graph, goal));
    const left = ({ edge }: Use) => remaining[graph.targets[edge] as number] as number;
    const sorted = uses
      .filter((use) => left(use) >= 0)
      .sort((a, b) => ways.depth(a.node) + left(a) - (ways.depth(b.node) + left(b)));
    for (const use of sorted) {
      const walked = [
        ...ways.to(use.node),
        use,
        ...onward(graph, graph.targets[use.edge] as number, remaining),
      ];
      const foothold = starts.get(walked[0]?.node ?? -1);
      const last = walked.at(-1);
      if (foothold === undefined || last === undefined || comesBack(graph, walked)) continue;
      return [
        {
          foothold,
          goal,
          hops: walked.map(({ node, edge }) => hopOf(graph, node, edge)),
          reached: alike(graph, last)
            .filter((target) => remaining[target] === 0)
            .map((target) => graph.nodes[target] as Holding),
        },
      ];
    }
    return [];
  });
}

/** Every step in the graph that uses the weakness which a finding names. */
function usesOf(graph: TrustGraph, finding: Result): readonly Use[] {
  const findings = findingsBySubject([finding]);
  const uses: Use[] = [];
  for (const node of graph.nodes.keys()) {
    const edges = edgesOf(graph, node);
    for (const index of new Set(edges.map((edge) => graph.stepOf[edge] as number))) {
      const step = graph.steps[index] as Step;
      const used = new Set<number>();
      for (const [target, effect] of graph.effectsOf(node, index)) {
        if (findingsOfHop(findings, { step, effect }).length > 0) used.add(target);
      }
      for (const edge of edges) {
        if (graph.stepOf[edge] === index && used.has(graph.targets[edge] as number)) {
          uses.push({ node, edge });
        }
      }
    }
  }
  return uses;
}

/** The shortest ways from what an attacker has at first to everything else. */
function waysInto(graph: TrustGraph) {
  const into = new Map<number, Use>();
  const depths = new Int32Array(graph.nodes.length);
  for (let node = 0; node < graph.nodes.length; node += 1) {
    for (const edge of edgesOf(graph, node)) {
      const target = graph.targets[edge] as number;
      if (target < graph.seeds || into.has(target)) continue;
      into.set(target, { node, edge });
      depths[target] = (depths[node] as number) + 1;
    }
  }
  return {
    depth: (node: number) => depths[node] as number,
    to(node: number): readonly Use[] {
      const way: Use[] = [];
      for (let use = into.get(node); use !== undefined; use = into.get(use.node)) way.unshift(use);
      return way;
    },
  };
}

/** A shortest way on to the nearest of what the distances are for; which one, the order of the document does not change. */
export function onward(graph: TrustGraph, start: number, remaining: Int32Array): readonly Use[] {
  const text = (edge: number) => holdingText(graph.nodes[graph.targets[edge] as number] as Holding);
  const way: Use[] = [];
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
function comesBack(graph: TrustGraph, walked: readonly Use[]): boolean {
  const nodes = walked.flatMap(({ node, edge }) => [node, graph.targets[edge] as number]);
  return new Set(nodes).size < walked.length + 1;
}

/** What the same step gives at once from the same holding, on the same grounds. */
function alike(graph: TrustGraph, { node, edge }: Use): readonly number[] {
  const effects = graph.effectsOf(node, graph.stepOf[edge] as number);
  const grounds = (target: number) => {
    const effect = effects.get(target);
    return effect && orderOf(effect);
  };
  const own = grounds(graph.targets[edge] as number);
  return [...effects.keys()].filter((target) => grounds(target) === own);
}
