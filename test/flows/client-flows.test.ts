// What clients open to the roles that serve them, row by row of the table of communications.
import { describe, expect, it } from 'vitest';
import type { RolesOfSystem } from '../../models/document/hierarchy.ts';
import { flowsBetween, linesBetween, type Mode, onlyFlow, served } from './lines.ts';

type Row = readonly [says: string, mode: Mode, held: RolesOfSystem, flows: readonly string[]];

const bits = { 'distribution-point': { bits: true } };
const noBits = { 'distribution-point': { bits: false } };
const fallback =
  'client-distribution-point-fallback: desktops opens SMB TCP 445 (B), unsigned, clear';
const withoutBits =
  'client-distribution-point-smb: desktops opens SMB TCP 445 (B), unsigned, clear';

const byMode: readonly Row[] = [
  [
    'a mixed client opens HTTP to its management point',
    'mixed',
    { 'management-point': {} },
    ['client-management-point: desktops opens HTTP TCP 80 (A), unsigned, clear'],
  ],
  [
    'a native client opens HTTPS to its management point',
    'native',
    { 'management-point': {} },
    ['client-management-point: desktops opens HTTPS TCP 443 (A), signed, encrypted'],
  ],
  [
    'a mixed client downloads by BITS over HTTP and has no fallback',
    'mixed',
    bits,
    ['client-distribution-point: desktops opens HTTP TCP 80 (A), unsigned, clear'],
  ],
  [
    'a native client downloads by BITS over HTTPS and falls back to SMB',
    'native',
    bits,
    [fallback, 'client-distribution-point: desktops opens HTTPS TCP 443 (A), signed, encrypted'],
  ],
  ['a mixed client uses SMB where BITS is off', 'mixed', noBits, [withoutBits]],
  ['a native client uses SMB as well where BITS is off', 'native', noBits, [withoutBits]],
  [
    'a mixed client opens HTTP to a software update point without SSL',
    'mixed',
    { 'software-update-point': { ssl: false } },
    ['client-software-update-point: desktops opens HTTP TCP 80 or TCP 8530 (B), unsigned, clear'],
  ],
  [
    'a mixed client opens HTTPS to a software update point with SSL',
    'mixed',
    { 'software-update-point': { ssl: true } },
    [
      'client-software-update-point: desktops opens HTTPS TCP 443 or TCP 8531 (B), signed, encrypted',
    ],
  ],
  [
    'a native client opens HTTPS to its software update point, which native mode requires',
    'native',
    { 'software-update-point': {} },
    [
      'client-software-update-point: desktops opens HTTPS TCP 443 or TCP 8531 (B), signed, encrypted',
    ],
  ],
  [
    'a mixed client opens HTTP, then SMB, to the state migration point',
    'mixed',
    { 'state-migration-point': {} },
    [
      'client-state-migration-point-smb: desktops opens SMB TCP 445 (B), unsigned, clear',
      'client-state-migration-point: desktops opens HTTP TCP 80 (B), unsigned, clear',
    ],
  ],
  [
    'a native client opens HTTPS, then SMB, to the state migration point',
    'native',
    { 'state-migration-point': {} },
    [
      'client-state-migration-point-smb: desktops opens SMB TCP 445 (B), unsigned, clear',
      'client-state-migration-point: desktops opens HTTPS TCP 443 (B), signed, encrypted',
    ],
  ],
];

describe('client flows by site mode', () => {
  it.each(byMode)('%s', (_says, mode, held, flows) => {
    expect(linesBetween(served(mode, held), 'desktops', 'server')).toEqual(flows);
  });
});

const whateverTheMode: readonly (readonly [
  says: string,
  held: RolesOfSystem,
  flows: readonly string[],
])[] = [
  [
    'a client uses a branch distribution point by SMB',
    { 'branch-distribution-point': {} },
    ['client-branch-distribution-point: desktops opens SMB TCP 445 (C), unsigned, clear'],
  ],
  [
    'a client reports to a fallback status point in the clear',
    { 'fallback-status-point': {} },
    ['client-fallback-status-point: desktops opens HTTP TCP 80 (A), unsigned, clear'],
  ],
  [
    'a browser reads reports by HTTP where the reporting point says so',
    { 'reporting-point': { https: false } },
    ['client-reporting-point: desktops opens HTTP TCP 80 (A), unsigned, clear'],
  ],
  [
    'a browser reads reports by HTTPS where the reporting point says so',
    { 'reporting-point': { https: true } },
    ['client-reporting-point: desktops opens HTTPS TCP 443 (A), signed, encrypted'],
  ],
  [
    'the firmware of a client asks for an address, a boot server and the boot image',
    { 'pxe-service-point': {} },
    [
      'client-pxe-boot: desktops opens DHCP UDP 67, UDP 68 (B); UDP 4011 (B), unsigned, clear',
      'client-pxe-tftp: desktops opens TFTP UDP 69 (B); UDP 1024-65535 (dynamic) (B), unsigned, clear',
    ],
  ],
  [
    'a client presents its statement of health by ports that no source gives',
    { 'system-health-validator-point': {} },
    ['client-system-health-validator-point: desktops opens NAP, unsigned, clear'],
  ],
];

