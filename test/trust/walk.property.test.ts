import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Hierarchy } from '../../models/document/hierarchy.ts';
import { Facts } from '../../models/facts/facts.ts';
import { pathsJson } from '../../models/report/paths-json.ts';
import { pathsText } from '../../models/report/paths-text.ts';
import type { Fix } from '../../models/rules/rule.ts';
import { settingOf } from '../../models/trust/cheapest-choice.ts';
import { canBeWalked, changed, cheapestCut } from '../../models/trust/choke-points.ts';
import {
  defaultFootholds,
  type Foothold,
  footholdNames,
  footholdsOf,
} from '../../models/trust/footholds.ts';
import { type GoalName, goalKinds, goalNames } from '../../models/trust/goals.ts';
import { TrustGraph } from '../../models/trust/graph.ts';
import { type Holding, holdingText } from '../../models/trust/holding.ts';
import { goalNodes } from '../../models/trust/paths.ts';
import type { Effect, Step } from '../../models/trust/step.ts';
import { steps } from '../../models/trust/steps/index.ts';
import { Terrain } from '../../models/trust/terrain.ts';
import { walk } from '../../models/trust/walk.ts';
import { arbitraryHierarchy, renamed, shuffled } from '../hierarchies/arbitrary.ts';

const runs = { numRuns: 5000 };

/** Hierarchies at random; in some, user state is deleted at once, a number that hardly comes up by itself. */
function hierarchies(): fc.Arbitrary<Hierarchy> {
  return fc.tuple(arbitraryHierarchy(), fc.boolean()).map(([document, isAtOnce]) => {
    const points = Object.entries(document.systems)
      .filter(([, { roles }]) => isAtOnce && roles?.['state-migration-point'] !== undefined)
      .map(([id]) => id);
    const setting = 'state-migration-point.deleteAfterDays';
    return changed(
      document,
      points.map((element) => ({ element, setting, value: 0 })),
    );
  });
}

/** The default footholds, and one of each kind at an element that the choice picks. */
function footholdsIn(document: Hierarchy, choice: number): readonly Foothold[] {
  const facts = new Facts(document);
  const others = footholdNames.flatMap((name) => {
    const all = [...footholdsOf(name, facts)].sort((a, b) => (a.text < b.text ? -1 : 1));
    return all[choice % Math.max(1, all.length)] ?? [];
  });
  return [...defaultFootholds(facts), ...others];
}

function walked(document: Hierarchy, choice: number) {
  return walk(new Facts(document), footholdsIn(document, choice));
}

function graphOf(
  document: Hierarchy,
  footholds: readonly Foothold[],
  some: readonly Step[] = steps,
): TrustGraph {
  const seeds = footholds.flatMap(({ holdings }) => holdings);
  return new TrustGraph(new Terrain(new Facts(document)), some, seeds);
}

/** A hop of a graph, and the change that one of its gates names. */
interface Stoppable {
  readonly step: Step;
  readonly from: Holding;
  readonly to: Holding;
  readonly effect: Effect;
  readonly changes: readonly Fix[];
}

/** Every hop of a graph with every change that would stop it. */
function stoppable(graph: TrustGraph): readonly Stoppable[] {
  return graph.nodes.flatMap((from, node) => {
    const edges = graph.stepOf.subarray(graph.offsets[node], graph.offsets[node + 1]);
    return [...new Set(edges)].flatMap((index) =>
      [...graph.effectsOf(node, index)].flatMap(([target, effect]) =>
        (effect.gates ?? [])
          .map((gate) => gate.closing())
          .filter((changes) => changes.length > 0)
          .map((changes) => ({
            step: graph.steps[index] as Step,
            from,
            to: graph.nodes[target] as Holding,
            effect,
            changes,
          })),
      ),
    );
  });
}

/** Documents with a choice of footholds in them and of one of the hops that a setting stops, if there is any. */
function stoppableHops() {
  return fc.tuple(hierarchies(), fc.nat(), fc.nat()).map(([document, from, choice]) => {
    const footholds = footholdsIn(document, from);
    const hops = stoppable(graphOf(document, footholds));
    return { document, footholds, hop: hops[choice % Math.max(1, hops.length)] };
  });
}

/** Whether a step still leads from one holding to the other by the same element. */
function canBeTaken({ step, from, to, effect }: Stoppable, document: Hierarchy): boolean {
  const graph = new TrustGraph(new Terrain(new Facts(document)), [step], [from]);
  return [...graph.effectsOf(0, 0)].some(
    ([target, { element }]) =>
      holdingText(graph.nodes[target] as Holding) === holdingText(to) && element === effect.element,
  );
}

