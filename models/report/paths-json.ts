// The walk for other programs.

import { settingId } from '../document/reading.ts';
import { citationText } from '../elements/sources.ts';
import type { Facts } from '../facts/facts.ts';
import { flowId } from '../flows/flow.ts';
import type { Fix } from '../rules/rule.ts';
import { goalText } from '../trust/goals.ts';
import { type Holding, holdingText } from '../trust/holding.ts';
import type { Hop } from '../trust/paths.ts';
import { type PolicyForgery, policyForgeries } from '../trust/policy-forgery.ts';
import { type Route, routesAmong } from '../trust/routes.ts';
import type { Terrain } from '../trust/terrain.ts';
import { heldSteps, type Walk } from '../trust/walk.ts';
import { extentOf } from './extent.ts';
import { stopsOf, waysToClose } from './stops.ts';
import { type LimitsJson, limitsJson } from './walk-limits.ts';

export interface PathsJson extends LimitsJson {
  readonly format: 'trustwalk-paths';
  readonly version: 1;
  readonly footholds: readonly string[];
  /** Every management point that can sign policy alone, the one with most clients first. */
  readonly policyForgery: readonly ForgeryJson[];
  readonly goals: readonly GoalJson[];
  readonly paths: readonly PathJson[];
  /** Steps that one setting alone keeps an attacker from. */
  readonly held: readonly HeldJson[];
}

export interface GoalJson {
  readonly goal: string;
  readonly reached: boolean;
  /** How many elements of this goal fall, and the clients that stand behind them. */
  readonly elements: number;
  readonly clients: number;
}

export interface ForgeryJson {
  readonly managementPoint: string;
  readonly site: string | null;
  readonly clients: number;
  /** Ids of the clients that run what it signs. */
  readonly reached: readonly string[];
  /** The footholds that lead to it, the nearest first; none where none does. */
  readonly from: readonly string[];
  /** How it signs, for whoever controls it. */
  readonly hop: HopJson;
  /** A shortest path to it and on to its clients; null where no foothold leads to it. */
  readonly path: PathJson | null;
}

export interface PathJson {
  readonly from: string;
  /** The other footholds from which the same hops lead there. */
  readonly alsoFrom: readonly string[];
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
  /** What stops it: each alone, the changes of each made together. Of what is held: what would stop it besides. */
  readonly stops: readonly (readonly Fix[])[];
  /** Why it is not certain: assumed, inferred, or resting on settings that nobody decided. */
  readonly basis: 'source' | 'assumption' | 'inference' | 'undecided';
  readonly source: string;
  readonly sentence: string;
}

export interface HeldJson extends HopJson {
  /** Whether what it leads to follows in another way, so that only this way is held. */
  readonly otherwise: boolean;
}

/** The walk as data, with as many routes to each goal: all that were found unless told otherwise. */
export function pathsJson(walked: Walk, routes = Number.POSITIVE_INFINITY): PathsJson {
  const { graph, goals, footholds } = walked;
  const { facts } = graph.terrain;
  return {
    format: 'trustwalk-paths',
    version: 1,
    footholds: footholds.map(({ text }) => text),
    ...limitsJson(footholds, facts),
    policyForgery: bySize(policyForgeries(walked), facts).map((forgery) =>
      forgeryJson(forgery, graph.terrain),
    ),
    goals: goals.map(({ goal, reached }) => ({
      goal: goalText(goal),
      reached: reached.length > 0,
      elements: reached.length,
      clients: extentOf(facts, reached).clients,
    })),
    paths: goals.flatMap(({ paths }) =>
      routesAmong(paths)
        .slice(0, routes)
        .map((route) => pathJson(route, graph.terrain)),
    ),
    held: heldSteps(walked).map(({ node, step, effect, gets, otherwise }) => ({
      ...heldHop({ step, from: graph.nodes[node] as Holding, to: gets, effect }),
      stops: waysToClose(effect.gates?.filter(({ state }) => state !== 'closed')),
      otherwise,
    })),
  };
}

function forgeryJson(
  { point, clients, hop, footholds, path }: PolicyForgery,
  terrain: Terrain,
): ForgeryJson {
  return {
    managementPoint: point.id,
    site: point.site ?? null,
    clients: extentOf(terrain.facts, clients).clients,
    reached: clients.map(({ id }) => id),
    from: footholds.map(({ text }) => text),
    hop: stoppableJson(hop, terrain),
    path: path === undefined ? null : pathJson({ path, alsoFrom: [] }, terrain),
  };
}

/** Those that most clients take policy from first. */
export function bySize(
  forgeries: readonly PolicyForgery[],
  facts: Facts,
): readonly PolicyForgery[] {
  const size = ({ clients }: PolicyForgery) => extentOf(facts, clients).clients;
  return [...forgeries].sort((a, b) => size(b) - size(a));
}

/** A path as data. */
export function pathJson({ path, alsoFrom }: Route, terrain: Terrain): PathJson {
  const { foothold, goal, hops, reached } = path;
  return {
    from: foothold.text,
    alsoFrom: alsoFrom.map(({ text }) => text),
    goal: goalText(goal),
    clients: extentOf(terrain.facts, reached).clients,
    reached: reached.map(holdingText),
    hops: hops.map((hop) => stoppableJson(hop, terrain)),
  };
}

function stoppableJson(hop: Hop, terrain: Terrain): HopJson {
  return { ...hopJson(hop), stops: stopsOf(hop, terrain) };
}

/** A hop that a setting holds: its sentence says what would happen without. */
function heldHop(hop: Hop): Omit<HopJson, 'stops'> {
  const held = hopJson(hop, 'closed');
  return { ...held, sentence: `Were it not for ${held.setting}: ${held.sentence}` };
}

function hopJson({ step, from, to, effect }: Hop, wanted?: 'closed'): Omit<HopJson, 'stops'> {
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
    source: step.sources.map((source) => citationText(source, 'cm2007')).join('; '),
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
