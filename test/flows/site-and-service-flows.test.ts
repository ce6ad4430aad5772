// What lies between sites, and between them and directories, consoles, updates, certificates and firmware.
import { describe, expect, it } from 'vitest';
import { type Draft, draw } from '../../models/document/draft.ts';
import type { ElementOf } from '../../models/document/hierarchy.ts';
import { communicationsBetween, flowsBetween, linesBetween, type Mode, onlyFlow } from './lines.ts';

const siteToSite = [
  'child-site-parent-site: child opens SMB TCP 445 (A), signed, clear',
  'parent-site-child-site: parent opens SMB TCP 445 (A), signed, clear',
];

function family(given: Partial<ElementOf<'sites'>>, mode: Mode = 'mixed'): Draft {
  return draw()
    .zone('hq')
    .site('p01', { mode })
    .system('parent', ['site-server'])
    .zone('town', { kind: 'branch' })
    .site('c01', { parent: 'p01', ...given })
    .system('child', ['site-server']);
}

describe('sites', () => {
  it.each([
    ['mixed primary sites', { mode: 'mixed' }, 'mixed'],
    ['native primary sites', { mode: 'native' }, 'native'],
    ['a mixed site under a native one', { mode: 'mixed' }, 'native'],
    ['a site whose mode is undecided', {}, undefined],
    ['a secondary site and its parent', { kind: 'secondary' }, 'native'],
  ] as const)('sign and do not encrypt what they send: %s', (_says, given, mode) => {
    expect(linesBetween(family(given, mode), 'child', 'parent')).toEqual(siteToSite);
  });

  it('are ends themselves where their site server is not drawn', () => {
    const drawing = draw().site('parent').site('child', { parent: 'parent' });
    expect(linesBetween(drawing, 'child', 'parent')).toEqual(siteToSite);
  });

  it('send reports upward and content downward', () => {
    const drawing = family({});
    expect(onlyFlow(drawing, 'child-site-parent-site').carries).toEqual(
      expect.arrayContaining(['inventory', 'discovery', 'status', 'configuration']),
    );
    expect(onlyFlow(drawing, 'parent-site-child-site').carries).toEqual(
      expect.arrayContaining(['content', 'collections', 'configuration']),
    );
  });

  it('have addresses to parents and direct children only', () => {
    const drawing = family({})
      .site('g01', { parent: 'c01' })
      .system('grandchild', ['site-server'])
      .site('b01', { parent: 'p01' })
      .system('sibling', ['site-server']);
    expect(flowsBetween(drawing, 'grandchild', 'parent')).toEqual([]);
    expect(flowsBetween(drawing, 'child', 'sibling')).toEqual([]);
    expect(flowsBetween(drawing, 'grandchild', 'child')).toHaveLength(2);
  });

  it('open a VPN only where a channel says that there is one', () => {
    const drawing = family({});
    expect(communicationsBetween(drawing, 'child', 'parent')).not.toContain('site-to-site-vpn');
    expect(linesBetween(drawing.channel('vpn', 'hq', 'town'), 'child', 'parent')).toContain(
      'site-to-site-vpn: child opens PPTP TCP 1723 (C), unsigned, encrypted',
    );
  });
});

const rpc = 'RPC TCP 135, UDP 135 (B); TCP 1024-65535 (dynamic) (B)';

describe('directories', () => {
  const directory = () =>
    draw().zone('hq').site('p01', { mode: 'native' }).service('dc', 'domain-controller');

  it('are asked by clients at the global catalog', () => {
    expect(linesBetween(directory().clients('desktops', 10), 'desktops', 'dc')).toEqual([
      'client-global-catalog: desktops opens LDAP TCP 3268 (B), unsigned, clear',
    ]);
  });

  it('are asked by SMS 2003 clients by more ports', () => {
    const drawing = directory().clients('old', 10, { product: 'sms2003' });
    expect(linesBetween(drawing, 'old', 'dc')).toEqual([
      'sms2003-client-global-catalog: old opens LDAP or LDAPS TCP 389, UDP 389 (B); TCP 636 (B); TCP 3268 (B); TCP 3269 (B), signing unknown, encryption unknown',
    ]);
  });

  it('are not asked by clients that cannot query them, nor by devices', () => {
    const drawing = directory()
      .clients('workgroup', 10, { queriesActiveDirectory: false })
      .clients('phones', 10, { kind: 'mobile-device' });
    expect(linesBetween(drawing, 'workgroup', 'dc')).toEqual([]);
    expect(linesBetween(drawing, 'phones', 'dc')).toEqual([]);
  });

  it('are asked by the site server by LDAP, LDAPS, global catalog and RPC', () => {
    expect(linesBetween(directory().system('server', ['site-server']), 'server', 'dc')).toEqual([
      'site-server-domain-controller: server opens LDAP or LDAPS, RPC TCP 389, UDP 389 (C); TCP 636, UDP 636 (C); TCP 3268 (C); TCP 3269 (C); TCP 135 (C); TCP 1024-65535 (dynamic) (C), signing unknown, encryption unknown',
    ]);
  });

  it('are asked by a System Health Validator point, and it never asks the site server', () => {
    const drawing = directory()
      .system('server', ['site-server'])
      .system('validator', ['system-health-validator-point']);
    expect(linesBetween(drawing, 'validator', 'dc')).toEqual([
      'system-health-validator-point-global-catalog: validator opens LDAP TCP 3268 (B), unsigned, clear',
    ]);
    const asked = flowsBetween(drawing, 'validator', 'server').filter(({ carries }) =>
      carries.includes('health'),
    );
    expect(asked).toEqual([]);
  });
});

