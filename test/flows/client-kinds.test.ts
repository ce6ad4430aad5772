// Which kinds of clients use which servers: devices, SMS 2003, from the Internet.
import { describe, expect, it } from 'vitest';
import { draw } from '../../models/document/draft.ts';
import type { RolesOfSystem } from '../../models/document/hierarchy.ts';
import { clientRoles, communicationsBetween, linesBetween, type Mode, onlyFlow } from './lines.ts';

describe('mobile devices', () => {
  const devices = (mode: Mode, held: RolesOfSystem) =>
    draw()
      .zone('hq')
      .site('p01', { mode, httpForRoaming: true })
      .system('server', held)
      .clients('phones', 10, { kind: 'mobile-device' });
  const anonymous = { 'distribution-point': { bits: true, anonymous: true } };
  const managed = { 'management-point': { supportsDevices: true } };

  it.each([
    [
      'fetch policy over HTTP in mixed mode',
      'mixed',
      managed,
      ['device-management-point: phones opens HTTP TCP 80 (A), unsigned, clear'],
    ],
    [
      'fetch policy over HTTPS in native mode',
      'native',
      managed,
      ['device-management-point: phones opens HTTPS TCP 443 (A), signed, encrypted'],
    ],
    [
      'download over HTTP in mixed mode',
      'mixed',
      anonymous,
      ['client-distribution-point: phones opens HTTP TCP 80 (A), unsigned, clear'],
    ],
    [
      'download over HTTPS in native mode, and have no fallback',
      'native',
      { 'distribution-point': { bits: true } },
      ['client-distribution-point: phones opens HTTPS TCP 443 (A), signed, encrypted'],
    ],
    [
      'do not use a management point without support for them',
      'mixed',
      { 'management-point': {} },
      [],
    ],
    [
      'do not use a distribution point without BITS',
      'mixed',
      { 'distribution-point': { bits: false } },
      [],
    ],
    ['never use a server locator point', 'mixed', { 'server-locator-point': {} }, []],
    [
      'never use a server locator point, native or not',
      'native',
      { 'server-locator-point': {} },
      [],
    ],
    ['do not use a branch distribution point', 'mixed', { 'branch-distribution-point': {} }, []],
  ] as const)('%s', (_says, mode, held, flows) => {
    expect(linesBetween(devices(mode, held), 'phones', 'server')).toEqual(flows);
  });

  it.each(['mixed', 'native'] as const)('use two roles only in %s mode', (mode) => {
    expect(communicationsBetween(devices(mode, clientRoles), 'phones', 'server')).toEqual([
      'client-distribution-point',
      'device-management-point',
    ]);
  });

  it('sign their inventory in native mode only', () => {
    const signed = (mode: Mode) =>
      onlyFlow(devices(mode, managed), 'device-management-point').terms[0]?.payload?.signed;
    expect([signed('mixed'), signed('native')]).toEqual([false, true]);
  });
});

describe('SMS 2003 clients', () => {
  const legacy = (held: RolesOfSystem) =>
    draw()
      .zone('hq')
      .site('s03', { product: 'sms2003' })
      .system('server', held)
      .clients('old', 10, { product: 'sms2003' });

  it.each([
    [
      'open HTTP to the management point',
      { 'management-point': {} },
      ['client-management-point: old opens HTTP TCP 80 (B), unsigned, clear'],
    ],
    [
      'download by BITS over HTTP',
      { 'distribution-point': { bits: true } },
      ['client-distribution-point: old opens HTTP TCP 80 (B), unsigned, clear'],
    ],
    [
      'use SMB, also by its old port, where there is no BITS',
      { 'distribution-point': { bits: false } },
      ['client-distribution-point-smb: old opens SMB TCP 139 (B); TCP 445 (B), unsigned, clear'],
    ],
    [
      'ask a server locator point',
      { 'server-locator-point': {} },
      ['client-server-locator-point: old opens HTTP TCP 80 (A), unsigned, clear'],
    ],
    ['do not use a fallback status point', { 'fallback-status-point': {} }, []],
    ['do not use a software update point', { 'software-update-point': { ssl: true } }, []],
    ['do not use a state migration point', { 'state-migration-point': {} }, []],
    ['do not use a branch distribution point', { 'branch-distribution-point': {} }, []],
    ['do not boot from a PXE service point', { 'pxe-service-point': {} }, []],
    ['present no statement of health', { 'system-health-validator-point': {} }, []],
  ] as const)('%s', (_says, held, flows) => {
    expect(linesBetween(legacy(held), 'old', 'server')).toEqual(flows);
  });

  it('do not use a fallback status point of a mixed-mode site either', () => {
    const drawing = draw()
      .zone('hq')
      .site('p01', { mode: 'mixed' })
      .system('server', ['fallback-status-point'])
      .clients('old', 10, { product: 'sms2003' });
    expect(linesBetween(drawing, 'old', 'server')).toEqual([]);
  });
});

describe('internet-based clients', () => {
  const outside = (held: RolesOfSystem) =>
    draw()
      .zone('dmz', { kind: 'perimeter' })
      .site('p01', { mode: 'native', httpForRoaming: true })
      .system('server', held)
      .zone('web', { kind: 'internet' })
      .clients('laptops', 10, { internetBased: true });
  const facing = { internetFacing: true };

  it.each([
    [
      'use an internet-facing management point',
      { 'management-point': facing },
      ['client-management-point: laptops opens HTTPS TCP 443 (A), signed, encrypted'],
    ],
    [
      'use an internet-facing distribution point, without falling back',
      { 'distribution-point': { bits: true, ...facing } },
      ['client-distribution-point: laptops opens HTTPS TCP 443 (A), signed, encrypted'],
    ],
    ['do not use SMB from the Internet', { 'distribution-point': { bits: false, ...facing } }, []],
    [
      'use an internet-facing software update point',
      { 'software-update-point': facing },
      [
        'client-software-update-point: laptops opens HTTPS TCP 443 or TCP 8531 (B), signed, encrypted',
      ],
    ],
    [
      'use an internet-facing fallback status point',
      { 'fallback-status-point': facing },
      ['client-fallback-status-point: laptops opens HTTP TCP 80 (A), unsigned, clear'],
    ],
    ['use no role that does not face the Internet', clientRoles, []],
    [
      'do not fetch content from a branch distribution point',
      { 'branch-distribution-point': {} },
      [],
    ],
  ] as const)('%s', (_says, held, flows) => {
    expect(linesBetween(outside(held), 'laptops', 'server')).toEqual(flows);
  });

  it('are neither pushed to, woken, controlled, nor asked to query Active Directory', () => {
    const drawing = outside({ 'site-server': {} })
      .service('console', 'console', { site: 'p01' })
      .service('dc', 'domain-controller');
    for (const other of ['server', 'console', 'dc']) {
      expect(linesBetween(drawing, 'laptops', other)).toEqual([]);
    }
  });
});
