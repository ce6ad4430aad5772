// The cheapest choice of changes that meets demands, each of which any one of its remedies meets.
import type { Fix } from '../rules/rule.ts';

/** Changes that together stop a hop. */
export type Remedy = readonly Fix[];

export interface Demand {
  /** At least one of these has to be chosen whole; where there are none, not all that is given may be. */
  readonly remedies: readonly Remedy[];
  /** The demand stands only where all of these are chosen. */
  readonly given: Remedy;
}

export interface Choice {
  readonly changes: readonly Fix[];
  readonly cost: number;
  /** Whether nothing cheaper meets the demands; otherwise the budget of work ended the search. */
  readonly isExact: boolean;
}

/** The name of a setting on the command line and in `costs`: `id.key`, `id.role-id.key`. */
export function settingOf({ element, setting }: Fix): string {
  return `${element}.${setting}`;
}

type Chosen = ReadonlyMap<string, Fix>;

const nothing: Chosen = new Map();

/**
 * Branches on the remedies of one unmet demand after the other and gives up branches that cannot become
 * cheaper than the best choice. `budget` is how many branches are looked at, at most, once one choice is known;
 * undefined where none meets all demands.
 */
export function cheapestChoice(
  demands: readonly Demand[],
  costOf: (change: Fix) => number,
  budget = 200_000,
): Choice | undefined {
  // Demands with few remedies leave little to choose: they come first.
  const ordered = [...demands].sort((a, b) => a.remedies.length - b.remedies.length);
  let best: { readonly chosen: Chosen; readonly cost: number } | undefined;
  let left = budget;
  const search = (chosen: Chosen, cost: number): void => {
    left -= 1;
    const unmet = ordered.filter((demand) => stands(demand, chosen) && !isMetBy(demand, chosen));
    if (best !== undefined && cost + leastFor(unmet, chosen, costOf) >= best.cost) return;
    const [first] = unmet;
    if (first === undefined) {
      best = { chosen, cost };
      return;
    }
    for (const { chosen: more, cost: added } of branches(first, chosen, costOf)) {
      if (left <= 0 && best !== undefined) return;
      search(more, cost + added);
    }
  };
  search(nothing, 0);
  return best && { changes: [...best.chosen.values()], cost: best.cost, isExact: left > 0 };
}

/** The choices that meet a demand, the cheapest first; those that contradict what was chosen left out. */
function branches({ remedies }: Demand, chosen: Chosen, costOf: (change: Fix) => number) {
  return remedies
    .flatMap((remedy) => {
      const more = new Map(chosen);
      let cost = 0;
      for (const change of remedy) {
        const known = more.get(settingOf(change));
        if (known !== undefined && known.value !== change.value) return [];
        if (known === undefined) cost += costOf(change);
        more.set(settingOf(change), change);
      }
      return [{ chosen: more, cost }];
    })
    .sort((a, b) => a.cost - b.cost || (namesOf(a.chosen) < namesOf(b.chosen) ? -1 : 1));
}

/** What unmet demands cost at least: those that share no setting each need one remedy of their own. */
function leastFor(
  unmet: readonly Demand[],
  chosen: Chosen,
  costOf: (change: Fix) => number,
): number {
  const used = new Set<string>();
  let least = 0;
  for (const { remedies } of unmet) {
    const settings = remedies.flatMap((remedy) => remedy.map(settingOf));
    if (settings.some((setting) => used.has(setting))) continue;
    for (const setting of settings) used.add(setting);
    const costs = remedies.map((remedy) =>
      remedy.reduce((sum, change) => sum + (isChosen(change, chosen) ? 0 : costOf(change)), 0),
    );
    least += Math.min(...costs);
  }
  return least;
}

function stands({ given }: Demand, chosen: Chosen): boolean {
  return given.every((change) => isChosen(change, chosen));
}

/** Whether a choice has one of the remedies whole. */
export function isMet(demand: Pick<Demand, 'remedies'>, choice: Remedy): boolean {
  return isMetBy(demand, new Map(choice.map((change) => [settingOf(change), change])));
}

function isMetBy({ remedies }: Pick<Demand, 'remedies'>, chosen: Chosen): boolean {
  return remedies.some((remedy) => remedy.every((change) => isChosen(change, chosen)));
}

function isChosen(change: Fix, chosen: Chosen): boolean {
  return chosen.get(settingOf(change))?.value === change.value;
}

function namesOf(chosen: Chosen): string {
  return [...chosen.keys()].sort().join(' ');
}
