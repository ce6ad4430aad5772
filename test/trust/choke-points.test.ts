import { describe, expect, it } from 'vitest';
import { type Draft, draw } from '../../models/document/draft.ts';
import type { Hierarchy } from '../../models/document/hierarchy.ts';
import { Facts } from '../../models/facts/facts.ts';
import { cutRanking } from '../../models/report/cut-ranking.ts';
import { cutText } from '../../models/report/cut-text.ts';
import { canBeWalked, changed, cheapestCut } from '../../models/trust/choke-points.ts';
import { defaultFootholds, type Foothold } from '../../models/trust/footholds.ts';
import { walk } from '../../models/trust/walk.ts';
import { contoso } from '../report/contoso.ts';

const readPersonalData = { name: 'read-personal-data' } as const;

const footholds: readonly Foothold[] = [
  { text: 'on-path:branch', holdings: [{ kind: 'on-path', id: 'branch' }] },
  { text: 'controls:proxy', holdings: [{ kind: 'controls', id: 'proxy' }] },
];

/** In native mode the clients on the Internet come through a proxy at which SSL ends; in mixed mode there are none. */
function bridged(): Draft {
  return draw()
    .zone('internet', { kind: 'internet' })
    .zone('dmz', { kind: 'perimeter' })
    .zone('branch')
    .site('p01', { mode: 'mixed', siteSigningCertificate: true })
    .system('mp', { 'management-point': { internetFacing: true } }, { zone: 'dmz' })
    .service('proxy', 'proxy-web-server', {
      zone: 'dmz',
      publishes: ['mp'],
      sslBridging: true,
      certificates: true,
    })
    .clients('laptops', 10, { zone: 'internet', internetBased: true })
    .clients('tills', 20, { zone: 'branch', trustedRootKey: true });
}

function cutOf(document: Hierarchy) {
  return cheapestCut(document, footholds, readPersonalData);
}

describe('the cheapest cut', () => {
  it('is found beside a cheaper change that opens a path which no setting stops', () => {
    const document = { ...bridged().document, costs: { 'p01.encryptInventory': 5, 'p01.mode': 1 } };
    const { outcome, cost, atLeast, changes } = cutOf(document);
    expect({ outcome, cost, atLeast }).toEqual({ outcome: 'cut', cost: 5, atLeast: 5 });
    expect(changes).toEqual([{ element: 'p01', setting: 'encryptInventory', value: true }]);
  });

  it('does not exist where all that stops a path opens another, and then shows the path of the drawing', () => {
    const { document } = bridged().deployment('office', { targets: ['tills'] });
    const cut = cutOf(document);
    expect(cut.outcome).toBe('cannot-be-cut');
    const { graph } = walk(new Facts(document), footholds, { goals: [readPersonalData] });
    expect(cut.unstoppable.map(({ foothold }) => foothold.text)).toEqual(['on-path:branch']);
    for (const path of cut.unstoppable) expect(canBeWalked(graph, path)).toBe(true);
    const text = cutText({ cut, withoutAssumptions: undefined }, new Facts(document));
    expect(text).toContain('what stops these paths opens others');
  });
});

describe('a path that no gate stops', () => {
  it('is cut by a change that leaves it no flow to rest on, as clients in native mode ask no locator', () => {
    const { document } = draw()
      .zone('hq')
      .zone('branch')
      .site('p01', { mode: 'mixed', siteSigningCertificate: true })
      .system('mp', ['management-point'], { zone: 'hq' })
      .system('locator', ['server-locator-point', 'sms-provider'], { zone: 'hq' })
      .clients('tills', 20);
    const onPath = footholds.slice(0, 1);
    const goal = { name: 'influence-site' } as const;
    const { paths } = walk(new Facts(document), onPath, { goals: [goal] }).goals[0] ?? {};
    const gates = paths?.flatMap(({ hops }) => hops.flatMap(({ effect }) => effect.gates ?? []));
    expect({ paths: paths?.length, gates }).toEqual({ paths: 1, gates: [] });
    const cut = cheapestCut(document, onPath, { name: 'run-code' });
    expect(cut.outcome).toBe('cut');
    expect(cut.changes).toEqual([{ element: 'p01', setting: 'mode', value: 'native' }]);
  });
});

describe('the ranking of settings', () => {
  const facts = new Facts(contoso);
  const cut = cheapestCut(contoso, defaultFootholds(facts), { name: 'obtain-secrets' });

  it('counts the paths that are gone once the changes are made, and begins with those that stop most', () => {
    const { ways } = cutRanking(cut, facts);
    const counts = ways.map(({ stopped }) => stopped);
    expect(cut.outcome).toBe('cannot-be-cut');
    expect(ways.length).toBeGreaterThan(5);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    for (const { changes, stopped } of ways) {
      const { graph } = walk(new Facts(changed(contoso, changes)), cut.footholds, { goals: [] });
      expect(cut.shortest.filter((path) => !canBeWalked(graph, path))).toHaveLength(stopped);
    }
  });
});
