// The computers that sites of a generated hierarchy consist of, with roles as administrators spread them.
import type { ElementOf, RoleSettings, RolesOfSystem } from '../../models/document/hierarchy.ts';
import type { Random } from './random.ts';

/** The site that the computers are for. */
export interface SiteToFurnish {
  readonly id: string;
  readonly code: string;
  readonly product: 'cm2007' | 'sms2003';
  /** Undefined where nobody decided. */
  readonly mode: 'mixed' | 'native' | undefined;
  readonly zone: string;
  /** The perimeter network in which its Internet-facing systems stand, where it has one. */
  readonly perimeter: string | undefined;
  /** The software update point or service from which it gets updates. */
  readonly updatesFrom: string | undefined;
}

export type Computer = readonly [id: string, system: ElementOf<'systems'>];

export function centralComputers(site: SiteToFurnish, random: Random): Computer[] {
  return [
    computer(site, 'server', { 'site-server': {} }, random),
    computer(site, 'database', { 'site-database': {}, 'sms-provider': {} }, random),
    computer(site, 'updates', { 'software-update-point': updatePoint(site, random) }, random),
    computer(
      site,
      'policy',
      { 'management-point': managementPoint(site, random), 'server-locator-point': {} },
      random,
    ),
    computer(
      site,
      'reports',
      {
        'reporting-point': random.perhaps(0.7, { https: true }),
        'asset-intelligence-synchronization-point': {},
      },
      random,
    ),
  ];
}

export function primaryComputers(
  site: SiteToFurnish,
  distributionPoints: number,
  random: Random,
): Computer[] {
  const common = [
    computer(site, 'server', { 'site-server': {}, 'sms-provider': {} }, random),
    computer(site, 'database', { 'site-database': {} }, random),
    ...contentComputers(site, distributionPoints, random),
  ];
  return site.product === 'sms2003'
    ? [...common, ...sms2003Computers(site, random)]
    : [...common, ...computersOf2007(site, random), ...perimeterComputers(site, random)];
}

function sms2003Computers(site: SiteToFurnish, random: Random): Computer[] {
  return [
    computer(site, 'policy', { 'management-point': {}, 'device-management-point': {} }, random),
    computer(site, 'tools', { 'inventory-tool-for-microsoft-updates': {} }, random),
  ];
}

function computersOf2007(site: SiteToFurnish, random: Random): Computer[] {
  const computers = [
    computer(site, 'policy', { 'management-point': managementPoint(site, random) }, random),
    computer(site, 'updates', { 'software-update-point': updatePoint(site, random) }, random),
    computer(
      site,
      'status',
      {
        'fallback-status-point': {},
        'reporting-point': random.perhaps(0.6, { https: random.chance(0.5) }),
      },
      random,
    ),
    computer(
      site,
      'deployment',
      { 'pxe-service-point': pxe(random), 'state-migration-point': migration(site, random) },
      random,
    ),
  ];
  if (site.mode === 'native' && random.chance(0.2)) {
    const amt = random.perhaps(0.7, { authentication: 'kerberos' as const });
    computers.push(computer(site, 'amt', { 'out-of-band-service-point': amt }, random));
  }
  if (random.chance(0.15)) {
    computers.push(computer(site, 'health', { 'system-health-validator-point': {} }, random));
  }
  return computers;
}

function perimeterComputers(site: SiteToFurnish, random: Random): Computer[] {
  if (site.perimeter === undefined) return [];
  const facing = { internetFacing: true };
  const [id, system] = computer(
    site,
    'gateway',
    {
      'management-point': { ...managementPoint(site, random), ...facing },
      'distribution-point': { ...distributionPoint(site, random), ...facing },
    },
    random,
  );
  const published = {
    zone: site.perimeter,
    internetFqdn: `${site.code.toLowerCase()}.example.com`,
    ...random.perhaps(0.5, { siteServerInitiatedTransfers: true }),
  };
  return [[id, { ...system, ...published }]];
}

