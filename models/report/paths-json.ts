// The walk for other programs.

import { settingId } from '../document/reading.ts';
import { citationText } from '../elements/sources.ts';
import { flowId } from '../flows/flow.ts';
import { goalText } from '../trust/goals.ts';
import { type Holding, holdingText } from '../trust/holding.ts';
import { clientsBehindHoldings, type Hop, type TrustPath } from '../trust/paths.ts';
import type { Effect, Step } from '../trust/step.ts';
import { heldSteps, type Walk } from '../trust/walk.ts';

export interface PathsJson {
  readonly format: 'trustwalk-paths';
  readonly version: 1;
  readonly footholds: readonly string[];
  readonly goals: readonly GoalJson[];
  readonly paths: readonly PathJson[];
  /** Steps that one setting alone keeps an attacker from. */
  readonly held: readonly HopJson[];
}

export interface GoalJson {
  readonly goal: string;
  readonly reached: boolean;
  /** How many elements of this goal fall, and the clients that stand behind them. */
  readonly elements: number;
  readonly clients: number;
}

export interface PathJson {
  readonly from: string;
  readonly goal: string;
  readonly clients: number;
  readonly reached: readonly string[];
  readonly hops: readonly HopJson[];
}

export interface HopJson {
  readonly step: string;
  readonly from: string;
  readonly to: string;
  readonly element: string;
  readonly flows: readonly string[];
  /** The setting that allows it, or that holds it; null where none does. */
  readonly setting: string | null;
  /** Why it is not certain: assumed, inferred, or resting on settings that nobody decided. */
  readonly basis: 'source' | 'assumption' | 'inference' | 'undecided';
  readonly source: string;
  readonly sentence: string;
}

/** The walk as data. */
export function pathsJson(walked: Walk): PathsJson {
  const { graph, goals, footholds } = walked;
  return {
    format: 'trustwalk-paths',
    version: 1,
    footholds: footholds.map(({ text }) => text),
    goals: goals.map(({ goal, reached }) => ({
      goal: goalText(goal),
      reached: reached.length > 0,
      elements: reached.length,
      clients: clientsBehindHoldings(graph, reached),
    })),
    paths: goals.flatMap(({ paths }) => paths.map((path) => pathJson(walked, path))),
    held: heldSteps(walked).map(({ node, step, effect, gets }) =>
      hopJson(step, graph.nodes[node] as Holding, gets, effect, 'closed'),
    ),
  };
}

function pathJson({ graph }: Walk, { foothold, goal, hops, reached }: TrustPath): PathJson {
  return {
    from: foothold.text,
    goal: goalText(goal),
    clients: clientsBehindHoldings(graph, reached),
    reached: reached.map(holdingText),
    hops: hops.map(({ step, from, to, effect }) => hopJson(step, from, to, effect)),
  };
}

function hopJson(
  step: Step,
  from: Holding,
  to: Holding,
  effect: Effect,
  wanted?: 'closed',
): HopJson {
  const { gates = [] } = effect;
  const gate = gates.find(({ state }) => wanted === undefined || state === wanted);
  return {
    step: step.id,
    from: holdingText(from),
    to: holdingText(to),
    element: effect.element,
    flows: [...new Set((effect.flows?.() ?? []).map(flowId))].sort(),
    setting: gate === undefined ? null : settingId(gate.setting),
    basis: basisOf({ step, effect }),
    source: step.sources.map(citationText).join('; '),
    sentence: effect.sentence(),
  };
}

/** How sure a hop is. */
export function basisOf({ step, effect }: Pick<Hop, 'step' | 'effect'>): HopJson['basis'] {
  const basis = step.basis ?? effect.basis;
  if (basis !== undefined) return basis;
  const isUndecided = (effect.gates ?? []).some(({ state }) => state === 'undecided');
  return isUndecided ? 'undecided' : 'source';
}
