// The settings that stop most of the shortest paths to a goal, whether all of them together cut it or not.
import type { Facts } from '../facts/facts.ts';
import { within } from '../flows/ends.ts';
import type { Fix } from '../rules/rule.ts';
import { isMet, settingOf } from '../trust/cheapest-choice.ts';
import type { Cut } from '../trust/choke-points.ts';
import { holdingText } from '../trust/holding.ts';
import { pathText } from '../trust/path-changes.ts';
import type { Hop } from '../trust/paths.ts';
import { terrainOf } from '../trust/terrain.ts';
import { stopsOf } from './stops.ts';

/** Changes that are made together, and how many of the paths looked at they stop. */
export interface RankedWay {
  readonly changes: readonly Fix[];
  readonly cost: number;
  readonly stopped: number;
}

export interface CutRanking {
  /** The ways to stop paths, that which stops most first; of equal ones the cheapest. */
  readonly ways: readonly RankedWay[];
  /** Whether paths that no setting stops are left out where the cut names some. */
  readonly leavesOut: boolean;
}

/** Ranks what stops the shortest paths to the goal of a cut. */
export function cutRanking({ shortest, areMore, unstoppable }: Cut, facts: Facts): CutRanking {
  const terrain = terrainOf(facts);
  const { costs } = facts.survey.document;
  const known = new Map<string, ReturnType<typeof stopsOf>>();
  const waysToStop = (hop: Hop) =>
    within(known, [hop.step.id, holdingText(hop.from), holdingText(hop.to)].join(' '), () =>
      stopsOf(hop, terrain),
    );
  const paths = shortest.map((path) => ({ path, remedies: path.hops.flatMap(waysToStop) }));
  const distinct = new Map(
    paths.flatMap(({ remedies }) => remedies.map((changes) => [nameOf(changes), changes] as const)),
  );
  const ways = [...distinct].map(([name, changes]) => ({
    name,
    changes,
    cost: changes.reduce((sum, change) => sum + (costs[settingOf(change)] ?? 1), 0),
    stopped: paths.filter((path) => isMet(path, changes)).length,
  }));
  ways.sort((a, b) => b.stopped - a.stopped || a.cost - b.cost || (a.name < b.name ? -1 : 1));
  const named = new Set(unstoppable.map(pathText));
  const isLeftOut = ({ path, remedies }: (typeof paths)[number]) =>
    remedies.length === 0 && !named.has(pathText(path));
  return {
    ways: ways.map(({ name: _, ...way }) => way),
    leavesOut: areMore || paths.some(isLeftOut),
  };
}

function nameOf(changes: readonly Fix[]): string {
  return changes
    .map((change) => `${settingOf(change)}=${change.value}`)
    .sort()
    .join(' ');
}
