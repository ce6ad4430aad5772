// The walk: what follows from footholds in a document, and the paths to each goal.
import { settingId } from '../document/reading.ts';
import type { Facts } from '../facts/facts.ts';
import type { Foothold } from './footholds.ts';
import { type Goal, goalNames } from './goals.ts';
import { type GraphOptions, type HeldStep, orderOf, TrustGraph } from './graph.ts';
import { type Holding, holdingText } from './holding.ts';
import { goalNodes, shortestPaths, type TrustPath } from './paths.ts';
import { steps as allSteps } from './steps/index.ts';
import { terrainOf } from './terrain.ts';

export interface Walk {
  readonly graph: TrustGraph;
  readonly footholds: readonly Foothold[];
  readonly goals: readonly GoalReached[];
}

/** A goal with the shortest paths to it; none where it cannot be reached. */
export interface GoalReached {
  readonly goal: Goal;
  readonly paths: readonly TrustPath[];
  /** Everything that was reached of this goal, by whatever path. */
  readonly reached: readonly Holding[];
}

export interface WalkOptions extends GraphOptions {
  /** How many paths are wanted for each goal; 3 unless told otherwise. */
  readonly count?: number;
  /** All kinds of goals unless told otherwise. */
  readonly goals?: readonly Goal[];
}

/** Walks from these footholds as far as steps lead. */
export function walk(
  facts: Facts,
  footholds: readonly Foothold[],
  { count = 3, goals = goalNames.map((name) => ({ name })), ...options }: WalkOptions = {},
): Walk {
  const seeds = footholds.flatMap(({ holdings }) => holdings);
  const graph = new TrustGraph(terrainOf(facts), allSteps, seeds, options);
  return {
    graph,
    footholds,
    goals: goals.map((goal) => {
      const reached = goalNodes(graph, goal);
      return {
        goal,
        paths: shortestPaths(graph, footholds, goal, count, reached),
        reached: reached.map((node) => graph.nodes[node] as Holding),
      };
    }),
  };
}

/**
 * The steps that would follow were it not for one setting each, in an order that the document does not change. Of those
 * that a setting holds although what they lead to follows in other ways, one stands for all.
 */
export function heldSteps({ graph }: Walk): readonly HeldStep[] {
  const sorted = [...graph.held()]
    .map((held) => {
      const { node, step, effect, gets } = held;
      const from = holdingText(graph.nodes[node] as Holding);
      const place = step.gives.indexOf(gets.kind);
      const text = [step.id, place, from, holdingText(gets)].join(' ');
      return { held, text, order: orderOf(effect) };
    })
    .sort((a, b) => compared(a.text, b.text) || compared(a.order, b.order))
    .filter(({ text }, place, all) => text !== all[place - 1]?.text)
    .map(({ held }) => held);
  const told = new Set(sorted.filter(({ otherwise }) => !otherwise).map(nameOf));
  return sorted.filter((held) => {
    if (!held.otherwise) return true;
    const isTold = told.has(nameOf(held));
    told.add(nameOf(held));
    return !isTold;
  });
}

/** The step that is held, and the setting that holds it. */
function nameOf({ step, effect }: HeldStep): string {
  const closed = effect.gates?.find(({ state }) => state === 'closed');
  return [step.id, closed === undefined ? '' : settingId(closed.setting)].join(' ');
}

function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
