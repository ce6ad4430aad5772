// Channels: which flows each of them protects, and what it adds.
import { describe, expect, it } from 'vitest';
import { draw } from '../../models/document/draft.ts';
import { flowsBetween, linesBetween } from './lines.ts';

/** A mixed site: desktops in a room of the head office, a management point in the perimeter network. */
const drawing = draw()
  .site('p01', { mode: 'mixed' })
  .zone('inside')
  .zone('hq', { parent: 'inside' })
  .zone('room', { parent: 'hq' })
  .clients('desktops', 10)
  .zone('outside')
  .zone('dmz', { kind: 'perimeter', parent: 'outside' })
  .system('mp', ['management-point'])
  .zone('elsewhere');

function protectionOf(between: readonly [string, string]) {
  const [flow] = flowsBetween(drawing.channel('ipsec', ...between), 'desktops', 'mp');
  return flow?.protection;
}

describe('a channel', () => {
  it.each([
    ['the zones of both ends', 'room', 'dmz'],
    ['the zone around one end', 'hq', 'dmz'],
    ['zones two levels up', 'inside', 'outside'],
    ['the clients and the computer', 'desktops', 'mp'],
    ['the clients and a zone around the computer', 'desktops', 'outside'],
    ['a zone around the clients and the computer', 'inside', 'mp'],
    ['the site and the zone of the computer', 'p01', 'dmz'],
    ['the clients and the site', 'desktops', 'p01'],
    ['the site and itself', 'p01', 'p01'],
  ])('applies that lies between %s, either way round', (_says, one, other) => {
    expect(protectionOf([one, other])).toBe('encrypted');
    expect(protectionOf([other, one])).toBe('encrypted');
  });

  it.each([
    ['a zone that holds neither end', 'elsewhere', 'dmz'],
    ['a zone that holds one end, and itself', 'inside', 'inside'],
    ['two zones that hold the same end', 'hq', 'inside'],
    ['one end and itself', 'mp', 'mp'],
    ['the zone of the computer, and the computer', 'dmz', 'mp'],
  ])('does not apply that lies between %s', (_says, one, other) => {
    expect(protectionOf([one, other])).toBe('clear');
  });

  it('applies within a zone that it joins with itself', () => {
    const within = draw()
      .zone('hq')
      .site('p01', { mode: 'mixed' })
      .system('mp', ['management-point'])
      .zone('room', { parent: 'hq' })
      .clients('desktops', 10)
      .channel('ipsec', 'hq', 'hq');
    expect(flowsBetween(within, 'desktops', 'mp')[0]?.protection).toBe('encrypted');
  });

  it('does not reach from a zone to the one around it', () => {
    const around = drawing.clients('visitors', 10, { zone: 'hq' }).channel('ipsec', 'room', 'dmz');
    expect(flowsBetween(around, 'visitors', 'mp')[0]?.protection).toBe('clear');
    expect(flowsBetween(around, 'desktops', 'mp')[0]?.protection).toBe('encrypted');
  });

  it('applies between a service and whom it talks to', () => {
    const administered = draw()
      .zone('hq')
      .site('p01')
      .system('provider', ['sms-provider'])
      .service('console', 'console', { site: 'p01' })
      .service('console2', 'console', { site: 'p01' })
      .channel('ipsec', 'console', 'provider');
    expect(flowsBetween(administered, 'console', 'provider')[0]?.protection).toBe('encrypted');
    expect(flowsBetween(administered, 'console2', 'provider')[0]?.protection).toBe('clear');
  });

  it('applies between sites whose site servers are not drawn', () => {
    const sites = draw().site('p01').site('c01', { parent: 'p01' }).channel('ipsec', 'p01', 'c01');
    expect(flowsBetween(sites, 'c01', 'p01').map(({ encrypted }) => encrypted)).toEqual([
      true,
      true,
    ]);
  });

  it('between sites covers the systems of each', () => {
    const sites = draw()
      .zone('hq')
      .site('p01', { mode: 'mixed' })
      .system('parent', ['site-server', 'site-database'])
      .site('s01', { kind: 'secondary', parent: 'p01' })
      .system('proxy', ['management-point', 'site-server'])
      .clients('desktops', 10)
      .channel('ipsec', 's01', 'p01');
    expect(flowsBetween(sites, 'proxy', 'parent').map(({ encrypted }) => encrypted)).toEqual([
      true,
      true,
      true,
    ]);
    expect(flowsBetween(sites, 'desktops', 'proxy')[0]?.encrypted).toBe(false);
  });
});

