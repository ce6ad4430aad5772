// Where clients stand decides who serves them: at secondary sites, in branches, roaming.
import { describe, expect, it } from 'vitest';
import { draw } from '../../models/document/draft.ts';
import type { RolesOfSystem } from '../../models/document/hierarchy.ts';
import { clientRoles, communicationsBetween, linesBetween, type Mode } from './lines.ts';

describe('clients of a secondary site', () => {
  const branch = (ofParent: RolesOfSystem, own: RolesOfSystem) =>
    draw()
      .zone('hq')
      .site('p01', { mode: 'native' })
      .system('parent', ofParent)
      .zone('town', { kind: 'branch' })
      .site('s01', { kind: 'secondary', parent: 'p01' })
      .system('proxy', own)
      .clients('desktops', 10);
  const both = { 'management-point': {}, 'distribution-point': { bits: true } };
  const updates = { 'software-update-point': { ssl: true } };

  it('use its proxy management point and distribution point in the mode of the parent', () => {
    const drawing = branch(both, both);
    expect(linesBetween(drawing, 'desktops', 'proxy')).toEqual([
      'client-distribution-point-fallback: desktops opens SMB TCP 445 (B), unsigned, clear',
      'client-distribution-point: desktops opens HTTPS TCP 443 (A), signed, encrypted',
      'client-management-point: desktops opens HTTPS TCP 443 (A), signed, encrypted',
    ]);
    expect(linesBetween(drawing, 'desktops', 'parent')).toEqual([]);
  });

  it('are mobile devices that use the management point of the parent where the site has none', () => {
    const phones = (own: RolesOfSystem) =>
      communicationsBetween(
        branch({ 'management-point': { supportsDevices: true } }, own).clients('phones', 10, {
          kind: 'mobile-device',
        }),
        'phones',
        'parent',
      );
    expect(phones({})).toEqual(['device-management-point']);
    expect(phones(both)).toEqual([]);
  });

  it('use the software update point of the parent where the site has none', () => {
    expect(communicationsBetween(branch(updates, both), 'desktops', 'parent')).toEqual([
      'client-software-update-point',
    ]);
  });

  it('use the software update point of their own site where it has one', () => {
    const drawing = branch(updates, updates);
    expect(communicationsBetween(drawing, 'desktops', 'proxy')).toEqual([
      'client-software-update-point',
    ]);
    expect(communicationsBetween(drawing, 'desktops', 'parent')).toEqual([]);
  });

  it('use no other role of the parent', () => {
    const { 'management-point': _mp, 'distribution-point': _dp, ...others } = clientRoles;
    expect(communicationsBetween(branch(others, both), 'desktops', 'parent')).toEqual([
      'client-software-update-point',
    ]);
  });

  it('are not served by a primary child as if it were their own', () => {
    const drawing = draw()
      .zone('hq')
      .site('cen', { mode: 'native' })
      .system('server', clientRoles)
      .site('p01', { mode: 'native', parent: 'cen' })
      .clients('desktops', 10);
    expect(linesBetween(drawing, 'desktops', 'server')).toEqual([]);
  });
});

describe('server locator points of the sites above', () => {
  const asked = 'client-server-locator-point: guests opens HTTP TCP 80 (A), unsigned, clear';
  const below = (mode: Mode, httpForRoaming?: boolean) =>
    draw()
      .zone('hq')
      .site('cen', { mode: 'native' })
      .system('server', ['server-locator-point'])
      .site('p01', { mode, httpForRoaming, parent: 'cen' })
      .site('s01', { kind: 'secondary', parent: 'p01' })
      .clients('guests', 10);

  it('are asked by the clients of all sites below, as the mode of their own site allows', () => {
    expect(linesBetween(below('mixed'), 'guests', 'server')).toEqual([asked]);
    expect(linesBetween(below('native'), 'guests', 'server')).toEqual([]);
    expect(linesBetween(below('native', true), 'guests', 'server')).toEqual([asked]);
  });

  it('wait for the mode of the site of the clients', () => {
    expect(linesBetween(below(undefined), 'guests', 'server')).toEqual([
      `${asked}, waits for p01.mode`,
    ]);
  });

  it('are asked beside those of the own site, and not by clients of the sites above', () => {
    const drawing = below('mixed')
      .system('own', ['server-locator-point'])
      .clients('central', 10, { site: 'cen' });
    expect(linesBetween(drawing, 'guests', 'server')).toEqual([asked]);
    expect(linesBetween(drawing, 'guests', 'own')).toEqual([asked]);
    expect(linesBetween(drawing, 'central', 'own')).toEqual([]);
  });
});

describe('branch distribution points', () => {
  it('serve the clients of their own zone only, neither around it nor inside it', () => {
    const drawing = draw()
      .site('p01', { mode: 'mixed' })
      .zone('hq')
      .clients('around', 10)
      .zone('town', { kind: 'branch', parent: 'hq' })
      .system('server', ['branch-distribution-point'])
      .clients('here', 10)
      .zone('room', { parent: 'town' })
      .clients('inside', 10);
    const served = ['around', 'here', 'inside'].filter(
      (clients) => linesBetween(drawing, clients, 'server').length > 0,
    );
    expect(served).toEqual(['here']);
  });

  it('serve the clients of their own site only', () => {
    const drawing = draw()
      .zone('hq')
      .site('p01', { mode: 'mixed' })
      .system('server', ['branch-distribution-point'])
      .site('p02', { mode: 'mixed' })
      .clients('desktops', 10);
    expect(linesBetween(drawing, 'desktops', 'server')).toEqual([]);
  });
});

describe('native clients that roam into a mixed-mode site', () => {
  const roaming = (
    httpForRoaming: boolean | undefined,
    held: RolesOfSystem,
    mode: Mode = 'mixed',
  ) =>
    draw()
      .zone('hq')
      .site('n01', { mode: 'native', httpForRoaming })
      .clients('desktops', 10)
      .site('m01', { mode })
      .system('server', held);
  const resident = { 'management-point': {}, 'distribution-point': { bits: true } };

  it('use HTTP to its management point and distribution point where that is allowed', () => {
    expect(linesBetween(roaming(true, resident), 'desktops', 'server')).toEqual([
      'roaming-client-distribution-point: desktops opens HTTP TCP 80 (A), unsigned, clear',
      'roaming-client-management-point: desktops opens HTTP TCP 80 (A), unsigned, clear',
    ]);
  });

  it('use nothing there where HTTP is not allowed, or not declared', () => {
    expect(linesBetween(roaming(false, resident), 'desktops', 'server')).toEqual([]);
    expect(linesBetween(roaming(undefined, resident), 'desktops', 'server')).toEqual([]);
  });

  it('do not use HTTP to another native site', () => {
    expect(linesBetween(roaming(true, resident, 'native'), 'desktops', 'server')).toEqual([]);
  });

  it('are computers: devices do not roam', () => {
    const drawing = roaming(true, resident).clients('phones', 1, {
      kind: 'mobile-device',
      site: 'n01',
    });
    expect(linesBetween(drawing, 'phones', 'server')).toEqual([]);
  });
});
