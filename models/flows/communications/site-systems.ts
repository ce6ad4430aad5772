// What the site server and the systems of its site send each other. Native mode changes none of it.
import { read } from '../../document/reading.ts';
import type { Role } from '../../elements/field.ts';
import { type RoleId, roleInSentence, roles } from '../../elements/roles/index.ts';
import { cite } from '../../elements/sources.ts';
import { computerOf, rolesAmong, rolesWithDatabase, rolesWithSiteServerTraffic } from '../ends.ts';
import type { Awaited, Carried, Communication, EndGroup, Terms } from '../flow.ts';
import type { EndPairs } from '../pairs.ts';
import {
  awaitBits,
  byMode,
  distributionPointTerms,
  managementPointTerms,
  port,
  rpcPorts,
  smbPort,
  usesBits,
} from '../terms.ts';

const notProtected = cite('S3', 'Cryptographic Controls in Native Mode');

const configureBySmb: Communication = {
  id: 'site-server-site-system',
  purpose: 'The site server installs, configures and fills the systems of its site.',
  carries: ['configuration', 'content', 'certificates'],
  initiator: 'from',
  pairs: (pairs) => pairs.siteServerAndSystems(),
  terms: ({ to }) => (isSourcedByScript(to) ? bySmbFromScript : bySmb),
};

const bySmb: Terms = {
  protocol: 'SMB',
  ports: [smbPort],
  authentication:
    'The site server uses its computer account or the Site System Installation Account.',
  signed: false,
  encrypted: false,
  why: 'Site servers write to their site systems over SMB; the site mode does not protect it.',
  sources: [notProtected, cite('D15'), cite('D17')],
};

const configureByRpc: Communication = {
  id: 'site-server-site-system-rpc',
  purpose: 'The site server sets up roles and asks for their state.',
  carries: ['configuration'],
  initiator: 'from',
  pairs: (pairs) => pairs.siteServerAndSystems(),
  terms: ({ to }) => (isSourcedByScript(to) ? byRpcFromScript : byRpc),
};

const byRpc: Terms = {
  ...bySmb,
  protocol: 'RPC',
  ports: rpcPorts,
  why: 'Site servers set up roles by RPC; the site mode does not protect it.',
};

/** Roles whose ports towards the site server only a public script gives. */
const sourcedByScript: readonly RoleId[] = [
  'pxe-service-point',
  'system-health-validator-point',
  'server-locator-point',
];

function isSourcedByScript(systems: EndGroup): boolean {
  return rolesAmong(computerOf(systems), rolesWithSiteServerTraffic).every((role) =>
    sourcedByScript.includes(role),
  );
}

const bySmbFromScript: Terms = { ...bySmb, ports: [port('TCP 445', 'W13')] };

const byRpcFromScript: Terms = {
  ...byRpc,
  ports: rpcPorts.map(({ numbers }) => port(numbers, 'W13')),
};

/** The roles that send their data to the site server by themselves. */
export const pushingRoles = rolesWithSiteServerTraffic.filter((role) => {
  const declared: Role = roles[role];
  return declared.siteServerTraffic?.direction === 'pushes';
});

const pushingInCurrentBranch = rolesWithSiteServerTraffic.filter((role) => {
  const declared: Role = roles[role];
  return declared.siteServerTraffic?.inCurrentBranch === 'pushes' || pushingRoles.includes(role);
});

/** The roles on the computers of an end that send their data to the site server by themselves. */
function pushingAt(systems: EndGroup, pairs: EndPairs): readonly RoleId[] {
  const wanted = pairs.isCurrentBranch(systems) ? pushingInCurrentBranch : pushingRoles;
  return rolesAmong(computerOf(systems), wanted);
}

/** What these roles took from clients. All of them report their own status besides. */
const collected: { readonly [R in RoleId]?: readonly Carried[] } = {
  'management-point': ['inventory', 'state', 'discovery'],
  'fallback-status-point': ['state'],
};