describe('what a channel adds', () => {
  /** Content by SMB and policy by HTTP, between zones and within one. */
  const content = draw()
    .zone('town')
    .site('p01', { mode: 'mixed' })
    .clients('far', 10)
    .zone('hq')
    .clients('near', 10)
    .system('server', { 'management-point': {}, 'distribution-point': { bits: false } });
  const both = (protection: 'ipsec' | 'smb-signing' | 'vpn', clients: string) =>
    flowsBetween(content.channel(protection, 'p01', 'p01'), clients, 'server').map(
      ({ signed, encrypted }) => ({ signed, encrypted }),
    );
  const clear = { signed: false, encrypted: false };
  const signed = { signed: true, encrypted: false };
  const encrypted = { signed: false, encrypted: true };
  const fully = { signed: true, encrypted: true };

  it.each([
    ['IPsec signs and encrypts everything between zones', 'ipsec', 'far', [fully, fully]],
    ['IPsec signs and encrypts everything within a zone', 'ipsec', 'near', [fully, fully]],
    ['SMB signing signs SMB only, between zones', 'smb-signing', 'far', [signed, clear]],
    ['SMB signing signs SMB only, within a zone', 'smb-signing', 'near', [signed, clear]],
    ['a VPN encrypts between zones, and signs nothing', 'vpn', 'far', [encrypted, encrypted]],
    ['a VPN does nothing within a zone', 'vpn', 'near', [clear, clear]],
  ] as const)('%s', (_says, protection, clients, expected) => {
    expect(both(protection, clients)).toEqual(expected);
  });

  it('adds up: SMB signing and a VPN sign and encrypt SMB', () => {
    const [smb, http] = flowsBetween(
      content.channel('smb-signing', 'p01', 'p01').channel('vpn', 'town', 'hq'),
      'far',
      'server',
    );
    expect(smb).toMatchObject({ ...fully, channels: ['smb-signing-p01-p01', 'vpn-town-hq'] });
    expect(http).toMatchObject({ ...encrypted, channels: ['smb-signing-p01-p01', 'vpn-town-hq'] });
  });

  it('takes nothing from a flow that protects itself', () => {
    const native = content
      .site('p01', { mode: 'native' })
      .channel('vpn', 'town', 'hq')
      .channel('smb-signing', 'town', 'hq');
    expect(linesBetween(native, 'far', 'server')).toContain(
      'client-management-point: far opens HTTPS TCP 443 (A), signed, encrypted',
    );
  });

  it('encrypts what sites sign', () => {
    const sites = draw()
      .zone('hq')
      .site('p01')
      .system('parent', ['site-server'])
      .zone('town')
      .site('c01', { parent: 'p01' })
      .system('child', ['site-server'])
      .channel('ipsec', 'hq', 'town');
    expect(flowsBetween(sites, 'child', 'parent')).toMatchObject([fully, fully]);
  });

  it('signs the SMB candidate only of a flow that waits for BITS', () => {
    const waiting = content
      .system('server', { 'distribution-point': {} })
      .channel('smb-signing', 'p01', 'p01');
    expect(flowsBetween(waiting, 'far', 'server')).toMatchObject([
      { signed: null, encrypted: false },
    ]);
  });
});

describe('a channel that names one of several alike', () => {
  it('protects that computer and not its neighbour', () => {
    const twins = draw()
      .zone('hq')
      .site('p01', { mode: 'mixed' })
      .system('one', ['management-point'])
      .system('two', ['management-point'])
      .system('server', ['site-server', 'site-database'])
      .clients('desktops', 10)
      .channel('ipsec', 'one', 'hq');
    const kinds = (computer: string, other: string) => [
      ...new Set(flowsBetween(twins, computer, other).map(({ protection }) => protection)),
    ];
    for (const other of ['desktops', 'server']) {
      expect([kinds('one', other), kinds('two', other)]).toEqual([['encrypted'], ['clear']]);
    }
  });

  it('protects that client group and not its neighbour', () => {
    const twins = draw()
      .zone('hq')
      .site('p01', { mode: 'mixed' })
      .system('server', ['management-point'])
      .clients('one', 10)
      .clients('two', 10)
      .channel('ipsec', 'one', 'server');
    expect(
      ['one', 'two'].map((clients) => flowsBetween(twins, clients, 'server')[0]?.protection),
    ).toEqual(['encrypted', 'clear']);
  });

  it('protects that branch distribution point as a client too', () => {
    const twins = draw()
      .zone('hq')
      .site('p01', { mode: 'mixed' })
      .system('server', ['management-point'])
      .system('one', ['branch-distribution-point'])
      .system('two', ['branch-distribution-point'])
      .clients('desktops', 10)
      .channel('ipsec', 'one', 'hq');
    for (const other of ['server', 'desktops']) {
      expect(
        ['one', 'two'].map((branch) => flowsBetween(twins, branch, other)[0]?.protection),
      ).toEqual(['encrypted', 'clear']);
    }
  });

  it('protects what runs from that distribution point and not from its neighbour', () => {
    const held = { 'distribution-point': { bits: false } };
    const twins = draw()
      .zone('hq')
      .site('p01', { mode: 'mixed' })
      .system('one', held)
      .system('two', held)
      .clients('desktops', 10)
      .package('office', ['one', 'two'])
      .deployment('rollout', {
        packages: ['office'],
        targets: ['desktops'],
        execution: 'run-from-distribution-point',
      })
      .channel('ipsec', 'desktops', 'one');
    const protections = (server: string) =>
      flowsBetween(twins, 'desktops', server).map(({ protection }) => protection);
    expect(protections('one')).toEqual(['encrypted', 'encrypted']);
    expect(protections('two')).toEqual(['clear', 'clear']);
  });
});
