import { describe, expect, it } from 'vitest';
import { type RoleId, roleIds } from '../../../models/elements/roles/index.ts';
import { sourceDocuments } from '../../../models/elements/sources.ts';
import { roleFlows } from '../../../models/report/reference/role-flows.ts';
import { rulesAbout } from '../../../models/report/reference/rules-by-role.ts';

/** The flows of a communication in short: whom with, in which modes, how, and under which conditions. */
function flows(role: RoleId, communication: string): string[] {
  return roleFlows(role)
    .filter(({ flow }) => flow.communication.id === communication)
    .map(({ others, opens, modes, terms, conditions }) => {
      const names = others.map(({ name }) => name).join(', ');
      const ports = terms.ports.map(({ numbers }) => numbers).join(', ');
      const way = opens ? `to ${names}` : `from ${names}`;
      return [way, modes.join(' '), `${terms.protocol} ${ports}`, ...conditions].join('; ');
    });
}

describe('the flows of a role', () => {
  it('are those of each mode', () => {
    expect(flows('state-migration-point', 'client-state-migration-point')).toEqual([
      'from Computers; mixed; HTTP TCP 80',
      'from Computers; native; HTTPS TCP 443',
      'from Computers; http enhanced-http; HTTP TCP 80',
      'from Computers; https; HTTPS TCP 443',
    ]);
  });

  it('name the settings that they take, and not those that make no difference', () => {
    expect(flows('distribution-point', 'client-application-streaming')).toEqual([
      'from Computers; mixed native; RTSP TCP 554, TCP 1024-49151 (dynamic); “Application streaming” is RTSP',
      'from Computers; mixed native; RTSPS TCP 322; “Application streaming” is RTSPS (over TLS)',
    ]);
    expect(flows('management-point', 'proxy-web-server-site-system')).toEqual([
      'from Proxy Web server; native; HTTPS TCP 443; “Internet-facing” is yes',
      'from Proxy Web server; https; HTTPS TCP 443; “Internet-facing” is yes',
    ]);
  });

  it('name settings of the other end by whose they are', () => {
    expect(flows('branch-distribution-point', 'branch-distribution-point-source')[0]).toBe(
      'to Distribution point; mixed; HTTP TCP 80; “BITS, HTTP and HTTPS” (Distribution point) is yes',
    );
  });

  it('turn round where the site server fetches the data', () => {
    const [pushed, pulled] = flows('software-update-point', 'site-system-data-transfer');
    expect(pushed).toMatch(/^to Site server/);
    expect(pulled).toMatch(/^from Site server.*data transfers” is yes$/);
  });

  it('are told of SMS 2003 and current branch only by a source about that product', () => {
    for (const { modes, terms } of roleIds.flatMap(roleFlows)) {
      const cited = [
        ...terms.sources.map(({ document }) => document),
        ...terms.ports.map(({ source }) => source),
      ].map((id) => sourceDocuments[id]);
      const tells = (product: string) =>
        cited.some((document) => 'product' in document && document.product === product);
      if (modes.includes('sms2003')) expect(tells('sms2003')).toBe(true);
      if (modes.includes('https')) expect(tells('current-branch')).toBe(true);
    }
    expect(flows('branch-distribution-point', 'client-branch-distribution-point')).toEqual([
      'from Computers; mixed native; SMB TCP 445',
    ]);
  });
});

describe('the rules about a role', () => {
  const ids = (role: RoleId) => rulesAbout(role).map(({ id }) => id);

  it('are those that judge a computer for it, in an exposed network too', () => {
    expect(ids('pxe-service-point')).toEqual(
      expect.arrayContaining([
        'osd/pxe-without-password',
        'channel/pxe-certificate-exposed',
        'transfer/push-from-perimeter',
      ]),
    );
    expect(ids('distribution-point')).not.toContain('transfer/push-from-perimeter');
  });

  it('are those that read a setting of it', () => {
    expect(ids('out-of-band-service-point')).toContain('oob/digest-authentication');
    expect(ids('distribution-point')).toContain('channel/streaming-unencrypted');
  });
});
