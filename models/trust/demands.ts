// What the paths to a goal demand of a choice of settings that cuts it: that it stops each, or keeps it from arising.
// Some changes open paths that the drawing does not have: native mode those through a proxy that ends SSL.
import type { Fix } from '../rules/rule.ts';
import { cheapestChoice, type Demand, isMet, type Remedy, settingOf } from './cheapest-choice.ts';
import type { Cut } from './choke-points.ts';
import { edgesOf, orderOf, type TrustGraph } from './graph.ts';
import type { Hop, TrustPath } from './paths.ts';
import type { Effect } from './step.ts';
import type { Terrain } from './terrain.ts';

export interface PathDemand extends Demand {
  /** The path as it is where what is given is chosen, and nothing else. */
  readonly path: TrustPath;
}

/** How documents are walked: with which changes, and whether undecided settings hold. */
export interface Walking {
  terrainWith(changes: Remedy): Terrain;
  readonly withoutAssumptions: boolean;
  /** Every change that the walk of the drawing names. */
  changesNamed(): Remedy;
  /** The drawing with all of them. */
  hardened(): Terrain;
}

/** What a path demands that was found under a choice, which does not stop it: given as little of that choice as the path needs. */
export function demandOf(path: TrustPath, choice: Remedy, walking: Walking): PathDemand {
  let least = demandGiven([], path, choice, walking);
  if (least === undefined) {
    least = { path, remedies: remediesOf(path), given: choice };
    for (const change of choice) {
      const fewer: Remedy = least.given.filter((each) => each !== change);
      least = demandGiven(fewer, path, choice, walking) ?? least;
    }
  }
  const whole = withOthers(least, walking);
  if (!isMet(whole, choice)) return whole;
  // What the choice takes away there leads on by another element, or comes back.
  return withOthers({ path, remedies: remediesOf(path), given: choice }, walking);
}

/** A demand that is also met where a path is taken away without a gate: by changes that leave it no flow to rest on. */
function withOthers(demand: PathDemand, walking: Walking): PathDemand {
  const { path, given, remedies: gates } = demand;
  const isGoneFrom = (terrain: Terrain) =>
    path.hops.some((hop) =>
      effectsOf(hop, terrain).every(({ element }) => element !== hop.effect.element),
    );
  if (!isGoneFrom(walking.hardened())) return demand;
  const isGone = (some: Remedy) => isGoneFrom(walking.terrainWith([...given, ...some]));
  const isGiven = (change: Fix) => given.some((each) => settingOf(each) === settingOf(change));
  const remedies = [...gates];
  let left = walking.changesNamed().filter((change) => !isGiven(change));
  while (left.length > 0 && isGone(left)) {
    const remedy = leastOf(left, isGone);
    remedies.push(remedy);
    left = left.filter((change) => !remedy.includes(change));
  }
  return { ...demand, remedies };
}

/** As few of these changes as still do together what all of them do: none of them can be left out. */
function leastOf(changes: Remedy, suffices: (some: Remedy) => boolean): Remedy {
  const search = (some: Remedy, isNew: boolean, kept: Remedy): Remedy => {
    if (isNew && suffices(kept)) return [];
    if (some.length === 1) return some;
    const middle = some.length >> 1;
    const [first, second] = [some.slice(0, middle), some.slice(middle)];
    const needed = search(second, true, [...kept, ...first]);
    return [...search(first, needed.length > 0, [...kept, ...needed]), ...needed];
  };
  return search(changes, false, []);
}

/** Every change that closes an open gate of a graph, each setting once, by name. */
export function changesNamedIn(graph: TrustGraph): Remedy {
  const bySetting = new Map<string, Fix>();
  for (const node of graph.nodes.keys()) {
    const steps = new Set(edgesOf(graph, node).map((edge) => graph.stepOf[edge] as number));
    for (const step of steps) {
      for (const effect of graph.openEffects(node, step)) {
        for (const change of remediesIn(effect).flat()) bySetting.set(settingOf(change), change);
      }
    }
  }
  return [...bySetting].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, change]) => change);
}

/** What stops a path: each remedy closes one gate of one of its hops. */
export function remediesOf({ hops }: TrustPath): readonly Remedy[] {
  return hops.flatMap(({ effect }) => remediesIn(effect));
}

/** The paths of the drawing that nothing stops; or else those that no choice stops together without opening others, as few as still show it. */
export function notStopped(
  demands: readonly PathDemand[],
  costOf: (change: Fix) => number,
): Pick<Cut, 'unstoppable' | 'opensOthers'> {
  const drawn = demands.filter(({ given }) => given.length === 0);
  const stuck = drawn.filter(({ remedies }) => remedies.length === 0);
  if (stuck.length > 0) return { unstoppable: stuck.map(({ path }) => path), opensOthers: false };
  let left = demands;
  for (const demand of drawn) {
    const fewer = left.filter((each) => each !== demand);
    if (cheapestChoice(fewer, costOf) === undefined) left = fewer;
  }
  const unstoppable = drawn.filter((demand) => left.includes(demand)).map(({ path }) => path);
  return { unstoppable, opensOthers: true };
}

/** What a path demands wherever some changes are chosen; undefined where it is not there then, or a choice stops it as it is there. */
function demandGiven(
  given: Remedy,
  path: TrustPath,
  choice: Remedy,
  walking: Walking,
): PathDemand | undefined {
  const hops = hopsWith(given, path, choice, walking);
  if (hops === undefined) return undefined;
  const same = { ...path, hops };
  return { path: same, remedies: remediesOf(same), given };
}

/** The hops of a path as they are taken where some changes are made, none of them one that a choice stops; undefined where one cannot be. */
function hopsWith(
  changes: Remedy,
  path: TrustPath,
  choice: Remedy,
  { terrainWith, withoutAssumptions }: Walking,
): readonly Hop[] | undefined {
  const terrain = terrainWith(changes);
  const hops: Hop[] = [];
  for (const hop of path.hops) {
    const [effect] = effectsOf(hop, terrain)
      .filter(({ gates = [] }) => isOpen(gates, withoutAssumptions))
      .filter((each) => !isMet({ remedies: remediesIn(each) }, choice))
      .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
    if (effect === undefined) return undefined;
    hops.push({ ...hop, effect });
  }
  return hops;
}

/** Every effect by which the step of a hop leads from where it begins to where it ends. */
function effectsOf({ step, from, to }: Hop, terrain: Terrain): readonly Effect[] {
  return [...step.effects(from, terrain)].filter(
    ({ gets }) => gets.kind === to.kind && gets.ids.includes(to.id),
  );
}

function isOpen(gates: NonNullable<Effect['gates']>, withoutAssumptions: boolean): boolean {
  return gates.every(
    ({ state }) => state === 'open' || (state === 'undecided' && !withoutAssumptions),
  );
}

function remediesIn({ gates = [] }: Effect): readonly Remedy[] {
  return gates.map((gate) => gate.closing()).filter((remedy) => remedy.length > 0);
}
