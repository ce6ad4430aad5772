// How fast the trust walk is on a document that was analysed before, as a session has it.
import { DirectedGraph } from 'graphology';
import { bfsFromNode } from 'graphology-traversal';
import type { Facts } from '../../models/facts/facts.ts';
import { blastOfAll } from '../../models/trust/blast.ts';
import { cheapestCut } from '../../models/trust/choke-points.ts';
import { defaultFootholds } from '../../models/trust/footholds.ts';
import { stepsTo, TrustGraph } from '../../models/trust/graph.ts';
import { goalNodes } from '../../models/trust/paths.ts';
import { steps } from '../../models/trust/steps/index.ts';
import { Terrain, terrainOf } from '../../models/trust/terrain.ts';
import { walk } from '../../models/trust/walk.ts';

export interface WalkMeasured {
  /** Of the graph from the default footholds. */
  readonly nodes: number;
  readonly edges: number;
  readonly times: { readonly [what: string]: number };
}

const goal = { name: 'run-code' } as const;

/**
 * Measures the walk, given how to find the median time of some work. The first fixed point on a document also finds out
 * what steps look up in it; the facts themselves are there.
 */
export function measureWalk(facts: Facts, median: (work: () => unknown) => number): WalkMeasured {
  const seeds = defaultFootholds(facts).flatMap(({ holdings }) => holdings);
  const derived = () => new TrustGraph(terrainOf(facts), steps, seeds);
  const graph = derived();
  const goals = goalNodes(graph, goal);
  const reachedByGraphology = reachByGraphology(graph, goals);
  const reached = () => stepsTo(graph, goals).filter((distance) => distance !== -1).length;
  // The goal itself is a node there.
  if (reachedByGraphology() !== reached() + 1) throw new Error('the two do not reach the same');
  return {
    nodes: graph.nodes.length,
    edges: graph.targets.length,
    times: {
      'first fixed point': median(() => new TrustGraph(new Terrain(facts), steps, seeds)),
      'fixed point': median(derived),
      'walk, all goals': median(() => walk(facts, defaultFootholds(facts))),
      'blast of all': median(() => blastOfAll(facts)),
      'reaching a goal': median(reached),
      '… by graphology': median(reachedByGraphology),
      // Seconds where there are thousands of computers.
      ...(graph.nodes.length < 10_000 && {
        'cheapest cut': median(() =>
          cheapestCut(facts.survey.document, defaultFootholds(facts), {
            name: 'impersonate-client',
          }),
        ),
      }),
    },
  };
}

/** From how many holdings the goal is reached, asked of the same graph in graphology. */
function reachByGraphology(
  { nodes, offsets, targets }: TrustGraph,
  goals: readonly number[],
): () => number {
  const other = new DirectedGraph();
  for (const node of nodes.keys()) other.addNode(node);
  for (const node of nodes.keys()) {
    for (const target of targets.subarray(offsets[node], offsets[node + 1])) {
      other.mergeDirectedEdge(node, target);
    }
  }
  other.addNode('goal');
  for (const node of goals) other.mergeDirectedEdge(node, 'goal');
  return () => {
    let count = 0;
    bfsFromNode(
      other,
      'goal',
      () => {
        count += 1;
      },
      { mode: 'inbound' },
    );
    return count;
  };
}