function handedOver(holding: readonly RoleId[]): readonly Carried[] {
  return [...new Set(['status' as const, ...holding.flatMap((role) => collected[role] ?? [])])];
}

const dataTransfer: Communication = {
  id: 'site-system-data-transfer',
  purpose: 'Site systems hand what they collected to the site server.',
  carries: ({ from }, pairs) => handedOver(pushingAt(from, pairs)),
  initiator: ({ from }) =>
    computerOf(from).data.siteServerInitiatedTransfers === true ? 'to' : 'from',
  *pairs(pairs) {
    for (const { from, to } of pairs.siteServerAndSystems()) {
      if (pushingAt(to, pairs).length > 0) yield { from: to, to: from };
    }
  },
  terms({ from }, pairs) {
    const setting = read(pairs.survey, computerOf(from), 'siteServerInitiatedTransfers');
    const isPulled = setting.value === true;
    if (pairs.isCurrentBranch(from))
      return isPulled ? pulledInCurrentBranch : pushedInCurrentBranch;
    if (isSourcedByScript(from)) return isPulled ? pulledFromScript : pushedFromScript;
    return isPulled ? pulled : pushed;
  },
};

const pushed: Terms = {
  protocol: 'SMB',
  ports: [smbPort],
  authentication:
    'The computer account of the site system, by its connection group at the site server.',
  signed: false,
  encrypted: false,
  why: 'Unless the setting says otherwise, the site system opens the connection and writes.',
  sources: [cite('S0', 'Security Best Practices'), cite('D16')],
};

const pulled: Terms = {
  ...pushed,
  authentication:
    'The Site System Installation Account, or the computer account of the site server.',
  why: 'The site server fetches the data: only site server initiated transfers are allowed.',
  sources: [cite('S0', 'Security Best Practices'), cite('D15')],
};

/** C1 marks which pairs go both ways, and C3 says that the setting turns them round. */
const inCurrentBranch = { sources: [cite('C1'), cite('C3')] };
const pushedInCurrentBranch: Terms = { ...pushed, ...inCurrentBranch };
const pulledInCurrentBranch: Terms = { ...pulled, ...inCurrentBranch };

const pushedFromScript: Terms = { ...pushed, ports: bySmbFromScript.ports };
const pulledFromScript: Terms = { ...pulled, ports: bySmbFromScript.ports };

const updatePointConfiguration: Communication = {
  id: 'site-server-software-update-point',
  purpose: 'The site server sets up WSUS and fetches the catalogue of updates.',
  carries: ['update-metadata', 'configuration'],
  initiator: 'from',
  pairs: (pairs) => pairs.rolesOfOneSite('site-server', 'software-update-point'),
  terms({ to }, pairs) {
    const ssl = pairs.setting(to, 'software-update-point', 'ssl');
    if (ssl === true) return wsusByHttps;
    if (ssl === false) return wsusByHttp;
    return { of: 'to', key: 'software-update-point.ssl', candidates: [wsusByHttp, wsusByHttps] };
  },
};

const wsusByHttp: Terms = {
  protocol: 'HTTP',
  ports: [port('TCP 80 or TCP 8530', 'C1')],
  authentication: 'The site server authenticates with a Windows account.',
  signed: false,
  encrypted: false,
  why: 'WSUS does not use SSL.',
  sources: [cite('C1'), cite('S0', 'Security Best Practices')],
};

const wsusByHttps: Terms = {
  ...wsusByHttp,
  protocol: 'HTTPS',
  ports: [port('TCP 443 or TCP 8531', 'C1')],
  signed: true,
  encrypted: true,
  why: 'WSUS uses SSL.',
};

const siteDatabase: Communication = {
  id: 'site-server-site-database',
  purpose: 'The site server reads and writes the site database.',
  carries: ['site-data', 'inventory', 'status', 'state'],
  initiator: 'from',
  pairs: (pairs) => pairs.rolesOfOneSite('site-server', 'site-database'),
  terms: ({ to }, pairs) => (pairs.mode(to) === 'sms2003' ? sqlOfSms2003 : sql),
};