describe('consoles', () => {
  const console = () =>
    draw()
      .zone('hq')
      .site('p01', { mode: 'native' })
      .service('console', 'console', { site: 'p01' });

  it('ask the SMS Provider through WMI', () => {
    expect(linesBetween(console().system('server', ['sms-provider']), 'console', 'server')).toEqual(
      [`console-sms-provider: console opens ${rpc}, unsigned, clear`],
    );
  });

  it('ask the site server where the provider is', () => {
    expect(linesBetween(console().system('server', ['site-server']), 'console', 'server')).toEqual([
      'console-site-server: console opens RPC TCP 135 (B), unsigned, clear',
    ]);
  });

  it('control the clients of their site', () => {
    const drawing = console().clients('desktops', 10).site('p02').clients('others', 10);
    expect(linesBetween(drawing, 'console', 'desktops')).toEqual([
      'console-client: console opens remote control TCP 2701, UDP 2701 (C); TCP 2702, UDP 2702 (C); TCP 3389 (B); TCP 135 (B), signing unknown, encryption unknown',
    ]);
    expect(linesBetween(drawing, 'console', 'others')).toEqual([]);
    expect(onlyFlow(drawing, 'console-client').only).toMatch(/remote control is used/);
  });
});

describe('the site server and clients', () => {
  const drawing = draw()
    .zone('hq')
    .site('p01', { mode: 'native' })
    .system('server', ['site-server'])
    .clients('desktops', 10)
    .clients('phones', 10, { kind: 'mobile-device' });

  it('are joined by client push and by wake-up packets, which the site server starts', () => {
    expect(linesBetween(drawing, 'server', 'desktops')).toEqual([
      'site-server-client-push: server opens SMB ICMP echo (A); TCP 445 (B); TCP 135, UDP 135 (B); TCP 1024-65535 (dynamic) (B), unsigned, clear',
      'site-server-client-wake: server opens Wake On LAN UDP 9 (B), unsigned, clear',
    ]);
  });

  it('are joined on a condition, which each flow says', () => {
    const conditions = flowsBetween(drawing, 'server', 'desktops').map(({ only }) => only);
    expect(conditions).toEqual([
      expect.stringContaining('client push'),
      expect.stringContaining('Wake On LAN'),
    ]);
  });

  it('have nothing to say to each other where the clients are devices', () => {
    expect(linesBetween(drawing, 'server', 'phones')).toEqual([]);
  });
});

describe('software update points', () => {
  const upstream = (kind: 'wsus' | 'microsoft-update') =>
    draw()
      .zone('hq')
      .site('p01', { mode: 'native' })
      .service('source', kind)
      .system('server', { 'software-update-point': { ssl: true, upstream: 'source' } });
  const chained = (ssl: boolean | undefined) =>
    draw()
      .zone('hq')
      .site('p01', { mode: 'native' })
      .system('above', { 'software-update-point': { ssl } })
      .site('s01', { kind: 'secondary', parent: 'p01' })
      .system('server', { 'software-update-point': { ssl: true } });

  it('fetch the catalogue from Microsoft over HTTP', () => {
    expect(linesBetween(upstream('microsoft-update'), 'server', 'source')).toEqual([
      'software-update-point-upstream: server opens HTTP TCP 80 (B), unsigned, clear',
    ]);
  });

  it('synchronise with an upstream WSUS server as that is set up', () => {
    expect(linesBetween(upstream('wsus'), 'server', 'source')).toEqual([
      'software-update-point-upstream: server opens HTTP or HTTPS TCP 80 or TCP 8530, TCP 443 or TCP 8531 (B), signing unknown, encryption unknown',
    ]);
  });

  it.each([
    [false, 'HTTP TCP 80 or TCP 8530 (B), unsigned, clear'],
    [true, 'HTTPS TCP 443 or TCP 8531 (B), signed, encrypted'],
    [
      undefined,
      'HTTP TCP 80 or TCP 8530 (B) or HTTPS TCP 443 or TCP 8531 (B), signing unknown, encryption unknown, waits for above.software-update-point.ssl',
    ],
  ])('of a secondary site synchronise with that of the parent, whose SSL is %s', (ssl, terms) => {
    expect(linesBetween(chained(ssl), 'server', 'above')).toEqual([
      `software-update-point-upstream: server opens ${terms}`,
    ]);
  });
});

