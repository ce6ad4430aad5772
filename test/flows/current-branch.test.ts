// What differs in current branch: the modes of its sites, and communications that 2007 does not have.
import { describe, expect, it } from 'vitest';
import { type Draft, draw } from '../../models/document/draft.ts';
import type { RolesOfSystem } from '../../models/document/hierarchy.ts';
import { communicationsBetween, flowsBetween, linesBetween, type Mode, served } from './lines.ts';

const currentModes: readonly Mode[] = ['http', 'enhanced-http', 'https'];
const bits = { 'distribution-point': { bits: true } };
const encrypted = 'HTTPS TCP 443 (B), signed, encrypted';
const clear = 'HTTP TCP 80 (B), unsigned, clear';
const inPart = 'HTTP or HTTPS TCP 80 (B); TCP 443 (B), signing unknown, encryption unknown';

function current(held: RolesOfSystem): Draft {
  return draw()
    .zone('hq')
    .site('p01', { product: 'current-branch', mode: 'https' })
    .system('server', held)
    .service('console', 'console', { site: 'p01' });
}

describe('site systems of current branch', () => {
  it.each(['asset-intelligence-synchronization-point', 'reporting-point'] as const)(
    'a %s sends data to its site server, as it does not in 2007',
    (role) => {
      const between = (product: 'cm2007' | 'current-branch') =>
        communicationsBetween(
          draw()
            .zone('hq')
            .site('p01', { product })
            .system('site-server', ['site-server'])
            .system('server', [role]),
          'server',
          'site-server',
        );
      expect(between('current-branch')).toContain('site-system-data-transfer');
      expect(between('cm2007')).not.toContain('site-system-data-transfer');
    },
  );
});

describe('clients of current branch', () => {
  const notification =
    'client-notification: desktops opens client notification TCP 10123 (B), signing unknown, encryption unknown';

  it.each([
    ['http', clear],
    ['enhanced-http', inPart],
    ['https', encrypted],
  ] as const)('talk to a management point as %s says, and are notified', (mode, terms) => {
    expect(linesBetween(served(mode, { 'management-point': {} }), 'desktops', 'server')).toEqual([
      `client-management-point: desktops opens ${terms}`,
      notification,
    ]);
  });

  it.each([
    ['http', clear],
    ['enhanced-http', inPart],
    ['https', encrypted],
  ] as const)('download as %s says, without a fallback to SMB', (mode, terms) => {
    expect(linesBetween(served(mode, bits), 'desktops', 'server')).toEqual([
      `client-distribution-point: desktops opens ${terms}`,
    ]);
  });

  it('download over HTTP from a distribution point that enhanced HTTP cannot cover', () => {
    const anonymous = { 'distribution-point': { bits: true, anonymous: true } };
    expect(linesBetween(served('enhanced-http', anonymous), 'desktops', 'server')).toEqual([
      `client-distribution-point: desktops opens ${clear}`,
    ]);
  });

  it.each(currentModes)('are scanned for updates as WSUS says, not as %s does', (mode) => {
    const scanned = (ssl: boolean | undefined) =>
      linesBetween(served(mode, { 'software-update-point': { ssl } }), 'desktops', 'server');
    expect(scanned(false)).toEqual([
      'client-software-update-point: desktops opens HTTP TCP 80 or TCP 8530 (B), unsigned, clear',
    ]);
    expect(scanned(true)).toEqual([
      'client-software-update-point-licence: desktops opens HTTP TCP 80 or TCP 8530 (B), unsigned, clear',
      'client-software-update-point: desktops opens HTTPS TCP 443 or TCP 8531 (B), signed, encrypted',
    ]);
    expect(scanned(undefined)).toEqual([
      'client-software-update-point-licence: desktops opens HTTP TCP 80 or TCP 8530 (B), unsigned, clear, waits for server.software-update-point.ssl',
      'client-software-update-point: desktops opens HTTP TCP 80 or TCP 8530 (B) or HTTPS TCP 443 or TCP 8531 (B), signing unknown, encryption unknown, waits for server.software-update-point.ssl',
    ]);
  });

  it('are scanned on terms that the sources of current branch give', () => {
    const [flow] = flowsBetween(
      served('https', { 'software-update-point': { ssl: false } }),
      'desktops',
      'server',
    );
    expect(flow?.terms[0]?.sources.map(({ document }) => document)).toEqual(['S2', 'C1']);
  });
});

