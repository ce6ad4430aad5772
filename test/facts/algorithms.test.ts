// Which algorithm protects what: row by row as the page on cryptographic controls says.
import { describe, expect, it } from 'vitest';
import { type Draft, draw } from '../../models/document/draft.ts';
import type { ElementOf } from '../../models/document/hierarchy.ts';
import { algorithmVerdicts } from '../../models/facts/algorithm-table.ts';
import { algorithmUses } from '../../models/facts/algorithms.ts';
import { Facts } from '../../models/facts/facts.ts';

function usesIn({ document }: Draft) {
  return algorithmUses(new Facts(document));
}

function linesOf(drawing: Draft, site: string): string[] {
  return usesIn(drawing)
    .filter((use) => use.site === site)
    .map(
      ({ purpose, what, algorithm, verdict }) => `${purpose} of ${what}: ${algorithm}, ${verdict}`,
    );
}

function furnished(given: Partial<ElementOf<'sites'>>): Draft {
  return draw()
    .zone('hq')
    .site('p01', given)
    .system('server', {
      'management-point': { supportsDevices: true },
      'distribution-point': { bits: true },
      'state-migration-point': {},
      'software-update-point': { ssl: true },
    })
    .clients('desktops', 100)
    .clients('phones', 10, { kind: 'mobile-device' });
}

const inEveryMode = [
  'hash of the content of packages: SHA-1, obsolete',
  'hash of the bodies of policies: SHA-1, obsolete',
  'signature of the inventory of computers: SHA-1, obsolete',
  'encryption of user state: 3DES, obsolete',
  'signature of software updates of a trusted publisher: undefined, not known',
  'encryption of what clients and the site server exchange with software update points over SSL: undefined, not known',
];
const byManagementPoint =
  'signature of policy assignments of the management point: SHA-1, obsolete';
const bySiteServer =
  'signature of policy assignments of the site server and the management point: SHA-1, obsolete';
const ofDevices = 'signature of the inventory of mobile devices: SHA-1, obsolete';
const encryptedInventory = 'encryption of the inventory of computers: 3DES, obsolete';
const rsa =
  'signature of the certificates of clients and site systems, where the public key infrastructure uses RSA: RSA, not known';
const https =
  'encryption of what clients and site systems exchange over HTTPS: undefined, not known';

describe('the algorithms of a 2007 site', () => {
  it.each([
    ['mixed', { mode: 'mixed', encryptInventory: false }, [byManagementPoint]],
    [
      'mixed with encrypted inventory',
      { mode: 'mixed', encryptInventory: true },
      [byManagementPoint, encryptedInventory],
    ],
    ['native', { mode: 'native' }, [bySiteServer, ofDevices, https, rsa]],
    ['undecided', {}, []],
  ] as const)('are those of its mode: %s', (_says, given, ofMode) => {
    expect(linesOf(furnished(given), 'p01').sort()).toEqual([...inEveryMode, ...ofMode].sort());
  });

  it('of streaming, reports and the way through a proxy are there where these are encrypted', () => {
    const encrypted = (drawing: Draft) =>
      linesOf(drawing, 'p01').filter((line) => /streamed|reports|proxy|update points/.test(line));
    const drawn = (isOn: boolean) =>
      draw()
        .zone('hq')
        .site('p01', { mode: 'mixed' })
        .system('server', {
          'distribution-point': { bits: true, appvStreaming: isOn ? 'rtsps' : 'rtsp' },
          'reporting-point': { https: isOn },
          'software-update-point': { ssl: isOn },
        })
        .clients('desktops', 100);
    expect(encrypted(drawn(true))).toEqual([
      'encryption of what clients and the site server exchange with software update points over SSL: undefined, not known',
      'encryption of applications that are streamed over RTSPS: undefined, not known',
      'encryption of reports that are read over HTTPS: undefined, not known',
    ]);
    expect(encrypted(drawn(false))).toEqual([]);
    const behindProxy = draw()
      .zone('dmz', { kind: 'perimeter' })
      .site('p01', { mode: 'native' })
      .system('mp', { 'management-point': { internetFacing: true } })
      .service('proxy', 'proxy-web-server', { publishes: ['mp'] })
      .clients('laptops', 10, { internetBased: true });
    expect(encrypted(behindProxy)).toEqual([
      'encryption of what clients on the Internet exchange with the site through a proxy: undefined, not known',
    ]);
  });

  it('are those of what the drawing shows: a site without roles has none', () => {
    expect(linesOf(draw().site('p01', { mode: 'native' }), 'p01')).toEqual([]);
  });

  it('include MD5 where a package still has the hash of SMS 2003', () => {
    const drawing = furnished({ upgraded: true })
      .package('old', ['server'], { hash: 'md5' })
      .package('new', ['server'], { hash: 'sha1' });
    expect(usesIn(drawing).filter(({ algorithm }) => algorithm === 'MD5')).toMatchObject([
      { site: 'p01', purpose: 'hash', elements: ['old'], isNamed: true },
    ]);
  });
});

const insideControlFiles =
  'encryption of some of what the site control files that the site and its parent send each other hold: undefined, not known';

describe('the algorithms between sites', () => {
  it.each([
    ['cm2007', 'SHA-2, sound', [insideControlFiles]],
    ['sms2003', 'MD5, obsolete', []],
  ] as const)('are those that a child of %s understands', (product, algorithm, besides) => {
    const drawing = draw().site('cen').site('c01', { parent: 'cen', product });
    expect(linesOf(drawing, 'c01')).toEqual([
      `signature of what the site and its parent send each other: ${algorithm}`,
      ...besides,
    ]);
    expect(linesOf(drawing, 'cen')).toEqual([]);
  });
});

describe('the inventory', () => {
  it('has no rows of current branch, of which no source names algorithms', () => {
    expect(usesIn(furnished({ product: 'current-branch', mode: 'https' }))).toEqual([]);
  });

  it('judges every algorithm alike and cites where it is named', () => {
    for (const { algorithm, verdict, sources } of usesIn(furnished({ mode: 'native' }))) {
      expect(verdict).toBe(algorithm === undefined ? 'not known' : algorithmVerdicts[algorithm]);
      expect(sources.some(({ section }) => section?.includes('Algorithms'))).toBe(
        algorithm !== undefined,
      );
    }
  });

  it('names only communications that the site has', () => {
    const drawing = furnished({ mode: 'native' });
    const drawn = new Set(new Facts(drawing.document).flows.map((flow) => flow.communication.id));
    for (const { communications } of usesIn(drawing)) {
      expect(communications.length).toBeGreaterThan(0);
      expect(communications.every((id) => drawn.has(id))).toBe(true);
    }
  });
});