describe.each(['mixed', 'native'] as const)('client flows in %s mode as in the other', (mode) => {
  it.each(whateverTheMode)('%s', (_says, held, flows) => {
    expect(linesBetween(served(mode, held), 'desktops', 'server')).toEqual(flows);
  });

  it('a program that runs from the distribution point is read over SMB, unverified', () => {
    const drawing = served(mode, bits)
      .package('office', ['server'])
      .deployment('rollout', {
        packages: ['office'],
        targets: ['desktops'],
        execution: 'run-from-distribution-point',
      });
    expect(linesBetween(drawing, 'desktops', 'server')).toContain(
      'client-distribution-point-run: desktops opens SMB TCP 445 (B), unsigned, clear',
    );
    expect(onlyFlow(drawing, 'client-distribution-point-run').terms[0]?.payload).toMatchObject({
      signed: false,
      encrypted: false,
    });
  });

  it('nothing runs from a distribution point that does not hold the package', () => {
    const drawing = served(mode, bits)
      .system('other', bits)
      .package('office', ['other'])
      .deployment('rollout', {
        packages: ['office'],
        targets: ['desktops'],
        execution: 'run-from-distribution-point',
      });
    const ran = flowsBetween(drawing, 'desktops', 'server').map((flow) => flow.communication);
    expect(ran).toContain('client-distribution-point');
    expect(ran).not.toContain('client-distribution-point-run');
  });

  it('virtual applications are streamed by RTSP, by RTSPS, or not at all', () => {
    const streamed = (appvStreaming: 'off' | 'rtsp' | 'rtsps') =>
      linesBetween(
        served(mode, { 'distribution-point': { bits: false, appvStreaming } }),
        'desktops',
        'server',
      );
    expect(streamed('off')).toEqual([withoutBits]);
    expect(streamed('rtsp')).toEqual([
      'client-application-streaming: desktops opens RTSP TCP 554 (C); TCP 1024-49151 (dynamic) (C), unsigned, clear',
      withoutBits,
    ]);
    expect(streamed('rtsps')).toEqual([
      'client-application-streaming: desktops opens RTSPS TCP 322 (C), signed, encrypted',
      withoutBits,
    ]);
  });

  it('clients join multicast, which each package encrypts or not', () => {
    const multicast = { 'distribution-point': { bits: false, multicast: true } };
    expect(linesBetween(served(mode, multicast), 'desktops', 'server')).toEqual([
      withoutBits,
      'client-multicast-smb: desktops opens SMB TCP 445 (B), unsigned, clear',
      'client-multicast: desktops opens multicast UDP 63000-64000 (B), unsigned, encryption unknown',
    ]);
  });
});

describe('a server locator point', () => {
  const asked = 'client-server-locator-point: desktops opens HTTP TCP 80 (A), unsigned, clear';
  it.each([
    ['is asked by mixed clients over HTTP', 'mixed', undefined, [asked]],
    ['is not asked by native clients', 'native', undefined, []],
    ['is not asked where HTTP for roaming is ruled out', 'native', false, []],
    ['is asked by native clients where HTTP for roaming is allowed', 'native', true, [asked]],
  ] as const)('%s', (_says, mode, httpForRoaming, flows) => {
    const drawing = served(mode, { 'server-locator-point': {} }).site('p01', {
      mode,
      httpForRoaming,
    });
    expect(linesBetween(drawing, 'desktops', 'server')).toEqual(flows);
  });
});

describe('what is carried, apart from the way it takes', () => {
  const payload = (mode: Mode, held: RolesOfSystem, communication: string) =>
    onlyFlow(served(mode, held), communication).terms[0]?.payload;

  it('user state is encrypted in both modes', () => {
    for (const mode of ['mixed', 'native'] as const) {
      const held = { 'state-migration-point': {} };
      for (const leg of ['client-state-migration-point', 'client-state-migration-point-smb']) {
        expect(payload(mode, held, leg)).toMatchObject({ encrypted: true });
      }
    }
  });

  it('policy is signed, by the site server as well in native mode', () => {
    const native = payload('native', { 'management-point': {} }, 'client-management-point');
    expect(native).toMatchObject({ signed: true, note: expect.stringContaining('site server') });
  });

  it('the hash of a download is checked', () => {
    for (const held of [bits, noBits]) {
      const [flow] = flowsBetween(served('mixed', held), 'desktops', 'server');
      expect(flow?.terms[0]?.payload).toMatchObject({ signed: true, encrypted: false });
    }
  });

  it('software updates are signed even where the way is not', () => {
    const held = { 'software-update-point': { ssl: false } };
    expect(payload('mixed', held, 'client-software-update-point')).toMatchObject({ signed: true });
  });

  it('fallback status messages have no protection at all', () => {
    expect(
      payload('native', { 'fallback-status-point': {} }, 'client-fallback-status-point'),
    ).toBeNull();
  });
});

describe('who proves what to whom', () => {
  const authentication = (mode: Mode, held: RolesOfSystem, communication: string) =>
    onlyFlow(served(mode, held), communication).terms[0]?.authentication;

  it.each([
    ['mixed', { 'management-point': {} }, 'client-management-point', /self-signed/],
    ['native', { 'management-point': {} }, 'client-management-point', /Both sides.*PKI/],
    ['mixed', { 'state-migration-point': {} }, 'client-state-migration-point', /not authenticate/],
    [
      'mixed',
      { 'software-update-point': { ssl: false } },
      'client-software-update-point',
      /not authenticate/,
    ],
    ['native', { 'fallback-status-point': {} }, 'client-fallback-status-point', /Nobody/],
    ['native', { 'pxe-service-point': {} }, 'client-pxe-boot', /cannot tell who answers/],
  ] as const)('in %s mode %o authenticates as the sources say', (mode, held, id, words) => {
    expect(authentication(mode, held, id)).toMatch(words);
  });
});
