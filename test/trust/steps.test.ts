import { describe, expect, it } from 'vitest';
import type { Hierarchy } from '../../models/document/hierarchy.ts';
import { openDocument } from '../../models/document/open.ts';
import { settingId } from '../../models/document/reading.ts';
import { serialise } from '../../models/document/serialise.ts';
import { Facts } from '../../models/facts/facts.ts';
import { rules } from '../../models/rules/index.ts';
import type { Fix } from '../../models/rules/rule.ts';
import { changed } from '../../models/trust/choke-points.ts';
import { TrustGraph } from '../../models/trust/graph.ts';
import { type Holding, holdingText } from '../../models/trust/holding.ts';
import type { Effect, Step } from '../../models/trust/step.ts';
import { steps } from '../../models/trust/steps/index.ts';
import { Terrain } from '../../models/trust/terrain.ts';

describe.each(steps.map((step) => [step.id, step] as const))('%s', (_id, step) => {
  it.each(step.examples.map((example) => [example.shows, example] as const))(
    '%s',
    (_shows, { document, from, to, outcome, setting }) => {
      const terrain = new Terrain(new Facts(document().document));
      const graph = new TrustGraph(terrain, [step], [from]);
      const taken = [...graph.targets.keys()].find(
        (edge) => holdingText(graph.nodes[graph.targets[edge] ?? 0] ?? from) === holdingText(to),
      );
      const held = [...graph.held()].filter(({ gets }) => holdingText(gets) === holdingText(to));
      expect({ enabled: taken !== undefined, held: held.length > 0 }).toEqual({
        enabled: outcome === 'enabled',
        held: outcome === 'held',
      });
      if (taken !== undefined) {
        expect(graph.effectOf(0, taken).sentence()).toMatch(/^[^{}]*\.$/);
      }
      if (setting !== undefined) {
        const gates = (
          taken === undefined ? held.map(({ effect }) => effect) : [graph.effectOf(0, taken)]
        ).flatMap((effect) => effect.gates ?? []);
        expect(gates.map((gate) => settingId(gate.setting))).toContain(setting);
      }
    },
  );

  it('names changes that stop it, all of which are needed', () => {
    for (const { document: drawn, from, to, outcome } of step.examples) {
      if (outcome !== 'enabled') continue;
      const { document } = drawn();
      const effect = effectTo(to, from, step, document);
      for (const gate of effect?.gates ?? []) {
        const changes = gate.closing();
        if (changes.length === 0) continue;
        const stays = (some: readonly Fix[]) => {
          const after = effectTo(to, from, step, changed(document, some));
          return after?.element === effect?.element;
        };
        expect({ changes, stays: stays(changes) }).toEqual({ changes, stays: false });
        for (const left of changes) {
          const others = changes.filter((change) => change !== left);
          expect({ left, stays: stays(others) }).toEqual({ left, stays: true });
        }
      }
    }
  });

  it('draws its examples as documents that open', () => {
    for (const { document } of step.examples) {
      const bytes = new TextEncoder().encode(serialise(document().document));
      expect(openDocument(bytes)).toMatchObject({ ok: true });
    }
  });

  it('shows where it leads on and where it does not', () => {
    const shown = new Set(step.examples.map(({ outcome }) => outcome));
    expect(shown).toContain('enabled');
    expect(shown.has('held') || shown.has('absent')).toBe(true);
  });

  it('gives the kinds of holding that it says, each of them in an example', () => {
    const given = step.examples.flatMap(({ document, from }) => {
      const effects = step.effects(from, new Terrain(new Facts(document().document)));
      return [...effects].map(({ gets }) => gets.kind);
    });
    expect(new Set(given)).toEqual(new Set(step.gives));
  });

  it('says what stops it, names its sources, and the rules that name the same weakness', () => {
    expect(step.stoppedBy).toMatch(/\.$/);
    expect(step.sources.length).toBeGreaterThan(0);
    for (const id of step.rules) expect(rules.map((rule) => rule.id)).toContain(id);
  });
});

/** The effect by which a step alone leads from one holding to another; undefined where it does not. */
function effectTo(to: Holding, from: Holding, step: Step, document: Hierarchy): Effect | undefined {
  const graph = new TrustGraph(new Terrain(new Facts(document)), [step], [from]);
  const edge = [...graph.targets.keys()].find(
    (each) => holdingText(graph.nodes[graph.targets[each] ?? 0] ?? from) === holdingText(to),
  );
  return edge === undefined ? undefined : graph.effectOf(0, edge);
}

describe('the catalogue of steps', () => {
  it('has no id twice', () => {
    const ids = steps.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
