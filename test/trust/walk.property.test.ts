import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Hierarchy } from '../../models/document/hierarchy.ts';
import { Facts } from '../../models/facts/facts.ts';
import { pathsJson } from '../../models/report/paths-json.ts';
import { pathsText } from '../../models/report/paths-text.ts';
import type { Fix } from '../../models/rules/rule.ts';
import { changed, cheapestCut } from '../../models/trust/choke-points.ts';
import { defaultFootholds } from '../../models/trust/footholds.ts';
import { goalNames } from '../../models/trust/goals.ts';
import { orderOf, TrustGraph } from '../../models/trust/graph.ts';
import { type Holding, holdingText } from '../../models/trust/holding.ts';
import { steps } from '../../models/trust/steps/index.ts';
import { Terrain } from '../../models/trust/terrain.ts';
import { walk } from '../../models/trust/walk.ts';
import { arbitraryHierarchy, renamed, shuffled } from '../hierarchies/arbitrary.ts';

const runs = { numRuns: 5000 };

function walked(document: Hierarchy) {
  const facts = new Facts(document);
  return walk(facts, defaultFootholds(facts));
}

/** Everything that follows from the default footholds, by text. */
function reachable(document: Hierarchy): ReadonlySet<string> {
  return new Set(walked(document).graph.nodes.map(holdingText));
}

/** What hardening may open: native mode rests on a certification authority, and so trusts whoever controls it. */
const openedByNativeMode = new Set(['break-root-ca']);

/** BITS also opens a distribution point to mobile devices and Internet-based clients, and takes content off signed SMB. */
const opensMore = 'distribution-point.bits';

/** A document, and one change that a gate on one of its paths names. */
function hardened(): fc.Arbitrary<{ document: Hierarchy; change: readonly Fix[] } | undefined> {
  return fc.tuple(arbitraryHierarchy(), fc.nat()).map(([document, choice]) => {
    const { goals } = walked(document);
    const changes = goals
      .flatMap(({ paths }) => paths.flatMap(({ hops }) => hops))
      .flatMap(({ effect }) => (effect.gates ?? []).map((gate) => gate.closing()))
      .filter((change) => change.length > 0)
      .filter((change) => change.every(({ setting }) => setting !== opensMore));
    const change = changes[choice % Math.max(1, changes.length)];
    return change === undefined ? undefined : { document, change };
  });
}

describe('the walk on generated documents', () => {
  it('does not depend on the order of elements, to the byte', () => {
    const pairs = arbitraryHierarchy().chain((document) =>
      fc.tuple(fc.constant(document), shuffled(document)),
    );
    fc.assert(
      fc.property(pairs, ([document, other]) => {
        expect(pathsJson(walked(other))).toEqual(pathsJson(walked(document)));
      }),
      runs,
    );
  });

  it('changes only in its sentences when elements are renamed', () => {
    const withoutSentences = (document: Hierarchy) =>
      JSON.parse(
        JSON.stringify(pathsJson(walked(document)), (key, value) =>
          key === 'sentence' ? undefined : value,
        ),
      );
    fc.assert(
      fc.property(arbitraryHierarchy(), (document) => {
        expect(withoutSentences(renamed(document))).toEqual(withoutSentences(document));
        expect(pathsText(walked(document))).toContain('Attack paths');
      }),
      runs,
    );
  });

  it('hardening adds nothing that can be reached, apart from what native mode itself rests on', () => {
    fc.assert(
      fc.property(hardened(), (given) => {
        if (given === undefined) return;
        const before = reachable(given.document);
        const facts = new Facts(changed(given.document, given.change));
        const others = steps.filter(({ id }) => !openedByNativeMode.has(id));
        const seeds = defaultFootholds(facts).flatMap(({ holdings }) => holdings);
        const after = new TrustGraph(new Terrain(facts), others, seeds);
        for (const holding of after.nodes) expect(before).toContain(holdingText(holding));
      }),
      runs,
    );
  });

  it('closing a gate that a hop names takes the hop away', () => {
    fc.assert(
      fc.property(arbitraryHierarchy(), fc.nat(), (document, choice) => {
        const hops = walked(document).goals.flatMap(({ paths }) =>
          paths.flatMap((path) => path.hops),
        );
        const named = hops.flatMap((hop) =>
          (hop.effect.gates ?? []).flatMap((gate) => {
            const change = gate.closing();
            return change.length === 0 ? [] : [{ hop, change }];
          }),
        );
        const one = named[choice % Math.max(1, named.length)];
        if (one === undefined) return;
        const after = new TrustGraph(
          new Terrain(new Facts(changed(document, one.change))),
          [one.hop.step],
          [one.hop.from],
        );
        const still = [...after.targets.keys()].filter(
          (edge) =>
            holdingText(after.nodes[after.targets[edge] as number] as Holding) ===
              holdingText(one.hop.to) &&
            orderOf(after.effectOf(0, edge)) === orderOf(one.hop.effect),
        );
        expect(still).toEqual([]);
      }),
      runs,
    );
  });
});

describe('choke points on generated documents', () => {
  it('leave no path when they are applied, and a minimum needs every one of them', () => {
    const goals = fc.constantFrom(...goalNames).map((name) => ({ name }));
    fc.assert(
      fc.property(arbitraryHierarchy(), goals, (document, goal) => {
        const footholds = defaultFootholds(new Facts(document));
        const cut = cheapestCut(document, footholds, goal);
        const pathsAfter = (changes: readonly Fix[]) =>
          walk(new Facts(changed(document, changes)), footholds, { goals: [goal], count: 1 })
            .goals[0]?.paths.length;
        if (cut.outcome === 'cannot-be-cut') {
          expect(cut.unstoppable.length).toBeGreaterThan(0);
          return;
        }
        expect(pathsAfter(cut.changes)).toBe(0);
        if (cut.cost !== cut.atLeast) return;
        for (const left of cut.changes) {
          expect(pathsAfter(cut.changes.filter((change) => change !== left))).toBe(1);
        }
      }),
      runs,
    );
  });
});
