// Choke points: the cheapest set of settings that cuts every path from footholds to a goal.
//
// Paths are found, a cheapest choice of settings that stops them all is made and applied, and the document
// is walked again, until no path is left. Every path that had to be stopped was really there, so that
// choice is a minimum, unless the budget of work was spent before: then its bound is told.
import type { Hierarchy } from '../document/hierarchy.ts';
import { applyEdit } from '../edits/index.ts';
import { Facts } from '../facts/facts.ts';
import { within } from '../flows/ends.ts';
import type { Fix } from '../rules/rule.ts';
import { type Choice, cheapestChoice, type Remedy, settingOf } from './cheapest-choice.ts';
import { changesNamedIn, demandOf, notStopped, type PathDemand, remediesOf } from './demands.ts';
import type { Foothold } from './footholds.ts';
import { type Goal, goalKinds } from './goals.ts';
import type { GraphOptions, TrustGraph } from './graph.ts';
import type { TrustPath } from './paths.ts';
import { terrainOf } from './terrain.ts';
import { walk } from './walk.ts';

export interface Cut {
  readonly footholds: readonly Foothold[];
  readonly goal: Goal;
  readonly outcome: 'cut' | 'not-reached' | 'cannot-be-cut';
  /** The settings to change; none unless the goal is cut. */
  readonly changes: readonly Fix[];
  readonly cost: number;
  /** No set of settings that cuts the goal costs less: equal to the cost where that is exact. */
  readonly atLeast: number;
  /** Where it cannot be cut: paths of the drawing that nothing stops; or else those that no choice stops without opening others. */
  readonly unstoppable: readonly TrustPath[];
  /** Whether it cannot be cut because what stops paths opens others. */
  readonly opensOthers: boolean;
  /** The shortest paths to the goal as it is drawn, and whether there are more. */
  readonly shortest: readonly TrustPath[];
  readonly areMore: boolean;
}

export interface CutOptions extends GraphOptions {
  /** How often the document is walked with an exact choice; after that, choices are only added to. */
  readonly rounds?: number;
}

const pathsARound = 8;
const mostShortest = 200;

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
  const factsWith = (some: Remedy) => new Facts(changed(document, some));
  const look = (facts: Facts, count: number) => {
    const { kinds: towards } = goalKinds[goal.name];
    const walked = walk(facts, footholds, { ...options, goals: [goal], count, towards });
    return { graph: walked.graph, paths: walked.goals[0]?.paths ?? [] };
  };
  const demands: PathDemand[] = [];
  const drawn = factsWith([]);
  const { graph, paths: found } = look(drawn, mostShortest + 1);
  const named = onceAsked(() => changesNamedIn(graph));
  const hardened = onceAsked(() => terrainOf(factsWith(named())));
  const asked = {
    footholds,
    goal,
    shortest: found.slice(0, mostShortest),
    areMore: found.length > mostShortest,
  };
  let paths: readonly TrustPath[] = found.slice(0, pathsARound);
  let changes: Remedy = [];
  let isExact = true;
  let atLeast = 0;
  for (let round = 0; paths.length > 0; round += 1) {
    const known = new Map([['', drawn]]);
    const walking = {
      terrainWith: (some: Remedy) => terrainOf(within(known, nameOf(some), () => factsWith(some))),
      withoutAssumptions: options.withoutAssumptions === true,
      changesNamed: named,
      hardened,
    };
    demands.push(...paths.map((path) => demandOf(path, changes, walking)));
    isExact = isExact && round < rounds;
    const larger: Remedy | undefined = isExact
      ? undefined
      : addedTo(changes, paths[0] as TrustPath);
    const choice: Choice | undefined =
      larger === undefined ? cheapestChoice(demands, costOf) : undefined;
    if (larger === undefined && choice === undefined) {
      const shown = notStopped(demands, costOf);
      return { ...asked, ...shown, outcome: 'cannot-be-cut', changes: [], cost: 0, atLeast: 0 };
    }
    isExact = isExact && choice?.isExact === true;
    if (isExact) atLeast = choice?.cost ?? 0;
    changes = larger ?? choice?.changes ?? [];
    paths = look(factsWith(changes), pathsARound).paths;
  }
  const cost = changes.reduce((sum, change) => sum + costOf(change), 0);
  const outcome = found.length === 0 ? 'not-reached' : 'cut';
  return { ...asked, outcome, changes, cost, atLeast, unstoppable: [], opensOthers: false };
}

/** The document with these settings changed. */
export function changed(document: Hierarchy, changes: readonly Fix[]): Hierarchy {
  if (changes.length === 0) return document;
  const edited = applyEdit(document, { edit: 'set-settings', arguments: { changes } });
  if (!edited.ok) throw new Error(edited.sentence);
  return edited.document;
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

/** A choice with a remedy of one more path; none where the path has none, or none that goes with the choice. */
function addedTo(choice: Remedy, path: TrustPath): Remedy | undefined {
  const bySetting = new Map(choice.map((change) => [settingOf(change), change]));
  const goesWith = (change: Fix) =>
    (bySetting.get(settingOf(change)) ?? change).value === change.value;
  const remedy = remediesOf(path).find((each) => each.every(goesWith));
  if (remedy === undefined) return undefined;
  for (const change of remedy) bySetting.set(settingOf(change), change);
  return [...bySetting.values()];
}

function onceAsked<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function nameOf(changes: Remedy): string {
  return changes
    .map((change) => `${settingOf(change)}=${change.value}`)
    .sort()
    .join(' ');
}
