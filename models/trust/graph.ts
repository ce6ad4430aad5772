// Everything that follows from what an attacker starts with: a graph over holdings, in typed arrays, found
// breadth first, so that the first way to a holding is a shortest one.
import { settingId } from '../document/reading.ts';
import { within } from '../flows/ends.ts';
import { type Holding, type HoldingKind, holdingKinds } from './holding.ts';
import type { Effect, Step } from './step.ts';
import type { Terrain } from './terrain.ts';

/** A step that would follow, were it not for one setting. */
export interface HeldStep {
  readonly node: number;
  readonly step: Step;
  readonly effect: Effect;
  readonly gets: Holding;
  /** Whether that follows in another way, so that only this way is held. */
  readonly otherwise: boolean;
}

/** Grows as it is filled; numbers only. */
class Numbers {
  #values = new Int32Array(1024);
  length = 0;

  /** The number at this place; 0 where none was put. */
  at(place: number): number {
    return place < this.length ? (this.#values[place] as number) : 0;
  }

  put(place: number, value: number): void {
    while (this.length <= place) this.push(0);
    this.#values[place] = value;
  }

  push(value: number): void {
    if (this.length === this.#values.length) {
      const larger = new Int32Array(this.length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.length] = value;
    this.length += 1;
  }

  get values(): Int32Array {
    return this.#values.subarray(0, this.length);
  }
}

export interface GraphOptions {
  /** Leaves out steps that are assumed, and those that rest on an undecided setting. */
  readonly withoutAssumptions?: boolean;
  /** Leaves out what leads to none of these kinds of holding. */
  readonly towards?: readonly HoldingKind[];
  /** Asks what follows where elements fell, however well they are guarded. */
  readonly fallen?: boolean;
}

/** Holdings are numbered in the order in which they are found; edges of one holding lie together. */
export class TrustGraph {
  readonly terrain: Terrain;
  readonly steps: readonly Step[];
  readonly nodes: Holding[] = [];
  /** How many of the nodes, the first ones, were there to begin with. */
  readonly seeds: number;
  readonly #numbers: { readonly [K in HoldingKind]: Map<string, number> };
  readonly #options: GraphOptions;
  readonly #isWanted: (kind: HoldingKind) => boolean;
  /** Where steps are held: the number of the holding times the number of steps, and the place of the step. */
  readonly #holding = new Numbers();
  /** Where the edges of a holding begin; one more than there are holdings. */
  readonly offsets: Int32Array;
  readonly targets: Int32Array;
  /** The step of each edge, as its place in `steps`. */
  readonly stepOf: Int32Array;

  constructor(
    terrain: Terrain,
    steps: readonly Step[],
    seeds: readonly Holding[],
    options: GraphOptions = {},
  ) {
    this.terrain = terrain;
    this.steps = steps;
    this.#options = options;
    const wanted = options.towards && leadingTo(options.towards, steps);
    this.#isWanted = (kind) => wanted === undefined || wanted.has(kind);
    this.#numbers = Object.fromEntries(
      Object.keys(holdingKinds).map((kind) => [kind, new Map<string, number>()]),
    ) as { [K in HoldingKind]: Map<string, number> };
    const byPremise = new Map<HoldingKind, number[]>();
    for (const [index, step] of steps.entries()) {
      if (!step.gives.some(this.#isWanted)) continue;
      for (const premise of step.premises) {
        byPremise.set(premise, [...(byPremise.get(premise) ?? []), index]);
      }
    }
    for (const { kind, id } of seeds) this.#number(kind, id);
    this.seeds = this.nodes.length;
    const offsets = new Numbers();
    const targets = new Numbers();
    const stepOf = new Numbers();
    // The edges of one step from one holding to the same holding are one edge.
    const lastEdge = new Numbers();
    const lastGiven = new Map<HoldingKind, Map<readonly string[], number>>();
    for (let node = 0; node < this.nodes.length; node += 1) {
      offsets.push(targets.length);
      const holding = this.nodes[node] as Holding;
      for (const index of byPremise.get(holding.kind) ?? []) {
        const stamp = node * steps.length + index + 1;
        for (const effect of this.#effects(steps[index] as Step, holding)) {
          const standing = this.#standing(effect);
          if (standing === 'held') this.#holding.push(stamp - 1);
          if (standing !== 'open') continue;
          const { kind, ids } = effect.gets;
          if (!this.#isWanted(kind)) continue;
          // Many effects of a step share one list.
          if (ids.length > 1) {
            const given = within(lastGiven, kind, () => new Map());
            if (given.get(ids) === stamp) continue;
            given.set(ids, stamp);
          }
          for (const id of ids) {
            const target = this.#number(kind, id);
            if (target === node || lastEdge.at(target) === stamp) continue;
            lastEdge.put(target, stamp);
            targets.push(target);
            stepOf.push(index);
          }
        }
      }
    }
    offsets.push(targets.length);
    this.offsets = offsets.values;
    this.targets = targets.values;
    this.stepOf = stepOf.values;
  }

  /** The number of a holding; undefined where it does not follow. */
  numberOf({ kind, id }: Holding): number | undefined {
    return this.#numbers[kind].get(id);
  }

  /** The numbers of all holdings of a kind. */
  numbersOf(kind: HoldingKind): Iterable<number> {
    return this.#numbers[kind].values();
  }

  /** The effect by which an edge leads on. */
  effectOf(node: number, edge: number): Effect {
    const effect = this.effectsOf(node, this.stepOf[edge] as number).get(
      this.targets[edge] as number,
    );
    if (effect === undefined) throw new Error('an edge without an effect');
    return effect;
  }

  /** The effects by which a step leads on from a holding, by where they lead; of several, the one whose element comes first by id. */
  effectsOf(node: number, stepIndex: number): ReadonlyMap<number, Effect> {
    const effects = new Map<number, Effect>();
    for (const effect of this.openEffects(node, stepIndex)) {
      const { kind, ids } = effect.gets;
      const order = orderOf(effect);
      for (const id of ids) {
        const target = this.#numbers[kind].get(id) as number;
        const known = effects.get(target);
        if (known === undefined || order < orderOf(known)) effects.set(target, effect);
      }
    }
    return effects;
  }

  /** Every effect by which a step leads on from a holding: also several to where one alone would lead. */
  *openEffects(node: number, stepIndex: number): Iterable<Effect> {
    const step = this.steps[stepIndex] as Step;
    for (const effect of this.#effects(step, this.nodes[node] as Holding)) {
      if (this.#standing(effect) === 'open' && this.#isWanted(effect.gets.kind)) yield effect;
    }
  }

  /** The steps that one setting alone keeps from leading on; worked out again from the places noted. */
  *held(): Iterable<HeldStep> {
    for (const stamp of new Set(this.#holding.values)) {
      const node = Math.floor(stamp / this.steps.length);
      const step = this.steps[stamp % this.steps.length] as Step;
      for (const effect of this.#effects(step, this.nodes[node] as Holding)) {
        if (this.#standing(effect) !== 'held') continue;
        const { kind, ids } = effect.gets;
        for (const id of ids) {
          const otherwise = this.#numbers[kind].has(id);
          yield { node, step, effect, gets: { kind, id }, otherwise };
        }
      }
    }
  }

  #number(kind: HoldingKind, id: string): number {
    const numbers = this.#numbers[kind];
    const known = numbers.get(id);
    if (known !== undefined) return known;
    const number = this.nodes.length;
    numbers.set(id, number);
    this.nodes.push({ kind, id });
    return number;
  }

  #effects(step: Step, holding: Holding): Iterable<Effect> {
    const isLeftOut = this.#options.withoutAssumptions === true && step.basis === 'assumption';
    return isLeftOut ? [] : step.effects(holding, this.terrain, this.#isWanted);
  }

  /** Whether an effect follows on the terms of this walk. */
  follows(effect: Effect): boolean {
    return this.#standing(effect) === 'open';
  }

  /** Whether an effect follows, is held by one gate alone, or by more than one. */
  #standing({ gates }: Effect): 'open' | 'held' | 'shut' {
    if (gates === undefined) return 'open';
    let closed = 0;
    let undecided = 0;
    for (const { state, guards } of gates) {
      if (guards === true && this.#options.fallen === true) continue;
      if (state === 'closed') closed += 1;
      else if (state === 'undecided') undecided += 1;
    }
    if (undecided > 0 && this.#options.withoutAssumptions === true) return 'shut';
    return closed === 0 ? 'open' : closed === 1 ? 'held' : 'shut';
  }
}

/** These kinds of holding, and those from which steps lead to them. */
function leadingTo(
  kinds: readonly HoldingKind[],
  steps: readonly Step[],
): ReadonlySet<HoldingKind> {
  const found = new Set(kinds);
  for (let before = 0; before < found.size; ) {
    before = found.size;
    for (const { gives, premises } of steps) {
      if (gives.some((kind) => found.has(kind))) for (const kind of premises) found.add(kind);
    }
  }
  return found;
}

/** The edges that lead on from a holding. */
export function edgesOf(graph: TrustGraph, node: number): readonly number[] {
  const start = graph.offsets[node] as number;
  const end = graph.offsets[node + 1] as number;
  return Array.from({ length: end - start }, (_, index) => start + index);
}

/** Tells parallel effects apart, whatever the order of the document. */
export function orderOf({ element, gates = [] }: Effect): string {
  return [element, ...gates.map(({ setting }) => settingId(setting))].join(' ');
}

/** Walks a graph backwards from some holdings: how many steps each holding is from the nearest of them; -1 where never. */
export function stepsTo(graph: TrustGraph, goals: Iterable<number>): Int32Array {
  const { reverseOffsets, sources } = reversed(graph);
  const distance = new Int32Array(graph.nodes.length).fill(-1);
  const queue = new Int32Array(graph.nodes.length);
  let filled = 0;
  for (const goal of goals) {
    if (distance[goal] !== -1) continue;
    distance[goal] = 0;
    queue[filled++] = goal;
  }
  for (let next = 0; next < filled; next += 1) {
    const node = queue[next] as number;
    const end = reverseOffsets[node + 1] as number;
    for (let edge = reverseOffsets[node] as number; edge < end; edge += 1) {
      const source = sources[edge] as number;
      if (distance[source] !== -1) continue;
      distance[source] = (distance[node] as number) + 1;
      queue[filled++] = source;
    }
  }
  return distance;
}

interface Reversed {
  readonly reverseOffsets: Int32Array;
  readonly sources: Int32Array;
}

const known = new WeakMap<TrustGraph, Reversed>();

function reversed(graph: TrustGraph): Reversed {
  const before = known.get(graph);
  if (before !== undefined) return before;
  const { offsets, targets, nodes } = graph;
  const reverseOffsets = new Int32Array(nodes.length + 1);
  for (const target of targets)
    reverseOffsets[target + 1] = (reverseOffsets[target + 1] as number) + 1;
  for (let node = 0; node < nodes.length; node += 1) {
    reverseOffsets[node + 1] =
      (reverseOffsets[node + 1] as number) + (reverseOffsets[node] as number);
  }
  const next = reverseOffsets.slice();
  const sources = new Int32Array(targets.length);
  for (let node = 0; node < nodes.length; node += 1) {
    const end = offsets[node + 1] as number;
    for (let edge = offsets[node] as number; edge < end; edge += 1) {
      const target = targets[edge] as number;
      sources[next[target] as number] = node;
      next[target] = (next[target] as number) + 1;
    }
  }
  const made = { reverseOffsets, sources };
  known.set(graph, made);
  return made;
}