export function secondaryComputers(site: SiteToFurnish, random: Random): Computer[] {
  const server = computer(
    site,
    'server',
    { 'site-server': {}, 'management-point': managementPoint(site, random) },
    random,
  );
  const content = contentComputers(site, random.between(2, 5), random);
  return site.product === 'cm2007' && random.chance(0.35)
    ? [
        server,
        ...content,
        computer(site, 'updates', { 'software-update-point': updatePoint(site, random) }, random),
      ]
    : [server, ...content];
}

/** A branch distribution point: an ordinary computer of an office. */
export function branchComputer(
  site: string,
  zone: string,
  number: number,
  random: Random,
): Computer {
  return [
    `${zone}-branch-${number}`,
    {
      name: `${zone}-pc${number}`.toUpperCase(),
      zone,
      site,
      ...random.perhaps(0.6, { physicalAccessControlled: random.chance(0.5) }),
      roles: { 'branch-distribution-point': {} },
    },
  ];
}

function computer(
  site: SiteToFurnish,
  word: string,
  roles: RolesOfSystem,
  random: Random,
): Computer {
  const name = `${site.code}-${word}`;
  return [
    `${site.id}-${word}`,
    {
      name: name.toUpperCase(),
      fqdn: `${name.toLowerCase()}.corp.example`,
      zone: site.zone,
      site: site.id,
      ...random.perhaps(0.9, { domainMember: true }),
      ...random.perhaps(0.5, { physicalAccessControlled: true }),
      roles,
    },
  ];
}

function contentComputers(site: SiteToFurnish, count: number, random: Random): Computer[] {
  return Array.from({ length: count }, (_, index) =>
    computer(
      site,
      `content-${index + 1}`,
      { 'distribution-point': distributionPoint(site, random) },
      random,
    ),
  );
}

function managementPoint(site: SiteToFurnish, random: Random): RoleSettings<'management-point'> {
  return {
    ...certificates(site, random),
    ...random.perhaps(0.1, { supportsDevices: true }),
  };
}

function distributionPoint(
  site: SiteToFurnish,
  random: Random,
): RoleSettings<'distribution-point'> {
  return {
    ...random.perhaps(0.9, { bits: random.chance(0.9) }),
    ...webServerCertificate(site, random),
    ...random.perhaps(0.1, { multicast: true }),
    ...random.perhaps(0.05, { appvStreaming: random.pick(['rtsp', 'rtsps'] as const) }),
  };
}

function updatePoint(site: SiteToFurnish, random: Random): RoleSettings<'software-update-point'> {
  return {
    ...random.perhaps(0.8, { ssl: site.mode === 'native' || random.chance(0.3) }),
    ...random.perhaps(0.5, { customWebSite: random.chance(0.7) }),
    ...webServerCertificate(site, random),
    ...(site.updatesFrom === undefined ? {} : { upstream: site.updatesFrom }),
  };
}

function pxe(random: Random): RoleSettings<'pxe-service-point'> {
  return {
    ...random.perhaps(0.7, { requirePassword: random.chance(0.7) }),
    ...random.perhaps(0.5, { interfaces: random.pick(['all', 'selected'] as const) }),
    ...random.perhaps(0.2, { unknownComputers: true }),
  };
}

function migration(site: SiteToFurnish, random: Random): RoleSettings<'state-migration-point'> {
  return {
    ...random.perhaps(0.4, { deleteAfterDays: random.between(0, 30) }),
    ...certificates(site, random),
  };
}

function certificates(site: SiteToFurnish, random: Random) {
  return {
    ...webServerCertificate(site, random),
    ...(site.mode === 'native' ? random.perhaps(0.8, { clientCertificate: true }) : {}),
  };
}

function webServerCertificate({ mode }: SiteToFurnish, random: Random) {
  return mode === 'native'
    ? random.perhaps(0.9, { webServerCertificate: random.chance(0.95) })
    : {};
}
