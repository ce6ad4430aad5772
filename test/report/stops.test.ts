import { describe, expect, it } from 'vitest';
import { draw } from '../../models/document/draft.ts';
import type { Hierarchy } from '../../models/document/hierarchy.ts';
import { Facts } from '../../models/facts/facts.ts';
import { stopsOf, waysText } from '../../models/report/stops.ts';
import { canBeWalked, changed } from '../../models/trust/choke-points.ts';
import { defaultFootholds, readFoothold } from '../../models/trust/footholds.ts';
import { holdingText } from '../../models/trust/holding.ts';
import type { TrustPath } from '../../models/trust/paths.ts';
import { walk } from '../../models/trust/walk.ts';
import { contoso } from './contoso.ts';

/** Every hop of the shortest paths, each once, as a path of its own. */
function hopsOf(document: Hierarchy) {
  const facts = new Facts(document);
  const walked = walk(facts, defaultFootholds(facts), { count: 40 });
  const hops = new Map<string, TrustPath>();
  for (const path of walked.goals.flatMap(({ paths }) => paths)) {
    for (const hop of path.hops) {
      const text = [hop.step.id, holdingText(hop.from), holdingText(hop.to)].join();
      hops.set(text, { ...path, hops: [hop] });
    }
  }
  return { walked, hops: [...hops.values()] };
}

describe('what stops a hop', () => {
  it('stops it, each way by itself, though the same step leads there on other grounds too', () => {
    const { walked, hops } = hopsOf(contoso);
    let tried = 0;
    for (const path of hops) {
      for (const way of path.hops.flatMap((hop) => stopsOf(hop, walked.graph.terrain))) {
        const facts = new Facts(changed(contoso, way));
        const { graph } = walk(facts, walked.footholds, { goals: [] });
        expect(canBeWalked(graph, path), JSON.stringify(way)).toBe(false);
        tried += 1;
      }
    }
    expect(tried).toBeGreaterThan(50);
  });

  it('names every setting that has to change together', () => {
    const document = draw()
      .zone('hq')
      .site('p01', { mode: 'mixed' })
      .system('mp', ['management-point'])
      .clients('desktops', 100).document;
    const facts = new Facts(document);
    const foothold = readFoothold('controls:mp', facts);
    if (typeof foothold === 'string') throw new Error(foothold);
    const { graph, goals } = walk(facts, [foothold], { goals: [{ name: 'run-code' }] });
    const [hop] = goals[0]?.paths[0]?.hops ?? [];
    if (hop === undefined) throw new Error('no path');
    expect(waysText(stopsOf(hop, graph.terrain), facts.survey)).toBe(
      'p01.mode → Native together with p01.siteSigningCertificate → yes',
    );
  });
});