/** What native mode rests on: certification authorities, and proxies with certificates of theirs. */
const openedByNativeMode = new Set(['break-root-ca', 'read-bridged-ssl']);

/** BITS also opens a distribution point to mobile devices and Internet-based clients, and takes content off signed SMB. */
const opensMore = 'distribution-point.bits';

describe('the walk on generated documents', () => {
  it('does not depend on the order of elements, to the byte', () => {
    const pairs = hierarchies().chain((document) =>
      fc.tuple(fc.constant(document), shuffled(document), fc.nat()),
    );
    fc.assert(
      fc.property(pairs, ([document, other, choice]) => {
        expect(pathsJson(walked(other, choice))).toEqual(pathsJson(walked(document, choice)));
      }),
      runs,
    );
  });

  it('changes only in its sentences when elements are renamed', () => {
    const withoutSentences = (document: Hierarchy, choice: number) =>
      JSON.parse(
        JSON.stringify(pathsJson(walked(document, choice)), (key, value) =>
          key === 'sentence' ? undefined : value,
        ),
      );
    fc.assert(
      fc.property(hierarchies(), fc.nat(), (document, choice) => {
        const other = renamed(document);
        expect(withoutSentences(other, choice)).toEqual(withoutSentences(document, choice));
        expect(pathsText(walked(document, choice))).toContain('Attack paths');
      }),
      runs,
    );
  });

  it('hardening adds nothing that can be reached, apart from what native mode itself rests on', () => {
    const others = steps.filter(({ id }) => !openedByNativeMode.has(id));
    fc.assert(
      fc.property(stoppableHops(), ({ document, footholds, hop }) => {
        if (hop === undefined || hop.changes.some(({ setting }) => setting === opensMore)) return;
        const before = new Set(graphOf(document, footholds).nodes.map(holdingText));
        const after = graphOf(changed(document, hop.changes), footholds, others);
        for (const holding of after.nodes) expect(before).toContain(holdingText(holding));
      }),
      runs,
    );
  });

  it('the changes that a gate names take the hop away, and none of them can be left out', () => {
    fc.assert(
      fc.property(stoppableHops(), ({ document, hop }) => {
        if (hop === undefined) return;
        expect(canBeTaken(hop, changed(document, hop.changes))).toBe(false);
        for (const left of hop.changes) {
          const others = hop.changes.filter((change) => change !== left);
          expect(canBeTaken(hop, changed(document, others))).toBe(true);
        }
      }),
      runs,
    );
  });
});

/** What follows towards a goal, and whether that is reached. */
function graphTowards(document: Hierarchy, footholds: readonly Foothold[], goal: GoalName) {
  const seeds = footholds.flatMap(({ holdings }) => holdings);
  const { kinds: towards } = goalKinds[goal];
  const graph = new TrustGraph(new Terrain(new Facts(document)), steps, seeds, { towards });
  return { graph, isReached: goalNodes(graph, { name: goal }).length > 0 };
}

/** Every change that an open gate in a graph names, whether another way leads to the same or not. */
function changesNamed({ nodes, stepOf, offsets, terrain }: TrustGraph): readonly Fix[] {
  const gates = nodes.flatMap((from, node) =>
    [...new Set(stepOf.subarray(offsets[node], offsets[node + 1]))]
      .flatMap((index) => [...(steps[index] as Step).effects(from, terrain)])
      .map((effect) => effect.gates ?? [])
      .filter((all) => all.every(({ state }) => state !== 'closed'))
      .flat(),
  );
  const changes = gates.flatMap((gate) => gate.closing());
  return [...new Map(changes.map((change) => [settingOf(change), change])).values()];
}

/** The document with a cost from 1 to 9 for each of these changes. */
function withCosts(document: Hierarchy, changes: readonly Fix[], choice: number): Hierarchy {
  const costs = changes.map((change, place) => [
    settingOf(change),
    1 + (Math.floor(choice / 3 ** (place % 12)) % 9),
  ]);
  return { ...document, costs: Object.fromEntries(costs) };
}

/** More sets of changes than this are too many to try all of them. */
const mostTried = 60;

/**
 * What the cheapest set of changes that keeps attackers from a goal costs, found by trying one set after the other,
 * the cheapest first; none where no set does, and `too many` where that takes too long.
 */
