// Grades of ports, and what waits for an undecided setting, where that is easily got wrong.
import { describe, expect, it } from 'vitest';
import { type Draft, draw } from '../../models/document/draft.ts';
import { administered, flowsBetween, linesBetween, onlyFlow, served } from './lines.ts';

const mixed = draw().zone('hq').site('p01', { mode: 'mixed' });
const withBits = { 'distribution-point': { bits: true } };

describe('grades', () => {
  it.each([
    ['pxe-service-point'],
    ['system-health-validator-point'],
    ['server-locator-point'],
  ] as const)('the site server opens ports of a %s that a third party names', (role) => {
    const ports = flowsBetween(administered({ [role]: {} }), 'site-server', 'server').flatMap(
      ({ terms }) => terms.flatMap((one) => one.ports),
    );
    expect(new Set(ports.map(({ grade }) => grade))).toEqual(new Set(['C']));
  });

  it('an SMS 2003 client of a mixed-mode 2007 site opens ports that SMS 2003 documents', () => {
    const drawing = mixed
      .system('server', { 'management-point': {}, ...withBits })
      .clients('old', 10, { product: 'sms2003' });
    expect(linesBetween(drawing, 'old', 'server')).toEqual([
      'client-distribution-point: old opens HTTP TCP 80 (B), unsigned, clear',
      'client-management-point: old opens HTTP TCP 80 (B), unsigned, clear',
    ]);
  });

  it('SMS 2003 sites and their databases are reached by ports that SMS 2003 documents', () => {
    const drawing = draw()
      .zone('hq')
      .site('p01', { product: 'sms2003' })
      .system('parent', ['site-server'])
      .system('database', ['site-database'])
      .site('c01', { product: 'sms2003', parent: 'p01' })
      .system('child', ['site-server']);
    expect(onlyFlow(drawing, 'child-site-parent-site').terms[0]?.ports[0]?.grade).toBe('B');
    expect(onlyFlow(drawing, 'site-server-site-database').terms[0]?.ports[0]?.grade).toBe('B');
  });
});

describe('SMS 2003 clients', () => {
  it('open HTTP only, so that they wait for no mode', () => {
    const drawing = draw()
      .zone('hq')
      .site('p01')
      .system('server', ['management-point'])
      .clients('old', 10, { product: 'sms2003' });
    expect(flowsBetween(drawing, 'old', 'server')[0]?.terms.map((one) => one.protocol)).toEqual([
      'HTTP',
    ]);
  });
});

describe('devices and internet-based clients', () => {
  it('devices never use SMB, also where BITS is undecided', () => {
    const drawing = mixed
      .system('server', { 'distribution-point': { anonymous: true } })
      .clients('phones', 10, { kind: 'mobile-device' });
    const protocols = flowsBetween(drawing, 'phones', 'server').flatMap(({ terms }) =>
      terms.map(({ protocol }) => protocol),
    );
    expect(protocols).not.toContain('SMB');
  });

  it('internet-based clients never use SMB, also where BITS is undecided', () => {
    const drawing = draw()
      .zone('dmz', { kind: 'perimeter' })
      .site('p01', { mode: 'native' })
      .system('server', { 'distribution-point': { internetFacing: true } })
      .zone('web', { kind: 'internet' })
      .clients('laptops', 10, { internetBased: true });
    const protocols = flowsBetween(drawing, 'laptops', 'server').flatMap(({ terms }) =>
      terms.map(({ protocol }) => protocol),
    );
    expect(protocols).not.toContain('SMB');
  });

  it('devices run nothing from a distribution point over SMB', () => {
    const drawing = mixed
      .system('server', withBits)
      .clients('phones', 10, { kind: 'mobile-device' })
      .package('office', ['server'])
      .deployment('rollout', {
        packages: ['office'],
        targets: ['phones'],
        execution: 'run-from-distribution-point',
      });
    const protocols = flowsBetween(drawing, 'phones', 'server').flatMap(({ terms }) =>
      terms.map(({ protocol }) => protocol),
    );
    expect(protocols).toEqual(['HTTP']);
  });

  it('devices in mixed mode read content anonymously, not with Windows accounts', () => {
    const drawing = mixed
      .system('server', { 'distribution-point': { bits: true, anonymous: true } })
      .clients('phones', 10, { kind: 'mobile-device' });
    expect(onlyFlow(drawing, 'client-distribution-point').terms[0]?.authentication).not.toMatch(
      /Windows/,
    );
  });
});

describe('what depends on an undecided setting waits for it', () => {
  it('a branch distribution point waits for BITS on its source', () => {
    const drawing = mixed
      .system('server', ['distribution-point'])
      .system('branch', ['branch-distribution-point'], { clientComputer: false });
    expect(flowsBetween(drawing, 'branch', 'server')).toMatchObject([
      {
        communication: 'branch-distribution-point-source',
        undecided: 'server.distribution-point.bits',
      },
    ]);
  });

  it('a native client that roams waits for BITS on the distribution point there', () => {
    const drawing = draw()
      .zone('hq')
      .site('n01', { mode: 'native', httpForRoaming: true })
      .clients('desktops', 10)
      .site('m01', { mode: 'mixed' })
      .system('server', ['distribution-point']);
    expect(flowsBetween(drawing, 'desktops', 'server')).toMatchObject([
      {
        communication: 'roaming-client-distribution-point',
        undecided: 'server.distribution-point.bits',
      },
    ]);
  });

  it('the fallback to SMB, which native mode alone has, waits for the mode', () => {
    const flow = flowsBetween(served(undefined, withBits), 'desktops', 'server').find(
      ({ communication }) => communication === 'client-distribution-point-fallback',
    );
    expect(flow?.undecided).toBe('p01.mode');
  });
});

describe('channels of clients that roam (model: every channel applies)', () => {
  const roaming = (change: (drawing: Draft) => Draft) =>
    change(
      draw()
        .zone('hq')
        .site('n01', { mode: 'native', httpForRoaming: true })
        .clients('one', 10)
        .clients('two', 10)
        .site('m01', { mode: 'mixed' })
        .system('server', ['management-point']),
    );

  it('a channel that names one client group protects that and not its neighbour', () => {
    const drawing = roaming((drawn) => drawn.channel('ipsec', 'one', 'server'));
    expect(
      ['one', 'two'].map((clients) => flowsBetween(drawing, clients, 'server')[0]?.protection),
    ).toEqual(['encrypted', 'clear']);
  });

  it('a channel between the two sites protects the clients of the one in the other', () => {
    const drawing = roaming((drawn) => drawn.channel('ipsec', 'n01', 'm01'));
    expect(flowsBetween(drawing, 'one', 'server')[0]?.protection).toBe('encrypted');
  });
});

describe('a VPN between sites', () => {
  it('is opened from either side', () => {
    const drawing = draw()
      .zone('hq')
      .site('p01')
      .system('parent', ['site-server'])
      .zone('town')
      .site('c01', { parent: 'p01' })
      .system('child', ['site-server'])
      .channel('vpn', 'hq', 'town');
    const openers = flowsBetween(drawing, 'child', 'parent')
      .filter(({ communication }) => communication === 'site-to-site-vpn')
      .map(({ from, to, initiator }) => (initiator === 'from' ? from : to).members[0]);
    expect(openers.sort()).toEqual(['child', 'parent']);
  });
});
