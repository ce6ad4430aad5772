// The way through a proxy, and who fetches certificate revocation lists.
import { describe, expect, it } from 'vitest';
import { type Draft, draw } from '../../models/document/draft.ts';
import type { ElementOf, RolesOfSystem } from '../../models/document/hierarchy.ts';
import { flowsBetween, linesBetween, type Mode, onlyFlow } from './lines.ts';

const facing = { internetFacing: true };

function behindProxy(
  given: Partial<ElementOf<'services'>>,
  held: RolesOfSystem = { 'management-point': facing },
  mode: Mode = 'native',
): Draft {
  return draw()
    .zone('dmz', { kind: 'perimeter' })
    .site('p01', { mode, product: undefined })
    .system('server', held)
    .service('proxy', 'proxy-web-server', { publishes: ['server'], ...given })
    .zone('internet', { kind: 'internet' })
    .clients('laptops', 10, { internetBased: true });
}

const ways = (drawing: Draft) => [
  ...linesBetween(drawing, 'laptops', 'proxy'),
  ...linesBetween(drawing, 'proxy', 'server'),
];

describe('what goes through a proxy Web server', () => {
  it.each([
    ['management-point', ['policy', 'inventory', 'status', 'state']],
    ['software-update-point', ['update-metadata']],
    ['distribution-point', ['content']],
  ] as const)('is what clients exchange with a %s behind it', (role, carried) => {
    const drawing = behindProxy({ sslBridging: true }, { [role]: facing });
    for (const id of ['internet-client-proxy-web-server', 'proxy-web-server-site-system']) {
      expect(onlyFlow(drawing, id).carries).toEqual(carried);
    }
  });
});

describe('a proxy Web server', () => {
  const throughIt = (from: string, to: string) =>
    `${from === 'proxy' ? 'proxy-web-server-site-system' : 'internet-client-proxy-web-server'}: ${from} opens HTTPS TCP 443 ${to}, signed, encrypted`;

  it.each([true, false])('hands on HTTPS whether it bridges or not: %s', (sslBridging) => {
    expect(ways(behindProxy({ sslBridging }))).toEqual([
      throughIt('laptops', '(A)'),
      throughIt('proxy', '(A)'),
    ]);
  });

  it('inspects what passes only where it bridges', () => {
    const why = (sslBridging: boolean) =>
      onlyFlow(behindProxy({ sslBridging }), 'internet-client-proxy-web-server').terms[0]?.why;
    expect(why(true)).toMatch(/can inspect/);
    expect(why(false)).toMatch(/unopened/);
  });

  it('waits for the answer whether it bridges, encrypted either way', () => {
    const flows = [
      ...flowsBetween(behindProxy({}), 'laptops', 'proxy'),
      ...flowsBetween(behindProxy({}), 'proxy', 'server'),
    ];
    expect(flows.map(({ undecided, encrypted }) => [undecided, encrypted])).toEqual([
      ['proxy.sslBridging', true],
      ['proxy.sslBridging', true],
    ]);
  });

  it.each([
    ['publishes nothing', { publishes: [] }, undefined, undefined],
    ['publishes what does not face the Internet', {}, { 'management-point': {} }, undefined],
    [
      'publishes a fallback status point, which takes no SSL',
      {},
      { 'fallback-status-point': facing },
      undefined,
    ],
    ['publishes a mixed-mode site, which the Internet cannot use', {}, undefined, 'mixed'],
  ] as const)('hands on nothing where it %s', (_says, given, held, mode) => {
    expect(ways(behindProxy({ sslBridging: true, ...given }, held, mode))).toEqual([]);
  });

  it('waits for the mode of the site', () => {
    const undecided = (one: string, other: string) =>
      flowsBetween(behindProxy({ sslBridging: true }).site('p01', {}), one, other).map(
        (flow) => flow.undecided,
      );
    expect([...undecided('laptops', 'proxy'), ...undecided('proxy', 'server')]).toEqual([
      'p01.mode',
      'p01.mode',
    ]);
  });

  it('is used by clients of the published site on the Internet, and by no others', () => {
    const drawing = behindProxy({ sslBridging: true })
      .clients('inside', 10)
      .site('p02', { mode: 'native' })
      .clients('strangers', 10, { internetBased: true });
    expect(linesBetween(drawing, 'inside', 'proxy')).toEqual([]);
    expect(linesBetween(drawing, 'strangers', 'proxy')).toEqual([]);
  });

  it('hands on to each computer once, however often it is listed', () => {
    const drawing = behindProxy({ sslBridging: true, publishes: ['server', 'server'] });
    expect(ways(drawing)).toHaveLength(2);
  });

  it('of current branch has ports that its own sources give', () => {
    expect(ways(behindProxy({ sslBridging: true }, undefined, 'https'))).toEqual([
      throughIt('laptops', '(B)'),
      throughIt('proxy', '(B)'),
    ]);
  });
});