describe('what 2007 does not have', () => {
  it.each(['mixed', 'native'] as const)('is missing in %s mode', (mode) => {
    const drawing = served(mode, {
      'management-point': {},
      'software-update-point': { ssl: true },
      'sms-provider': {},
      'reporting-point': {},
    })
      .service('console', 'console', { site: 'p01' })
      .service('dc', 'domain-controller');
    expect(communicationsBetween(drawing, 'desktops', 'server')).toEqual([
      'client-management-point',
      'client-reporting-point',
      'client-software-update-point',
    ]);
    expect(communicationsBetween(drawing, 'console', 'server')).toEqual(['console-sms-provider']);
    expect(communicationsBetween(drawing, 'server', 'dc')).toEqual([]);
  });
});

describe('consoles and management points of current branch', () => {
  it('call the administration service by HTTPS besides the SMS Provider by RPC', () => {
    expect(linesBetween(current({ 'sms-provider': {} }), 'console', 'server')).toEqual([
      `console-administration-service: console opens ${encrypted}`,
      'console-sms-provider: console opens RPC TCP 135, UDP 135 (B); TCP 1024-65535 (dynamic) (B), unsigned, clear',
    ]);
  });

  it('read reports as the reporting point says', () => {
    const read = (https: boolean) =>
      linesBetween(current({ 'reporting-point': { https } }), 'console', 'server');
    expect(read(true)).toEqual([`console-reporting-point: console opens ${encrypted}`]);
    expect(read(false)).toEqual([`console-reporting-point: console opens ${clear}`]);
  });

  it('ask Active Directory', () => {
    const drawing = current({ 'management-point': {} }).service('dc', 'domain-controller');
    expect(linesBetween(drawing, 'server', 'dc')).toEqual([
      'management-point-domain-controller: server opens LDAP or LDAPS, RPC TCP 389, UDP 389 (B); TCP 636, UDP 636 (B); TCP 3268 (B); TCP 135 (B); TCP 1024-65535 (dynamic) (B), signing unknown, encryption unknown',
    ]);
  });
});

describe('sites of current branch', () => {
  const family = (product: 'cm2007' | 'current-branch') =>
    draw()
      .zone('hq')
      .site('cas', { kind: 'central-administration', product })
      .system('top', ['site-server', 'site-database'])
      .zone('town')
      .site('p01', { parent: 'cas', product })
      .system('server', ['site-server'])
      .system('database', ['site-database']);

  it('replicate their databases, which either side opens', () => {
    const replicated = flowsBetween(family('current-branch'), 'database', 'top');
    expect(
      replicated.map(({ communication, from, to }) => [communication, from.members, to.members]),
    ).toEqual([
      ['site-database-replication', ['database'], ['top']],
      ['site-database-replication', ['top'], ['database']],
    ]);
    expect(linesBetween(family('current-branch'), 'database', 'top')[0]).toBe(
      'site-database-replication: database opens SQL TCP 1433 (B); TCP 4022 (B), signing unknown, encryption unknown',
    );
  });

  it('send files as well, protected in a way that no source tells', () => {
    expect(linesBetween(family('current-branch'), 'server', 'top')).toEqual([
      'child-site-parent-site: server opens SMB TCP 445 (B), signing unknown, encryption unknown',
      'parent-site-child-site: top opens SMB TCP 445 (B), signing unknown, encryption unknown',
    ]);
  });

  it('of 2007 do not replicate databases', () => {
    expect(linesBetween(family('cm2007'), 'database', 'top')).toEqual([]);
  });
});