describe('downloads of software updates', () => {
  const downloads = (unc: boolean | undefined) =>
    draw()
      .zone('hq')
      .site('p01', { mode: 'mixed' })
      .service('console', 'console', { site: 'p01' })
      .service('microsoft', 'microsoft-update')
      .service('location', 'download-location', { unc })
      .system('server', ['site-server'])
      .system('provider', ['sms-provider']);
  const bySmb = (communication: string, from: string) =>
    `${communication}: ${from} opens SMB, unsigned, clear`;

  it('come from Microsoft to the console', () => {
    expect(linesBetween(downloads(true), 'console', 'microsoft')).toEqual([
      'console-microsoft-update: console opens HTTP TCP 80 (B), unsigned, clear',
    ]);
  });

  it('are written to a share by those who may, and read by the site server', () => {
    const drawing = downloads(true);
    for (const writer of ['provider', 'console']) {
      expect(linesBetween(drawing, writer, 'location')).toEqual([
        bySmb('download-location-write', writer),
      ]);
    }
    expect(linesBetween(drawing, 'server', 'location')).toEqual([
      bySmb('site-server-download-location', 'server'),
    ]);
  });

  it('are signed on the way where a channel signs SMB', () => {
    const drawing = downloads(true).channel('smb-signing', 'provider', 'location');
    expect(onlyFlow(drawing, 'site-server-download-location').signed).toBe(false);
    expect(flowsBetween(drawing, 'provider', 'location')[0]?.signed).toBe(true);
  });

  it('cross no network to a local folder, and wait where nobody said', () => {
    expect(linesBetween(downloads(false), 'provider', 'location')).toEqual([]);
    expect(linesBetween(downloads(undefined), 'provider', 'location')).toEqual([
      `${bySmb('download-location-write', 'provider')}, waits for location.unc`,
    ]);
  });

  it('are those of the site that the location belongs to', () => {
    const drawing = downloads(true).service('location', 'download-location', {
      unc: true,
      site: 'p02',
    });
    for (const other of ['server', 'provider', 'console']) {
      expect(linesBetween(drawing.site('p02'), other, 'location')).toEqual([]);
    }
  });
});

describe('a reference computer', () => {
  const captured = (site: string) =>
    draw()
      .zone('lab')
      .site('p01')
      .site('p02')
      .service('reference', 'reference-computer', { site: 'p01' })
      .service('share', 'capture-share', { site });

  it('has its image written to the capture share of its site', () => {
    expect(linesBetween(captured('p01'), 'reference', 'share')).toEqual([
      'reference-computer-capture-share: reference opens SMB, unsigned, clear',
    ]);
    expect(linesBetween(captured('p02'), 'reference', 'share')).toEqual([]);
  });
});

describe('out of band management', () => {
  const drawing = draw()
    .zone('hq')
    .site('p01', { mode: 'mixed' })
    .system('server', ['site-server'])
    .system('oob', ['out-of-band-service-point'])
    .service('ca', 'certification-authority')
    .clients('firmware', 10, { kind: 'amt' });

  it('opens TLS to the firmware, by ports that no source gives', () => {
    expect(linesBetween(drawing, 'oob', 'firmware')).toEqual([
      'out-of-band-service-point-amt: oob opens TLS, signed, encrypted',
    ]);
  });

  it('makes the site server request certificates from the issuing authority', () => {
    expect(linesBetween(drawing, 'server', 'ca')).toEqual([
      'site-server-certification-authority: server opens certificate request, signing unknown, encryption unknown',
    ]);
  });

  it('has the site server configure its service point, by what no source says', () => {
    expect(linesBetween(drawing, 'server', 'oob')).toEqual([
      'site-server-out-of-band-service-point: server opens configuration, unsigned, clear',
    ]);
  });

  it('requests no certificates where there is no out of band service point', () => {
    expect(linesBetween(drawing.system('oob', []), 'server', 'ca')).toEqual([]);
  });

  it('opens TLS from the console as well', () => {
    const managed = drawing.service('console', 'console', { site: 'p01' });
    expect(linesBetween(managed, 'console', 'firmware')).toEqual([
      'console-amt: console opens TLS, signed, encrypted',
    ]);
    expect(linesBetween(managed.system('oob', []), 'console', 'firmware')).toEqual([]);
  });

  it.each([
    [undefined, []],
    ['none', []],
    ['eap-tls', ['amt-radius-server: firmware opens EAP-TLS, signing unknown, encryption unknown']],
    ['peap', ['amt-radius-server: firmware opens PEAP, signing unknown, encryption unknown']],
  ] as const)(
    'has the firmware prove itself by 802.1X where it is set to %s',
    (network8021x, lines) => {
      const radius = drawing
        .system('oob', { 'out-of-band-service-point': { network8021x } })
        .service('radius', 'radius-server');
      expect(linesBetween(radius, 'firmware', 'radius')).toEqual(lines);
    },
  );

  it('gives the firmware no flows of a client', () => {
    expect(linesBetween(drawing.system('oob', ['management-point']), 'oob', 'firmware')).toEqual(
      [],
    );
  });
});
