// A flow whose terms depend on an undecided setting keeps every candidate and names the setting.
import { describe, expect, it } from 'vitest';
import { draw } from '../../models/document/draft.ts';
import type { RolesOfSystem } from '../../models/document/hierarchy.ts';
import { flowsBetween, linesBetween, type Mode, served } from './lines.ts';

type Row = readonly [says: string, mode: Mode, held: RolesOfSystem, flow: string];

const unknown = 'signing unknown, encryption unknown';
const rows: readonly Row[] = [
  [
    'a management point waits for the mode',
    undefined,
    { 'management-point': {} },
    `client-management-point: desktops opens HTTP TCP 80 (A) or HTTPS TCP 443 (A), ${unknown}, waits for p01.mode`,
  ],
  [
    'a distribution point with BITS waits for the mode',
    undefined,
    { 'distribution-point': { bits: true } },
    `client-distribution-point: desktops opens HTTP TCP 80 (A) or HTTPS TCP 443 (A), ${unknown}, waits for p01.mode`,
  ],
  [
    'a mixed distribution point waits for BITS, unprotected either way',
    'mixed',
    { 'distribution-point': {} },
    'client-distribution-point: desktops opens HTTP TCP 80 (A) or SMB TCP 445 (B), unsigned, clear, waits for server.distribution-point.bits',
  ],
  [
    'a native distribution point waits for BITS',
    'native',
    { 'distribution-point': {} },
    `client-distribution-point: desktops opens HTTPS TCP 443 (A) or SMB TCP 445 (B), ${unknown}, waits for server.distribution-point.bits`,
  ],
  [
    'a distribution point keeps all three candidates where mode and BITS are undecided',
    undefined,
    { 'distribution-point': {} },
    `client-distribution-point: desktops opens HTTP TCP 80 (A) or HTTPS TCP 443 (A) or SMB TCP 445 (B), ${unknown}, waits for server.distribution-point.bits`,
  ],
  [
    'a distribution point without BITS waits for nothing',
    undefined,
    { 'distribution-point': { bits: false } },
    'client-distribution-point-smb: desktops opens SMB TCP 445 (B), unsigned, clear',
  ],
  [
    'a software update point waits for SSL in mixed mode',
    'mixed',
    { 'software-update-point': {} },
    `client-software-update-point: desktops opens HTTP TCP 80 or TCP 8530 (B) or HTTPS TCP 443 or TCP 8531 (B), ${unknown}, waits for server.software-update-point.ssl`,
  ],
  [
    'a software update point waits for SSL where the mode is undecided as well',
    undefined,
    { 'software-update-point': {} },
    `client-software-update-point: desktops opens HTTP TCP 80 or TCP 8530 (B) or HTTPS TCP 443 or TCP 8531 (B), ${unknown}, waits for server.software-update-point.ssl`,
  ],
  [
    'a state migration point waits for the mode',
    undefined,
    { 'state-migration-point': {} },
    `client-state-migration-point: desktops opens HTTP TCP 80 (B) or HTTPS TCP 443 (B), ${unknown}, waits for p01.mode`,
  ],
  [
    'a server locator point, which native clients do not ask, waits for the mode',
    undefined,
    { 'server-locator-point': {} },
    'client-server-locator-point: desktops opens HTTP TCP 80 (A), unsigned, clear, waits for p01.mode',
  ],
  [
    'a reporting point waits for its own setting, not for the mode',
    undefined,
    { 'reporting-point': {} },
    `client-reporting-point: desktops opens HTTP TCP 80 (A) or HTTPS TCP 443 (A), ${unknown}, waits for server.reporting-point.https`,
  ],
  [
    'a fallback status point waits for nothing',
    undefined,
    { 'fallback-status-point': {} },
    'client-fallback-status-point: desktops opens HTTP TCP 80 (A), unsigned, clear',
  ],
  [
    'a branch distribution point waits for nothing',
    undefined,
    { 'branch-distribution-point': {} },
    'client-branch-distribution-point: desktops opens SMB TCP 445 (C), unsigned, clear',
  ],
];

describe('undecided settings', () => {
  it.each(rows)('%s', (_says, mode, held, flow) => {
    expect(linesBetween(served(mode, held), 'desktops', 'server')).toContain(flow);
  });

  it('waits for the mode of the parent at a secondary site', () => {
    const drawing = draw()
      .zone('hq')
      .site('p01')
      .site('s01', { kind: 'secondary', parent: 'p01' })
      .system('server', ['management-point'])
      .clients('desktops', 10);
    expect(flowsBetween(drawing, 'desktops', 'server')[0]?.undecided).toBe('p01.mode');
  });

  it('says that the protection of a flow that waits is undecided', () => {
    const [flow] = flowsBetween(
      served(undefined, { 'management-point': {} }),
      'desktops',
      'server',
    );
    expect(flow?.protection).toBe('undecided');
  });

  it('does not wait where every candidate comes to the same protection', () => {
    const [flow] = flowsBetween(
      served(undefined, { 'management-point': {} }).channel('ipsec', 'desktops', 'server'),
      'desktops',
      'server',
    );
    expect(flow).toMatchObject({ protection: 'encrypted', signed: true, undecided: 'p01.mode' });
  });

  it('leaves to each server what it waits for', () => {
    const drawing = served('mixed', { 'software-update-point': {} }).system('server2', {
      'software-update-point': { ssl: true },
    });
    const waiting = ['server', 'server2'].map(
      (server) => flowsBetween(drawing, 'desktops', server)[0]?.undecided,
    );
    expect(waiting).toEqual(['server.software-update-point.ssl', null]);
  });
});
