// What the site server and the systems of its site open to each other, row by row, and who starts it.
import { describe, expect, it } from 'vitest';
import { type Draft, draw } from '../../models/document/draft.ts';
import type { RolesOfSystem } from '../../models/document/hierarchy.ts';
import type { RoleId } from '../../models/elements/roles/index.ts';
import {
  administered,
  communicationsBetween,
  flowsBetween,
  linesBetween,
  type Mode,
  onlyFlow,
} from './lines.ts';

const modes: readonly Mode[] = ['mixed', 'native', undefined];
const configured = 'site-server-site-system: site-server opens SMB TCP 445 (B), unsigned, clear';
const setUp =
  'site-server-site-system-rpc: site-server opens RPC TCP 135, UDP 135 (B); TCP 1024-65535 (dynamic) (B), unsigned, clear';
const pushes = 'site-system-data-transfer: server opens SMB TCP 445 (B), unsigned, clear';
const pulls = 'site-system-data-transfer: site-server opens SMB TCP 445 (B), unsigned, clear';

/** The account checklist names these: their computers belong in the connection group. */
const pushing = [
  'fallback-status-point',
  'management-point',
  'pxe-service-point',
  'site-database',
  'sms-provider',
  'software-update-point',
  'state-migration-point',
  'system-health-validator-point',
] as const satisfies readonly RoleId[];

/** The account checklist does not name these. */
const silent = [
  'distribution-point',
  'branch-distribution-point',
  'reporting-point',
  'server-locator-point',
] as const satisfies readonly RoleId[];

function pulling(held: RolesOfSystem): Draft {
  return draw()
    .zone('hq')
    .site('p01', { mode: 'mixed' })
    .system('site-server', ['site-server'])
    .system('server', held, { siteServerInitiatedTransfers: true });
}

/** The table gives the ports of these from one source; those of the others come from several. */
const ofOneSource: readonly RoleId[] = [
  'fallback-status-point',
  'management-point',
  'software-update-point',
  'state-migration-point',
];

function withoutGrades(line: string): string {
  return line.replaceAll(/ \([A-C]\)/g, '');
}

describe.each(pushing)('a %s', (role) => {
  it.each(modes)(
    'is configured by the site server and pushes its data to it in %s mode',
    (mode) => {
      const graded = ofOneSource.includes(role) ? (line: string) => line : withoutGrades;
      const lines = linesBetween(administered({ [role]: {} }, mode), 'site-server', 'server');
      expect(lines.map(graded)).toEqual(
        expect.arrayContaining([configured, setUp, pushes].map(graded)),
      );
    },
  );

  it('is fetched from by the site server where only that may start transfers', () => {
    const drawing = pulling({ [role]: {} });
    const lines = linesBetween(drawing, 'site-server', 'server').map(withoutGrades);
    expect(lines).toContain(withoutGrades(pulls));
    expect(lines).not.toContain(withoutGrades(pushes));
    const { from, to, initiator } = onlyFlow(drawing, 'site-system-data-transfer');
    expect([from.members, to.members, initiator]).toEqual([['server'], ['site-server'], 'to']);
  });
});

describe.each(silent)('a %s', (role) => {
  it.each([undefined, true])('pushes nothing where the transfer setting is %s', (setting) => {
    const drawing = administered({}).system(
      'server',
      { [role]: {} },
      { siteServerInitiatedTransfers: setting },
    );
    expect(communicationsBetween(drawing, 'site-server', 'server')).not.toContain(
      'site-system-data-transfer',
    );
  });
});

describe('the site server', () => {
  it.each([
    'asset-intelligence-synchronization-point',
    'reporting-point',
    'server-locator-point',
  ] as const)('configures a %s by SMB and RPC', (role) => {
    const lines = linesBetween(administered({ [role]: {} }), 'site-server', 'server');
    expect(lines.map(withoutGrades)).toEqual(
      expect.arrayContaining([setUp, configured].map(withoutGrades)),
    );
  });
});

