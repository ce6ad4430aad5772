import { describe, expect, it } from 'vitest';
import { draw } from '../../models/document/draft.ts';
import { drawBundle } from '../../models/drawing/bundle.ts';
import { bundlesOf, neighbourBundlesOf } from '../../models/drawing/bundles.ts';
import { Facts } from '../../models/facts/facts.ts';

function drawing() {
  return draw()
    .zone('campus', { kind: 'intranet' })
    .zone('room', { kind: 'intranet', parent: 'campus' })
    .zone('dmz', { kind: 'perimeter' })
    .site('p01', { mode: 'mixed' })
    .system('server', ['site-server'], { zone: 'room' })
    .system('mp', ['management-point'], { zone: 'room' })
    .system('sup', ['software-update-point'], { zone: 'dmz' })
    .clients('desktops', 100, { zone: 'campus' });
}

describe('flows between two things', () => {
  it('are one line, as good as the worst of them', () => {
    const bundles = bundlesOf(new Facts(drawing().document));
    const ids = bundles.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual([...ids].sort());
    expect(bundles.find(({ id }) => id === 'desktops mp')).toMatchObject({
      protection: 'clear',
      isSheathed: false,
    });
  });

  it('show a channel that protects them', () => {
    const protectedByIpsec = drawing().channel('ipsec', 'campus', 'campus');
    const bundle = bundlesOf(new Facts(protectedByIpsec.document)).find(
      ({ id }) => id === 'desktops mp',
    );
    expect(bundle).toMatchObject({ protection: 'encrypted', isSheathed: true });
  });

  it('are drawn between what stands side by side', () => {
    const ids = neighbourBundlesOf(new Facts(drawing().document)).map(({ id }) => id);
    expect(ids).toContain('campus dmz');
    expect(ids).toContain('desktops room');
    expect(ids).toContain('mp server');
    expect(ids).not.toContain('desktops mp');
    expect(ids).not.toContain('campus room');
  });

  it('end at the borders of what they connect', () => {
    const [bundle] = bundlesOf(new Facts(drawing().document));
    if (bundle === undefined) throw new Error('nothing is drawn');
    const left = { x: 0, y: 0, width: 100, height: 50 };
    const right = { x: 300, y: 0, width: 100, height: 50 };
    expect(drawBundle(bundle, left, right, 'near').d).toBe('M100 25 C180 25 220 25 300 25');
    const below = { x: 0, y: 200, width: 100, height: 50 };
    expect(drawBundle(bundle, left, below, 'near').d).toBe('M50 50 C50 110 50 140 50 200');
  });
});