function cheapestTried(document: Hierarchy, footholds: readonly Foothold[], goal: GoalName) {
  const costOf = (set: readonly Fix[]) =>
    set.reduce((sum, change) => sum + (document.costs[settingOf(change)] ?? 1), 0);
  const nameOf = (set: readonly Fix[]) => set.map(settingOf).sort().join(' ');
  const open = new Map<string, readonly Fix[]>([['', []]]);
  const tried = new Set<string>();
  while (open.size > 0) {
    if (tried.size === mostTried) return 'too many';
    const [[name, set]] = [...open].sort(([, a], [, b]) => costOf(a) - costOf(b)) as [
      [string, readonly Fix[]],
    ];
    open.delete(name);
    tried.add(name);
    const { graph, isReached } = graphTowards(changed(document, set), footholds, goal);
    if (!isReached) return costOf(set);
    for (const change of changesNamed(graph)) {
      if (set.some((each) => settingOf(each) === settingOf(change))) continue;
      const larger = [...set, change];
      if (!tried.has(nameOf(larger))) open.set(nameOf(larger), larger);
    }
  }
  return 'none';
}

/** Where an attacker controls every service, native mode opens ways through proxies and certification authorities. */
function servicesIn(document: Hierarchy): readonly Foothold[] {
  return footholdsOf('controls', new Facts(document)).filter(({ holdings }) =>
    holdings.some(({ id }) => document.services[id] !== undefined),
  );
}

/** The document with mixed mode where its product has it, proxies that end SSL, and native mode as cheap as can be. */
function withCheapNativeMode(document: Hierarchy): Hierarchy {
  const modes = Object.entries(document.sites).filter(([, { mode }]) => mode === 'native');
  const proxies = Object.entries(document.services).filter(
    ([, { kind }]) => kind === 'proxy-web-server',
  );
  const mixed = changed(document, [
    ...modes.map(([element]) => ({ element, setting: 'mode', value: 'mixed' })),
    ...proxies.flatMap(([element]) =>
      ['sslBridging', 'certificates'].map((setting) => ({ element, setting, value: true })),
    ),
  ]);
  const costs = Object.keys(document.sites).map((id) => [`${id}.mode`, 1]);
  return { ...mixed, costs: { ...mixed.costs, ...Object.fromEntries(costs) } };
}

/** Holds the cheapest cut of a goal against walking again, and against every set of changes where these are few. */
function expectCheapest(document: Hierarchy, footholds: readonly Foothold[], name: GoalName) {
  const cut = cheapestCut(document, footholds, { name });
  const pathsAfter = (some: readonly Fix[]) =>
    walk(new Facts(changed(document, some)), footholds, { goals: [{ name }], count: 1 }).goals[0]
      ?.paths.length;
  const isCut = cut.outcome !== 'cannot-be-cut';
  const least = cheapestTried(document, footholds, name);
  if (least !== 'too many') expect(isCut ? cut.atLeast : 'none').toBe(least);
  if (!isCut) {
    expect(cut.unstoppable.length).toBeGreaterThan(0);
    const { graph } = graphTowards(document, footholds, name);
    for (const path of cut.unstoppable) expect(canBeWalked(graph, path)).toBe(true);
    return;
  }
  expect(pathsAfter(cut.changes)).toBe(0);
  if (cut.cost !== cut.atLeast) return;
  for (const left of cut.changes) {
    expect(pathsAfter(cut.changes.filter((change) => change !== left))).toBe(1);
  }
}

describe('choke points on generated documents', () => {
  const goals = fc.constantFrom(...goalNames);

  it('leave no path when they are applied, need every one of them, and cost as little as can be', () => {
    fc.assert(
      fc.property(hierarchies(), goals, fc.nat(), (drawn, name, choice) => {
        const footholds = footholdsIn(drawn, choice);
        const { graph } = graphTowards(drawn, footholds, name);
        expectCheapest(withCosts(drawn, changesNamed(graph), choice), footholds, name);
      }),
      runs,
    );
  });

  it('are found, too, where the cheapest change opens paths that the drawing does not have', () => {
    fc.assert(
      fc.property(hierarchies(), goals, fc.nat(), (drawn, name, choice) => {
        if (Object.keys(drawn.services).length === 0) return;
        const document = withCheapNativeMode(drawn);
        const footholds = [...footholdsIn(document, choice), ...servicesIn(document)];
        const { graph } = graphTowards(document, footholds, name);
        const costs = withCosts(document, changesNamed(graph), choice).costs;
        expectCheapest({ ...document, costs: { ...costs, ...document.costs } }, footholds, name);
      }),
      runs,
    );
  });
});