describe('a CRL distribution point', () => {
  const lists = (given: Partial<ElementOf<'services'>>, site: Partial<ElementOf<'sites'>> = {}) =>
    draw()
      .site('p01', { mode: 'native', ...site })
      .zone('dmz', { kind: 'perimeter' })
      .zone('hq')
      .zone('floor', { parent: 'hq' })
      .system('server', { 'management-point': {} })
      .clients('desktops', 10)
      .service('crl', 'crl-distribution-point', { zone: 'hq', ...given });
  const fetched = (from: string) =>
    `${from} opens CRL download, signing unknown, encryption unknown`;

  it.each([
    ['in the zone around them', {}, true],
    ['in their own zone', { zone: 'floor' }, true],
    ['in another zone', { zone: 'dmz' }, false],
    ['in another zone that theirs can reach', { zone: 'dmz', reachableFrom: ['floor'] }, true],
    [
      'in another zone that the one around them can reach',
      { zone: 'dmz', reachableFrom: ['hq'] },
      true,
    ],
  ] as const)('%s is asked by clients and by IIS: %o', (_says, given, reached) => {
    const drawing = lists(given);
    expect(linesBetween(drawing, 'desktops', 'crl')).toEqual(
      reached ? [`client-crl-distribution-point: ${fetched('desktops')}`] : [],
    );
    expect(linesBetween(drawing, 'server', 'crl')).toEqual(
      reached ? [`site-system-crl-distribution-point: ${fetched('server')}`] : [],
    );
  });

  it.each([
    ['where they do not check', { clientCrlChecking: false }],
    ['where the site was migrated, which leaves checking off', { migratedToNative: true }],
    ['in mixed mode', { mode: 'mixed' }],
    ['in current branch', { product: 'current-branch', mode: 'https' }],
  ] as const)('is not asked by clients %s', (_says, site) => {
    expect(linesBetween(lists({}, site), 'desktops', 'crl')).toEqual([]);
  });

  it.each([
    ['does not check', { 'management-point': {} }, false],
    ['serves nothing over HTTPS', { 'distribution-point': { bits: false } }, true],
  ] as const)('is not asked by IIS that %s', (_says, held, iisCrlChecking) => {
    const drawing = lists({}).system('server', held, { zone: 'floor', iisCrlChecking });
    expect(linesBetween(drawing, 'server', 'crl')).toEqual([]);
  });

  it('waits for the mode', () => {
    const drawing = lists({}).site('p01', {});
    for (const end of ['desktops', 'server']) {
      expect(flowsBetween(drawing, end, 'crl').map(({ undecided }) => undecided)).toEqual([
        'p01.mode',
      ]);
    }
  });

  it('is not asked by devices', () => {
    const drawing = lists({}).clients('phones', 10, { kind: 'mobile-device' });
    expect(linesBetween(drawing, 'phones', 'crl')).toEqual([]);
  });
});
