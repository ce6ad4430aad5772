// What becomes of paths from one document to another: which appear and which are gone, and what falls from where.
import { canBeWalked } from './choke-points.ts';
import type { Foothold } from './footholds.ts';
import { type Goal, goalText } from './goals.ts';
import { edgesOf, type TrustGraph } from './graph.ts';
import { type Holding, holdingText } from './holding.ts';
import { type MissingPaths, pathsMissingFrom } from './missing-paths.ts';
import { goalNodes, type TrustPath } from './paths.ts';
import type { Walk } from './walk.ts';

/** What happened to the things of one kind. */
export interface Changes<Thing> {
  readonly appeared: readonly Thing[];
  readonly gone: readonly Thing[];
  readonly same: readonly Thing[];
}

export interface PathChanges {
  /** Those of the shortest paths that both documents have. */
  readonly same: readonly TrustPath[];
  readonly goals: readonly GoalChange[];
}

/** What became of the paths to one goal. */
export interface GoalChange {
  readonly goal: Goal;
  /** What was and is reached of it. */
  readonly before: readonly Holding[];
  readonly after: readonly Holding[];
  readonly appeared: MissingPaths;
  readonly gone: MissingPaths;
  /** What falls from a foothold that did not before, and what no longer does. */
  readonly opened: readonly Opening[];
  readonly closed: readonly Opening[];
}

export interface Opening {
  readonly foothold: Foothold;
  readonly ends: readonly Holding[];
}

/** A path by its foothold, its goal, its steps and its end; two walks with the same text are the same walk. */
export function pathText({ foothold, goal, hops }: TrustPath): string {
  const walked = hops.map(({ step, from }) => `${holdingText(from)} ${step.id}`);
  const end = hops.at(-1)?.to;
  return [foothold.text, goalText(goal), ...walked, ...(end ? [holdingText(end)] : [])].join(' > ');
}

/** What becomes of the paths of one walk in another to the same goals. */
export function pathChanges(before: Walk, after: Walk): PathChanges {
  const appeared = pathsMissingFrom(before.graph, after);
  const gone = pathsMissingFrom(after.graph, before);
  const fellBefore = new Falls(before);
  const fallsNow = new Falls(after);
  return {
    same: after.goals
      .flatMap(({ paths }) => paths)
      .filter((path) => isSeed(before.graph, path) && canBeWalked(before.graph, path)),
    goals: after.goals.map(({ goal, reached }, place) => ({
      goal,
      before: before.goals[place]?.reached ?? [],
      after: reached,
      appeared: appeared[place] ?? none,
      gone: gone[place] ?? none,
      opened: fallsNow.openingsBeside(fellBefore, goal),
      closed: fellBefore.openingsBeside(fallsNow, goal),
    })),
  };
}

const none: MissingPaths = { paths: [], areMore: false };

/** Whether a walk of this document begins where the path does. */
function isSeed(graph: TrustGraph, { hops }: TrustPath): boolean {
  const start = hops[0] && graph.numberOf(hops[0].from);
  return start !== undefined && start < graph.seeds;
}

/** What falls from each foothold of a walk. */
class Falls {
  readonly #walk: Walk;
  readonly #byFoothold: ReadonlyMap<string, Uint8Array>;

  constructor(walk: Walk) {
    this.#walk = walk;
    this.#byFoothold = new Map(
      walk.footholds.map(({ text, holdings }) => [text, fallOf(walk.graph, holdings)]),
    );
  }

  /** What falls of a goal from each foothold and does not in the other walk. */
  openingsBeside(other: Falls, goal: Goal): readonly Opening[] {
    const { graph, footholds } = this.#walk;
    const nodes = goalNodes(graph, goal);
    return footholds.flatMap((foothold) => {
      const fallen = this.#byFoothold.get(foothold.text);
      const ends = nodes
        .filter((node) => fallen?.[node] === 1)
        .map((node) => graph.nodes[node] as Holding)
        .filter((holding) => !other.has(foothold.text, holding));
      return ends.length === 0 ? [] : [{ foothold, ends }];
    });
  }

  has(foothold: string, holding: Holding): boolean {
    const node = this.#walk.graph.numberOf(holding);
    return node !== undefined && this.#byFoothold.get(foothold)?.[node] === 1;
  }
}

/** Marks what follows from these holdings. */
function fallOf(graph: TrustGraph, holdings: readonly Holding[]): Uint8Array {
  const fallen = new Uint8Array(graph.nodes.length);
  const queue = holdings.flatMap((holding) => graph.numberOf(holding) ?? []);
  for (const node of queue) fallen[node] = 1;
  // The queue grows while it is gone through.
  for (const node of queue) {
    for (const edge of edgesOf(graph, node)) {
      const target = graph.targets[edge] as number;
      if (fallen[target] === 1) continue;
      fallen[target] = 1;
      queue.push(target);
    }
  }
  return fallen;
}
