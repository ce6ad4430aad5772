// Who can sign policy alone: every management point for whose clients nothing else has to vouch.
import type { Entry } from '../document/survey.ts';
import { onward } from './enabled-paths.ts';
import type { Foothold } from './footholds.ts';
import { edgesOf, stepsTo, type TrustGraph } from './graph.ts';
import { type Holding, holdingText } from './holding.ts';
import { type Hop, hopOf, startsOf, type TrustPath } from './paths.ts';
import { forgePolicy } from './steps/forge-policy.ts';
import type { Walk } from './walk.ts';

export interface PolicyForgery {
  readonly point: Entry<'systems'>;
  /** The clients that run what it signs. */
  readonly clients: readonly Holding[];
  /** How it signs, for whoever controls it. */
  readonly hop: Hop;
  /** From where it can be reached, the nearest first. */
  readonly footholds: readonly Foothold[];
  /** A shortest path through it; undefined where no foothold reaches it. */
  readonly path: TrustPath | undefined;
}

/** The management points that can sign policy alone, proxy management points too, by id. */
export function policyForgeries({ graph, footholds: all }: Walk): readonly PolicyForgery[] {
  const { survey } = graph.terrain.facts;
  const points = new Set(
    (['management-point', 'device-management-point'] as const).flatMap((role) =>
      survey.holders(role),
    ),
  );
  const starts = startsOf(graph, all);
  return [...points]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((point): readonly PolicyForgery[] => {
      const held: Holding = { kind: 'controls', id: point.id };
      const [effect] = forgePolicy.effects(held, graph.terrain);
      if (effect === undefined || !graph.follows(effect)) return [];
      const { kind, ids } = effect.gets;
      const clients = [...ids].sort().map((id): Holding => ({ kind, id }));
      const hop = { step: forgePolicy, from: held, to: clients[0] ?? held, effect };
      const node = graph.numberOf(held);
      const forging = node === undefined ? undefined : forgingEdge(graph, node);
      if (node === undefined || forging === undefined) {
        return [{ point, clients, hop, footholds: [], path: undefined }];
      }
      const distance = stepsTo(graph, [node]);
      const leading = [...starts]
        .filter(([start]) => (distance[start] as number) >= 0)
        .sort(([a], [b]) => (distance[a] as number) - (distance[b] as number));
      const [nearest] = leading;
      if (nearest === undefined) throw new Error('a holding that no foothold leads to');
      const [start, foothold] = nearest;
      const path: TrustPath = {
        foothold,
        goal: { name: 'run-code' },
        hops: [
          ...onward(graph, start, distance).map((use) => hopOf(graph, use.node, use.edge)),
          hopOf(graph, node, forging),
        ],
        reached: clients,
      };
      const footholds = [...new Set(leading.map((each) => each[1]))];
      return [{ point, clients, hop, footholds, path }];
    });
}

function forgingEdge(graph: TrustGraph, node: number): number | undefined {
  const step = graph.steps.indexOf(forgePolicy);
  const text = (edge: number) => holdingText(graph.nodes[graph.targets[edge] as number] as Holding);
  const [first] = edgesOf(graph, node)
    .filter((edge) => graph.stepOf[edge] === step)
    .filter((edge) => graph.nodes[graph.targets[edge] as number]?.kind === 'run-code')
    .sort((a, b) => (text(a) < text(b) ? -1 : 1));
  return first;
}
