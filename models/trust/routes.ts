// Paths that differ in nothing but where they start are one route.
import { within } from '../flows/ends.ts';
import type { Foothold } from './footholds.ts';
import { orderOf } from './graph.ts';
import { holdingText } from './holding.ts';
import type { TrustPath } from './paths.ts';

export interface Route {
  readonly path: TrustPath;
  /** The other footholds from which the same hops lead on. */
  readonly alsoFrom: readonly Foothold[];
}

/** The routes among paths, in the order of the first path of each. */
export function routesAmong(paths: readonly TrustPath[]): readonly Route[] {
  const routes = new Map<string, TrustPath[]>();
  for (const path of paths) within(routes, routeText(path), () => []).push(path);
  return [...routes.values()].map(([path, ...others]) => ({
    path: path as TrustPath,
    alsoFrom: others.map(({ foothold }) => foothold),
  }));
}

/** What a path goes through after its foothold, to its goal: the same for all paths of a route. */
export function routeText({ goal, hops }: TrustPath): string {
  const walked = hops.map(({ step, to, effect }) =>
    [step.id, holdingText(to), orderOf(effect)].join(' '),
  );
  return [goal.name, goal.id, ...walked].join(' > ');
}
