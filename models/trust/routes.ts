// Paths that differ in nothing but where they start are one route.
import { within } from '../flows/ends.ts';
import { flowId } from '../flows/flow.ts';
import type { Foothold } from './footholds.ts';
import { orderOf } from './graph.ts';
import { holdingText } from './holding.ts';
import type { TrustPath } from './paths.ts';
import type { Effect } from './step.ts';

export interface Route {
  readonly path: TrustPath;
  /** The other footholds from which the same hops lead on. */
  readonly alsoFrom: readonly Foothold[];
}

/** The routes among paths, in the order of the first path of each. */
export function routesAmong(paths: readonly TrustPath[]): readonly Route[] {
  const routes = new Map<string, TrustPath[]>();
  for (const path of paths) within(routes, routeText(path), () => []).push(path);
  return [...routes.values()].map((alike) => ({
    path: alike[0] as TrustPath,
    alsoFrom: footholdsBesideFirst(alike),
  }));
}

/** The footholds of the paths of a route, each once, without that of its first path. */
export function footholdsBesideFirst(alike: readonly TrustPath[]): readonly Foothold[] {
  const byText = new Map(alike.map(({ foothold }) => [foothold.text, foothold]));
  return [...byText.values()].slice(1);
}

/** What a path goes through after its foothold, by which flows, and what falls at its end: the same for all paths of a route. */
export function routeText({ goal, hops, reached }: TrustPath): string {
  const walked = hops.map(({ step, to, effect }) =>
    [step.id, holdingText(to), orderOf(effect), ...flowsOf(effect)].join(' '),
  );
  return [goal.name, goal.id, ...walked, ...reached.map(holdingText).sort()].join(' > ');
}

function flowsOf({ flows }: Effect): readonly string[] {
  return [...new Set(flows?.().map(flowId))].sort();
}