const sql: Terms = {
  protocol: 'SQL',
  ports: [port('TCP 1433', 'D17')],
  authentication: 'Windows authentication.',
  signed: false,
  encrypted: false,
  why: 'The database is reached by SQL; the site mode does not protect it.',
  sources: [cite('D17'), notProtected],
};

const sqlOfSms2003: Terms = { ...sql, ports: [port('TCP 1433', 'B3')], sources: [cite('B3')] };

const rolesToDatabase: Communication = {
  id: 'site-system-site-database',
  purpose: 'Roles read and write the site database.',
  carries: ['site-data'],
  initiator: 'from',
  pairs: (pairs) => pairs.systemsAndDatabase(),
  terms: ({ from }) => openedBy(rolesAmong(computerOf(from), rolesWithDatabase)),
};

/** The terms on which these roles open the site database; their sources differ. */
function openedBy(readers: readonly RoleId[]): Terms {
  const key = readers.join();
  const known = databaseTerms.get(key);
  if (known !== undefined) return known;
  const sources = readers.flatMap((role) => (roles[role] as Role).database?.sources ?? []);
  const terms = {
    ...sql,
    ports: [port('TCP 1433', sources[0]?.document ?? 'C1')],
    why: `The site database is opened by: ${readers.map(roleInSentence).join(', ')}.`,
    sources,
  };
  databaseTerms.set(key, terms);
  return terms;
}

const databaseTerms = new Map<string, Terms>();

const multicastDatabase: Communication = {
  id: 'multicast-site-database',
  purpose: 'Multicast distribution points read the site database.',
  carries: ['site-data'],
  initiator: 'from',
  pairs: (pairs) => pairs.rolesOfOneSite('distribution-point', 'site-database'),
  terms: ({ from }, pairs) =>
    pairs.setting(from, 'distribution-point', 'multicast') === true ? multicastSql : undefined,
};

const multicastSql: Terms = { ...sql, sources: [cite('D39')] };

const branchSource: Communication = {
  id: 'branch-distribution-point-source',
  purpose: 'Branch distribution points fetch content from a standard distribution point.',
  carries: ['content'],
  initiator: 'from',
  pairs: (pairs) => pairs.rolesOfOneSite('branch-distribution-point', 'distribution-point'),
  terms(pair, pairs): Terms | Awaited | undefined {
    const bits = usesBits(pair.to, pairs);
    if (bits === false) return undefined;
    const withBits = byMode(pair, pairs, branchTerms);
    return bits === true || withBits === undefined ? withBits : awaitBits(withBits);
  },
};

const branchTerms = {
  mixed: {
    ...distributionPointTerms.mixed,
    ports: [port('TCP 80', 'W13')],
    why: 'Branch distribution points fetch content by BITS over HTTP.',
    sources: [cite('D25')],
  },
  native: {
    ...distributionPointTerms.native,
    ports: [port('TCP 443', 'W13')],
    why: 'Branch distribution points fetch content by BITS over HTTPS.',
    sources: [cite('D25')],
  },
};

const distributionPointStatus: Communication = {
  id: 'distribution-point-management-point',
  purpose: 'Distribution points report to a management point.',
  carries: ['status'],
  initiator: 'from',
  pairs: (pairs) => pairs.rolesOfOneSite('distribution-point', 'management-point'),
  terms(pair, pairs) {
    return pairs.isCurrentBranch(pair.to) ? byMode(pair, pairs, managementPointTerms) : undefined;
  },
};

export const siteSystemCommunications: readonly Communication[] = [
  configureBySmb,
  configureByRpc,
  dataTransfer,
  updatePointConfiguration,
  siteDatabase,
  rolesToDatabase,
  multicastDatabase,
  branchSource,
  distributionPointStatus,
];