describe('data transfers', () => {
  it('are decided by the computer for every role on it', () => {
    const held = { 'management-point': {}, 'distribution-point': {}, 'fallback-status-point': {} };
    expect(linesBetween(pulling(held), 'site-server', 'server')).toEqual([
      setUp,
      configured,
      pulls,
    ]);
  });

  it('that the site server starts use its installation account or its computer account', () => {
    const authentication = (drawing: Draft) =>
      onlyFlow(drawing, 'site-system-data-transfer').terms[0]?.authentication;
    expect(authentication(pulling({ 'management-point': {} }))).toMatch(
      /Site System Installation Account.*site server/,
    );
    expect(authentication(administered({ 'management-point': {} }))).toMatch(/connection group/);
  });

  it('do not take away that a role opens the database itself', () => {
    const drawing = pulling({ 'management-point': {} }).system('database', ['site-database']);
    expect(linesBetween(drawing, 'server', 'database')).toEqual([
      'site-system-site-database: server opens SQL TCP 1433 (B), unsigned, clear',
    ]);
  });

  it('of one computer are not those of its neighbour', () => {
    const drawing = pulling({ 'management-point': {} }).system('other', ['management-point']);
    const [fetched] = linesBetween(drawing, 'site-server', 'server').slice(-1);
    const [pushed] = linesBetween(drawing, 'site-server', 'other').slice(-1);
    expect([fetched, pushed]).toEqual([pulls, pushes.replace('server opens', 'other opens')]);
  });
});

describe('a distribution point', () => {
  it.each(modes)('is only written to by the site server in %s mode', (mode) => {
    const drawing = administered({ 'distribution-point': { bits: true } }, mode);
    expect(linesBetween(drawing, 'site-server', 'server')).toEqual([setUp, configured]);
  });

  it('reports to a management point in current branch only', () => {
    const beside = (mode: Mode, product: 'cm2007' | 'current-branch') =>
      linesBetween(
        draw()
          .zone('hq')
          .site('p01', { mode, product })
          .system('dp', { 'distribution-point': { bits: true } })
          .system('mp', ['management-point']),
        'dp',
        'mp',
      );
    expect(beside('mixed', 'cm2007')).toEqual([]);
    expect(beside('native', 'cm2007')).toEqual([]);
    expect(beside('http', 'current-branch')).toEqual([
      'distribution-point-management-point: dp opens HTTP TCP 80 (B), unsigned, clear',
    ]);
    expect(beside('https', 'current-branch')).toEqual([
      'distribution-point-management-point: dp opens HTTPS TCP 443 (B), signed, encrypted',
    ]);
  });
});

describe('a software update point', () => {
  const set = (ssl: boolean | undefined, mode: Mode) =>
    linesBetween(
      administered({ 'software-update-point': { ssl } }, mode),
      'site-server',
      'server',
    ).filter((line) => line.startsWith('site-server-software-update-point'));

  it.each(modes)('is set up by HTTP, or by HTTPS where WSUS uses SSL, in %s mode', (mode) => {
    expect(set(false, mode)).toEqual([
      'site-server-software-update-point: site-server opens HTTP TCP 80 or TCP 8530 (B), unsigned, clear',
    ]);
    expect(set(true, mode)).toEqual([
      'site-server-software-update-point: site-server opens HTTPS TCP 443 or TCP 8531 (B), signed, encrypted',
    ]);
    expect(set(undefined, mode)).toEqual([
      'site-server-software-update-point: site-server opens HTTP TCP 80 or TCP 8530 (B) or HTTPS TCP 443 or TCP 8531 (B), signing unknown, encryption unknown, waits for server.software-update-point.ssl',
    ]);
  });
});

