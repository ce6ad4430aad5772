// Choke points: the cheapest set of settings that cuts every path from footholds to a goal.
//
// Paths are found, a cheapest choice of settings that stops them all is made and applied, and the document
// is walked again, until no path is left. Every path that had to be stopped was really there, so that
// choice is a minimum, unless the budget of work was spent before: then its bound is told.
import type { Hierarchy } from '../document/hierarchy.ts';
import { applyEdit } from '../edits/index.ts';
import { Facts } from '../facts/facts.ts';
import type { Fix } from '../rules/rule.ts';
import { cheapestChoice, type Demand, type Remedy, settingOf } from './cheapest-choice.ts';
import type { Foothold } from './footholds.ts';
import { type Goal, goalKinds } from './goals.ts';
import type { GraphOptions, TrustGraph } from './graph.ts';
import type { TrustPath } from './paths.ts';
import { walk } from './walk.ts';

export interface Cut {
  readonly goal: Goal;
  readonly outcome: 'cut' | 'not-reached' | 'cannot-be-cut';
  /** The settings to change; none unless the goal is cut. */
  readonly changes: readonly Fix[];
  readonly cost: number;
  /** No set of settings that cuts the goal costs less: equal to the cost where that is exact. */
  readonly atLeast: number;
  /** Where it cannot be cut: paths no hop of which any setting stops. */
  readonly unstoppable: readonly TrustPath[];
}

export interface CutOptions extends GraphOptions {
  /** How often the document is walked with an exact choice; after that, choices are only added to. */
  readonly rounds?: number;
}

const pathsARound = 8;

/**
 * The cheapest settings that keep attackers with these footholds from a goal. A setting costs what the
 * document says, and 1 where it says nothing.
 */
export function cheapestCut(
  document: Hierarchy,
  footholds: readonly Foothold[],
  goal: Goal,
  { rounds = 100, ...options }: CutOptions = {},
): Cut {
  const costOf = (change: Fix) => document.costs[settingOf(change)] ?? 1;
  const look = (changes: Remedy) => {
    const facts = new Facts(changed(document, changes));
    const walked = walk(facts, footholds, {
      ...options,
      goals: [goal],
      count: pathsARound,
      towards: goalKinds[goal.name].kinds,
    });
    return { graph: walked.graph, paths: walked.goals[0]?.paths ?? [] };
  };
  const demands: Demand[] = [];
  const { graph: original, paths: first } = look([]);
  let paths = first;
  let changes: Remedy = [];
  let isExact = true;
  let atLeast = 0;
  for (let round = 0; paths.length > 0; round += 1) {
    for (const path of paths) {
      const given = canBeWalked(original, path) ? [] : changes;
      demands.push({ remedies: remediesOf(path), given });
    }
    const unstoppable = paths.filter((path) => remediesOf(path).length === 0);
    if (unstoppable.length > 0) {
      return { goal, outcome: 'cannot-be-cut', changes: [], cost: 0, atLeast: 0, unstoppable };
    }
    const choice = cheapestChoice(demands, costOf);
    isExact = isExact && choice.isExact && round < rounds;
    if (isExact) {
      changes = choice.changes;
      atLeast = choice.cost;
    } else changes = together(changes, remediesOf(paths[0] as TrustPath)[0] ?? []);
    paths = look(changes).paths;
  }
  const cost = changes.reduce((sum, change) => sum + costOf(change), 0);
  const outcome = first.length === 0 ? 'not-reached' : 'cut';
  return { goal, outcome, changes, cost, atLeast, unstoppable: [] };
}

/** The document with these settings changed. */
export function changed(document: Hierarchy, changes: readonly Fix[]): Hierarchy {
  if (changes.length === 0) return document;
  const edited = applyEdit(document, { edit: 'set-settings', arguments: { changes } });
  if (!edited.ok) throw new Error(edited.sentence);
  return edited.document;
}

/** What stops a path: each remedy closes one gate of one of its hops. */
export function remediesOf({ hops }: TrustPath): readonly Remedy[] {
  const gates = hops.flatMap(({ effect }) => effect.gates ?? []);
  return gates.map((gate) => gate.closing()).filter((remedy) => remedy.length > 0);
}

/** Whether every hop of a path can be taken in this graph, too. */
export function canBeWalked(graph: TrustGraph, { hops }: TrustPath): boolean {
  return hops.every(({ step, from, to }) => {
    const node = graph.numberOf(from);
    const target = graph.numberOf(to);
    if (node === undefined || target === undefined) return false;
    const end = graph.offsets[node + 1] as number;
    for (let edge = graph.offsets[node] as number; edge < end; edge += 1) {
      if (graph.targets[edge] === target && graph.steps[graph.stepOf[edge] as number] === step) {
        return true;
      }
    }
    return false;
  });
}

function together(before: Remedy, more: Remedy): Remedy {
  const bySetting = new Map([...before, ...more].map((change) => [settingOf(change), change]));
  return [...bySetting.values()];
}
