// What AMT-based computers are managed with: firmware, certificates, the network.
import { roles } from '../../elements/roles/index.ts';
import { cite } from '../../elements/sources.ts';
import type { Communication, Terms } from '../flow.ts';
import type { EndPairs } from '../pairs.ts';

const sources = [
  cite('S3', 'Certificates in Out of Band Management (Configuration Manager 2007 SP1 and Later)'),
];

const outOfBand: Communication = {
  id: 'out-of-band-service-point-amt',
  purpose: 'The out of band service point provisions and manages AMT-based computers.',
  carries: ['administration', 'certificates'],
  initiator: 'from',
  *pairs(pairs) {
    for (const pair of pairs.clientsAnd('out-of-band-service-point', { kinds: ['amt'] })) {
      yield { from: pair.to, to: pair.from };
    }
  },
  terms: () => amt,
};

export const amt: Terms = {
  protocol: 'TLS',
  ports: [],
  authentication:
    'The firmware proves itself with its certificate; Kerberos or HTTP Digest answers it.',
  signed: true,
  encrypted: true,
  why: 'The web server in the firmware encrypts the connection.',
  sources,
};

const configurePoint: Communication = {
  id: 'site-server-out-of-band-service-point',
  purpose: 'The site server configures the out of band service point.',
  carries: ['configuration'],
  initiator: 'from',
  pairs: (pairs) => pairs.rolesOfOneSite('site-server', 'out-of-band-service-point'),
  terms: () => configuration,
};

const configuration: Terms = {
  protocol: 'configuration',
  ports: [],
  authentication: 'None of our sources says it.',
  signed: false,
  encrypted: false,
  why: 'None of our sources says by which protocol; the site mode protects nothing between a site server and its site systems.',
  sources: [cite('S3', 'Cryptographic Controls in Native Mode')],
};

const certificateRequests: Communication = {
  id: 'site-server-certification-authority',
  purpose: 'The site server requests certificates for AMT-based computers.',
  carries: ['certificates'],
  initiator: 'from',
  *pairs(pairs) {
    for (const ends of pairs.ends.sites) {
      const { site } = ends;
      if (ends.withRole('out-of-band-service-point').length === 0) continue;
      for (const from of ends.withRole('site-server')) {
        for (const to of pairs.servicesOf(site.id, 'certification-authority')) yield { from, to };
      }
    }
  },
  terms: () => requests,
};

const requests: Terms = {
  protocol: 'certificate request',
  ports: [],
  authentication: 'Windows authentication of the site server.',
  signed: undefined,
  encrypted: undefined,
  why: 'The certificates of the firmware are requested as PKCS#10 and come back as PKCS#7.',
  sources,
};

const toRadiusServer: Communication = {
  id: 'amt-radius-server',
  purpose: 'AMT-based computers prove themselves to the network by 802.1X.',
  carries: ['certificates'],
  initiator: 'from',
  *pairs(pairs) {
    for (const { site, clients } of pairs.ends.sites) {
      if (eapMethods(site.id, pairs).length === 0) continue;
      for (const from of clients) {
        if (from.clientKind !== 'amt') continue;
        for (const to of pairs.servicesOf(site.id, 'radius-server')) yield { from, to };
      }
    }
  },
  terms: ({ from }, pairs) => ({
    protocol: eapMethods(from.site, pairs).join(' or '),
    ports: [],
    authentication:
      'The computer shows a client certificate with EAP-TLS; with EAP-TTLS and PEAP the RADIUS server decides.',
    signed: undefined,
    encrypted: undefined,
    why: 'The out of band service point sets the computers up for 802.1X.',
    sources,
  }),
};

const { options } = roles['out-of-band-service-point'].settings.network8021x;

/** By which methods the AMT-based computers of a site prove themselves to the network, in words. */
function eapMethods(site: string | undefined, pairs: EndPairs): string[] {
  const role = 'out-of-band-service-point';
  const set = pairs.ends
    .withRole(site, role)
    .map((points) => pairs.setting(points, role, 'network8021x') ?? 'none');
  return [...new Set(set)]
    .filter((method) => method !== 'none')
    .map((method) => options[method])
    .sort();
}

export const outOfBandCommunications: readonly Communication[] = [
  outOfBand,
  configurePoint,
  certificateRequests,
  toRadiusServer,
];
