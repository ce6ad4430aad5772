// What generated hierarchies rely on outside their sites, and the channels between their parts.
import { type Drawing, primarySites } from './drawing.ts';
import type { Random } from './random.ts';

const mostDrawnTwice = 15;

export function addServices(drawing: Drawing, random: Random): void {
  const { services } = drawing;
  const inHeadOffice = { zone: 'head-office' } as const;
  services['microsoft-update'] = {
    name: 'Microsoft Update',
    kind: 'microsoft-update',
    zone: 'internet',
  };
  services['root-authority'] = {
    name: 'Root CA',
    kind: 'certification-authority',
    ...inHeadOffice,
    root: true,
    ...random.perhaps(0.5, { secured: true }),
  };
  services['issuing-authority'] = {
    name: 'Issuing CA',
    kind: 'certification-authority',
    ...inHeadOffice,
    root: false,
    enterprise: true,
  };
  services['revocation-list'] = {
    name: 'CRL',
    kind: 'crl-distribution-point',
    ...inHeadOffice,
    reachableFrom: zonesOfKind(drawing, 'perimeter'),
  };
  services['radius-server'] = { name: 'RADIUS', kind: 'radius-server', ...inHeadOffice };
  services.downloads = { name: 'Downloads', kind: 'download-location', ...inHeadOffice, unc: true };
  services.reference = { name: 'Reference', kind: 'reference-computer', ...inHeadOffice };
  services.captures = { name: 'Captured images', kind: 'capture-share', ...inHeadOffice };
  addDomainControllers(drawing);
  addProxyServers(drawing, random);
  for (const site of ['central', ...primarySites(drawing).slice(0, 10)]) {
    services[`${site}-console`] = {
      name: `Console of ${site}`,
      kind: 'console',
      zone: drawing.systems[`${site}-server`]?.zone ?? 'head-office',
      site,
    };
  }
}

/** Two in the head office, and one in each of the first countries. */
function addDomainControllers({ services, zones }: Drawing): void {
  const countries = Object.keys(zones).filter((zone) => zone.startsWith('country-'));
  for (const [index, zone] of ['head-office', 'head-office', ...countries.slice(0, 4)].entries()) {
    services[`domain-controller-${index + 1}`] = {
      name: `DC${index + 1}`,
      kind: 'domain-controller',
      zone,
    };
  }
}

function addProxyServers(drawing: Drawing, random: Random): void {
  for (const zone of zonesOfKind(drawing, 'perimeter')) {
    drawing.services[`${zone}-proxy`] = {
      name: `Proxy of ${zone}`,
      kind: 'proxy-web-server',
      zone,
      publishes: [zone.replace('-perimeter', '-gateway')],
      ...random.perhaps(0.6, { sslBridging: random.chance(0.5) }),
    };
  }
}

/** IPsec to databases, VPNs to countries, signed SMB to cities: some tens at most. */
export function addChannels(drawing: Drawing, random: Random): void {
  const primaries = primarySites(drawing);
  const { channels, systems } = drawing;
  for (const site of random.some(mostDrawnTwice, primaries)) {
    channels[`${site}-database-channel`] = {
      between: [`${site}-server`, `${site}-database`],
      protection: 'ipsec',
    };
  }
  for (const site of random.some(mostDrawnTwice, primaries)) {
    channels[`${site}-city-channel`] = {
      name: `Signed SMB at ${site}`,
      between: [`${site}-server`, systems[`${site}-server`]?.zone ?? 'head-office'],
      protection: 'smb-signing',
    };
  }
  for (const zone of Object.keys(drawing.zones).filter((id) => id.startsWith('country-'))) {
    channels[`${zone}-channel`] = {
      name: `VPN to ${zone}`,
      between: ['head-office', zone],
      protection: 'vpn',
    };
  }
}

function zonesOfKind({ zones }: Drawing, kind: string): string[] {
  return Object.keys(zones).filter((id) => zones[id]?.kind === kind);
}
