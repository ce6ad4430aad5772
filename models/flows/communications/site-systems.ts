// What the site server and the systems of its site send each other. Native mode changes none of it.
import { read, readRole } from '../../document/reading.ts';
import { rolesOf } from '../../document/survey.ts';
import { roleInSentence, roles } from '../../elements/roles/index.ts';
import { cite } from '../../elements/sources.ts';
import { computerOf } from '../ends.ts';
import type { Communication, EndPair, Terms } from '../flow.ts';
import {
  byMode,
  distributionPointTerms,
  managementPointTerms,
  port,
  rpcPorts,
  smbPort,
} from '../terms.ts';

const notProtected = cite('S3', 'Cryptographic Controls in Native Mode');

const configureBySmb: Communication = {
  id: 'site-server-site-system',
  purpose: 'The site server installs, configures and fills the systems of its site.',
  carries: ['configuration', 'content', 'certificates'],
  initiator: 'from',
  pairs: (pairs) => pairs.siteServerAndSystems(),
  terms: () => bySmb,
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
  terms: () => byRpc,
};

const byRpc: Terms = {
  ...bySmb,
  protocol: 'RPC',
  ports: rpcPorts,
  why: 'Site servers set up roles by RPC; the site mode does not protect it.',
};

/** Whether a role on the computers of this end sends its data to the site server by itself. */
function pushes({ from }: EndPair): boolean {
  return rolesOf(computerOf(from)).some((role) => {
    const declared = roles[role];
    return 'siteServerTraffic' in declared && declared.siteServerTraffic.direction === 'pushes';
  });
}

const dataTransfer: Communication = {
  id: 'site-system-data-transfer',
  purpose: 'Site systems hand what they collected to the site server.',
  carries: ['inventory', 'status', 'state', 'discovery'],
  initiator: ({ from }) =>
    computerOf(from).data.siteServerInitiatedTransfers === true ? 'to' : 'from',
  *pairs(pairs) {
    for (const { from, to } of pairs.siteServerAndSystems()) {
      const pair = { from: to, to: from };
      if (pushes(pair)) yield pair;
    }
  },
  terms: ({ from }, { survey }) =>
    read(survey, computerOf(from), 'siteServerInitiatedTransfers').value === true ? pulled : pushed,
};

const pushed: Terms = {
  protocol: 'SMB',
  ports: [smbPort],
  authentication:
    'The computer account of the site system, by its connection group at the site server.',
  signed: false,
  encrypted: false,
  why: 'By default site systems push their data to the site server.',
  sources: [cite('S0', 'Security Best Practices'), cite('D16')],
};

const pulled: Terms = {
  ...pushed,
  authentication:
    'The Site System Installation Account, or the computer account of the site server.',
  why: 'The site server fetches the data: only site server initiated transfers are allowed.',
  sources: [cite('S0', 'Security Best Practices'), cite('D15')],
};

const updatePointConfiguration: Communication = {
  id: 'site-server-software-update-point',
  purpose: 'The site server sets up WSUS and fetches the catalogue of updates.',
  carries: ['update-metadata', 'configuration'],
  initiator: 'from',
  pairs: (pairs) => pairs.rolesOfOneSite('site-server', 'software-update-point'),
  terms({ to }, { survey }) {
    const ssl = readRole(survey, computerOf(to), 'software-update-point', 'ssl').value;
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
  terms: () => sql,
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

const rolesToDatabase: Communication = {
  id: 'site-system-site-database',
  purpose: 'Roles read and write the site database.',
  carries: ['site-data'],
  initiator: 'from',
  pairs: (pairs) => pairs.systemsAndDatabase(),
  terms({ from }) {
    const readers = rolesOf(computerOf(from)).flatMap((role) => {
      const declared = roles[role];
      return 'database' in declared ? [{ role, sources: declared.database.sources }] : [];
    });
    return {
      ...sql,
      ports: [port('TCP 1433', readers[0]?.sources[0].document ?? 'C1')],
      why: `The site database is opened by: ${readers.map(({ role }) => roleInSentence(role)).join(', ')}.`,
      sources: readers.flatMap(({ sources }) => sources),
    };
  },
};

const multicastDatabase: Communication = {
  id: 'multicast-site-database',
  purpose: 'Multicast distribution points read the site database.',
  carries: ['site-data'],
  initiator: 'from',
  pairs: (pairs) => pairs.rolesOfOneSite('distribution-point', 'site-database'),
  terms({ from }, { survey }) {
    const { value } = readRole(survey, computerOf(from), 'distribution-point', 'multicast');
    return value === true ? { ...sql, sources: [cite('D39')] } : undefined;
  },
};

const branchSource: Communication = {
  id: 'branch-distribution-point-source',
  purpose: 'Branch distribution points fetch content from a standard distribution point.',
  carries: ['content'],
  initiator: 'from',
  pairs: (pairs) => pairs.rolesOfOneSite('branch-distribution-point', 'distribution-point'),
  terms(pair, pairs) {
    const { value } = readRole(pairs.survey, computerOf(pair.to), 'distribution-point', 'bits');
    return value === true ? byMode(pair, pairs, branchTerms) : undefined;
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
    const site = pair.to.site;
    if (site === undefined || pairs.survey.productOf(site) !== 'current-branch') return undefined;
    return byMode(pair, pairs, managementPointTerms);
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