describe('the site database', () => {
  const stored = (held: RolesOfSystem) =>
    draw()
      .zone('hq')
      .site('p01', { mode: 'native' })
      .system('database', ['site-database'])
      .system('server', held);

  it('is opened by the site server at the port that 2007 fixes', () => {
    expect(linesBetween(stored({ 'site-server': {} }), 'server', 'database')).toContain(
      'site-server-site-database: server opens SQL TCP 1433 (A), unsigned, clear',
    );
  });

  it.each([
    ['management-point', 'B'],
    ['server-locator-point', 'B'],
    ['reporting-point', 'B'],
    ['pxe-service-point', 'C'],
    ['state-migration-point', 'B'],
    ['asset-intelligence-synchronization-point', 'B'],
    ['sms-provider', 'B'],
  ] as const)('is opened by a %s, by a port of grade %s', (role, grade) => {
    expect(linesBetween(stored({ [role]: {} }), 'server', 'database')).toEqual([
      `site-system-site-database: server opens SQL TCP 1433 (${grade}), unsigned, clear`,
    ]);
  });

  it('is opened by a distribution point only where it sends multicast', () => {
    const lines = (multicast: boolean) =>
      linesBetween(stored({ 'distribution-point': { multicast } }), 'server', 'database');
    expect(lines(true)).toEqual([
      'multicast-site-database: server opens SQL TCP 1433 (A), unsigned, clear',
    ]);
    expect(lines(false)).toEqual([]);
  });

  it.each([
    'software-update-point',
    'fallback-status-point',
    'branch-distribution-point',
    'system-health-validator-point',
    'out-of-band-service-point',
  ] as const)('is not opened by a %s', (role) => {
    expect(linesBetween(stored({ [role]: {} }), 'server', 'database')).toEqual([]);
  });

  it('of the parent is opened by the proxy management point of a secondary site', () => {
    const drawing = stored({})
      .site('s01', { kind: 'secondary', parent: 'p01' })
      .system('proxy', ['management-point']);
    expect(linesBetween(drawing, 'proxy', 'database')).toEqual([
      'site-system-site-database: proxy opens SQL TCP 1433 (B), unsigned, clear',
    ]);
  });

  it('of the parent is not opened by the management point of a primary child', () => {
    const drawing = stored({})
      .site('p02', { mode: 'native', parent: 'p01' })
      .system('server', ['management-point']);
    expect(linesBetween(drawing, 'server', 'database')).toEqual([]);
  });
});

describe('a branch distribution point', () => {
  const branch = (mode: Mode, bits: boolean) =>
    linesBetween(
      draw()
        .zone('hq')
        .site('p01', { mode })
        .system('server', { 'distribution-point': { bits } })
        .zone('town', { kind: 'branch' })
        .system('branch', ['branch-distribution-point'], { clientComputer: false }),
      'branch',
      'server',
    );

  it.each([
    ['HTTP in mixed mode', 'mixed', 'HTTP TCP 80 (C), unsigned, clear'],
    ['HTTPS in native mode', 'native', 'HTTPS TCP 443 (C), signed, encrypted'],
  ] as const)('fetches content by BITS over %s', (_says, mode, terms) => {
    expect(branch(mode, true)).toEqual([`branch-distribution-point-source: branch opens ${terms}`]);
  });

  it('has no source in a distribution point without BITS', () => {
    expect(branch('mixed', false)).toEqual([]);
  });

  it('is a client as well, with the flows of one, but with none to itself', () => {
    const drawing = administered({ 'branch-distribution-point': {} });
    expect(communicationsBetween(drawing, 'site-server', 'server')).toEqual([
      'site-server-client-push',
      'site-server-client-wake',
    ]);
    expect(flowsBetween(drawing, 'server', 'server')).toEqual([]);
  });
});

describe('one computer', () => {
  it('has no flow with itself, whatever it holds', () => {
    const roles = [...pushing, ...silent, 'site-server'] as const;
    const drawing = draw()
      .zone('hq')
      .site('p01', { mode: 'mixed' })
      .system('server', [...roles]);
    expect(flowsBetween(drawing, 'server', 'server')).toEqual([]);
  });
});
