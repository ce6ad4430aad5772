import { describe, expect, it } from 'vitest';
import { openDocument } from '../../models/document/open.ts';
import { settingId } from '../../models/document/reading.ts';
import { serialise } from '../../models/document/serialise.ts';
import { Facts } from '../../models/facts/facts.ts';
import { rules } from '../../models/rules/index.ts';
import { TrustGraph } from '../../models/trust/graph.ts';
import { holdingText } from '../../models/trust/holding.ts';
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

  it('says what stops it, names its sources, and the rules that name the same weakness', () => {
    expect(step.stoppedBy).toMatch(/\.$/);
    expect(step.sources.length).toBeGreaterThan(0);
    for (const id of step.rules) expect(rules.map((rule) => rule.id)).toContain(id);
  });
});

describe('the catalogue of steps', () => {
  it('has no id twice', () => {
    const ids = steps.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
