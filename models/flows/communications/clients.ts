// What clients send to the systems that serve them.
import { cite } from '../../elements/sources.ts';
import type { Awaited, Communication, EndGroup, Terms } from '../flow.ts';
import type { EndPairs } from '../pairs.ts';
import {
  byMode,
  httpPort,
  httpsPort,
  managementPointTerms,
  port,
  roamingHttp,
  type TermsByMode,
} from '../terms.ts';

const computers = ['computer'] as const;

const toManagementPoint: Communication = {
  id: 'client-management-point',
  purpose: 'Clients fetch policy and send inventory, status and state.',
  carries: ['policy', 'inventory', 'status', 'state', 'discovery'],
  initiator: 'from',
  pairs: (pairs) =>
    pairs.clientsAnd('management-point', {
      kinds: ['computer', 'unknown-computer', 'isv-proxy'],
      fromInternet: 'management-point',
      bySms2003Clients: true,
      orOfParent: true,
    }),
  terms: (pair, pairs) => byMode(pair, pairs, managementPointTerms),
};

const deviceToManagementPoint: Communication = {
  id: 'device-management-point',
  purpose: 'Mobile devices fetch policy and send inventory.',
  carries: ['policy', 'inventory', 'status'],
  initiator: 'from',
  pairs: (pairs) =>
    pairs.clientsAnd('management-point', {
      kinds: ['mobile-device'],
      fromInternet: 'management-point',
      orOfParent: true,
      where: (servers) => pairs.setting(servers, 'management-point', 'supportsDevices') === true,
    }),
  terms: (pair, pairs) => byMode(pair, pairs, deviceTerms),
};

const deviceTerms: TermsByMode = {
  ...managementPointTerms,
  mixed: {
    ...managementPointTerms.mixed,
    payload: {
      signed: false,
      encrypted: false,
      note: 'In mixed mode nobody signs what mobile devices report.',
    },
    sources: [cite('S3', 'Inventory Signing and Encryption'), cite('D1')],
  },
};

const notification: Communication = {
  id: 'client-notification',
  purpose: 'Clients keep a connection open over which the site calls them.',
  carries: ['administration'],
  initiator: 'from',
  pairs: (pairs) =>
    pairs.clientsAnd('management-point', {
      kinds: computers,
      orOfParent: true,
      where: (servers) => pairs.isCurrentBranch(servers),
    }),
  terms: () => notified,
};

const notified: Terms = {
  protocol: 'client notification',
  ports: [port('TCP 10123', 'C1')],
  authentication: 'None of our sources says it.',
  signed: undefined,
  encrypted: undefined,
  why: 'Clients try this connection first, and HTTP or HTTPS where it fails.',
  sources: [cite('C1')],
};

const toStateMigrationPoint: Communication = {
  id: 'client-state-migration-point',
  purpose: 'Clients ask where to store or fetch user state.',
  carries: ['user-state'],
  initiator: 'from',
  pairs: (pairs) => pairs.clientsAnd('state-migration-point', { kinds: computers }),
  terms: (pair, pairs) => byMode(pair, pairs, stateMigrationTerms),
};

const encryptedState = {
  signed: false,
  encrypted: true,
  note: 'User state is encrypted on the way and where it is stored.',
} as const;

const stateByHttp: Terms = {
  protocol: 'HTTP',
  ports: [port('TCP 80', 'C1')],
  authentication: 'The client does not authenticate the state migration point.',
  signed: false,
  encrypted: false,
  payload: encryptedState,
  why: 'In mixed mode clients talk to state migration points over HTTP.',
  sources: [cite('S3', 'Client and Server Authentication'), cite('D1')],
};

const stateByHttps: Terms = {
  protocol: 'HTTPS',
  ports: [port('TCP 443', 'C1')],
  authentication: 'Both sides prove themselves with PKI certificates.',
  signed: true,
  encrypted: true,
  payload: encryptedState,
  why: 'In native mode clients talk to state migration points over HTTPS.',
  sources: [cite('S3', 'Native Mode Certificates'), cite('D1')],
};

const stateMigrationTerms: TermsByMode = {
  mixed: stateByHttp,
  native: stateByHttps,
  http: { ...stateByHttp, why: 'The site takes plain HTTP from clients.', sources: [cite('C6')] },
  'enhanced-http': {
    ...stateByHttp,
    why: 'Enhanced HTTP does not cover state migration points.',
    sources: [cite('C6')],
  },
  https: { ...stateByHttps, why: 'The site takes HTTPS only.', sources: [cite('C5')] },
};

const toStateMigrationPointBySmb: Communication = {
  id: 'client-state-migration-point-smb',
  purpose: 'Clients store and fetch user state.',
  carries: ['user-state'],
  initiator: 'from',
  pairs: (pairs) => pairs.clientsAnd('state-migration-point', { kinds: computers }),
  terms: () => ({
    protocol: 'SMB',
    ports: [port('TCP 445', 'C1')],
    authentication: 'The client authenticates with Windows accounts.',
    signed: false,
    encrypted: false,
    payload: encryptedState,
    why: 'After the first contact the data moves over SMB.',
    sources: [cite('C9'), cite('S4', 'Privacy Information')],
  }),
};

const unauthenticatedHttp: Terms = {
  protocol: 'HTTP',
  ports: [port('TCP 80', 'D54')],
  authentication: 'Nobody proves anything to anybody.',
  signed: false,
  encrypted: false,
  why: '',
  sources: [],
};

const toFallbackStatusPoint: Communication = {
  id: 'client-fallback-status-point',
  purpose: 'Clients report that they cannot reach their management point.',
  carries: ['state'],
  initiator: 'from',
  pairs: (pairs) =>
    pairs.clientsAnd('fallback-status-point', {
      kinds: computers,
      fromInternet: 'fallback-status-point',
    }),
  terms: () => fallbackStatus,
};

const fallbackStatus: Terms = {
  ...unauthenticatedHttp,
  why: 'Fallback status points take unauthenticated clear text, whatever the site mode.',
  sources: [cite('S3', 'Communication That Is Unencrypted in Native Mode'), cite('D28')],
};

const toServerLocatorPoint: Communication = {
  id: 'client-server-locator-point',
  reach: 'hierarchy',
  purpose: 'Clients ask for their site and management point.',
  carries: ['location'],
  initiator: 'from',
  pairs: (pairs) =>
    pairs.clientsAnd('server-locator-point', {
      kinds: computers,
      bySms2003Clients: true,
      andOfSitesAbove: true,
    }),
  // What clients may ask, their own site says; the server locator point may stand at another.
  terms({ from }, pairs) {
    const mode = pairs.mode(from);
    const site = pairs.modeOwner(from);
    if (mode === undefined) return { of: { site }, key: 'mode', candidates: [locator] };
    if (mode !== 'native') return locator;
    const owner = pairs.survey.get('sites', site);
    return owner?.data.httpForRoaming === true ? locator : undefined;
  },
};

const locator: Terms = {
  ...unauthenticatedHttp,
  why: 'Server locator points are asked over HTTP; native clients do so only where HTTP for roaming and site assignment is allowed.',
  sources: [cite('S3', 'Communication That Is Unencrypted in Native Mode'), cite('D31')],
};

const toReportingPoint: Communication = {
  id: 'client-reporting-point',
  purpose: 'People read reports in a browser.',
  carries: ['reports'],
  initiator: 'from',
  pairs: (pairs) => pairs.clientsAnd('reporting-point', { kinds: computers }),
  terms: ({ to }, pairs) => reportTerms(to, pairs),
};

/** The terms on which a reporting point shows its reports. */
export function reportTerms(points: EndGroup, pairs: EndPairs): Terms | Awaited {
  const https = pairs.setting(points, 'reporting-point', 'https');
  const [byHttp, byHttps] = pairs.isCurrentBranch(points)
    ? [currentReportsByHttp, currentReportsByHttps]
    : [reportsByHttp, reportsByHttps];
  if (https === undefined) {
    return { of: 'to', key: 'reporting-point.https', candidates: [byHttp, byHttps] };
  }
  return https ? byHttps : byHttp;
}

const reportsByHttp: Terms = {
  protocol: 'HTTP',
  ports: [httpPort],
  authentication: 'The reader authenticates with a Windows account.',
  signed: false,
  encrypted: false,
  why: 'The reporting point is set to HTTP, which does not depend on the site mode.',
  sources: [cite('S3', 'Communication That Is Unencrypted in Native Mode'), cite('D1')],
};

const reportsByHttps: Terms = {
  ...reportsByHttp,
  protocol: 'HTTPS',
  ports: [httpsPort],
  signed: true,
  encrypted: true,
  why: 'The reporting point is set to HTTPS, which does not depend on the site mode.',
};

const currentReportsByHttp: Terms = {
  ...reportsByHttp,
  ports: [port('TCP 80', 'C1')],
  sources: [cite('C1')],
};

const currentReportsByHttps: Terms = {
  ...reportsByHttps,
  ports: [port('TCP 443', 'C1')],
  sources: [cite('C1')],
};

const toHealthValidator: Communication = {
  id: 'client-system-health-validator-point',
  purpose: 'Clients present their statement of health.',
  carries: ['health'],
  initiator: 'from',
  pairs: (pairs) => pairs.clientsAnd('system-health-validator-point', { kinds: computers }),
  terms: () => healthStatement,
};

const healthStatement: Terms = {
  protocol: 'NAP',
  ports: [],
  authentication: 'As the enforcement method of Network Access Protection provides.',
  signed: false,
  encrypted: false,
  why: 'Statements of health travel as the enforcement method carries them; Configuration Manager does not encrypt them.',
  sources: [cite('S3', 'Communication That Is Unencrypted in Native Mode'), cite('D36')],
};

const roamingToManagementPoint: Communication = {
  id: 'roaming-client-management-point',
  reach: 'hierarchy',
  purpose: 'Native clients that roam ask the management point of a mixed-mode site.',
  carries: ['location'],
  initiator: 'from',
  only: 'while native clients roam into a mixed-mode site',
  pairs: (pairs) => pairs.roamingClientsAnd('management-point'),
  terms: () => roamingHttp,
};

export const clientCommunications: readonly Communication[] = [
  toManagementPoint,
  deviceToManagementPoint,
  notification,
  toStateMigrationPoint,
  toStateMigrationPointBySmb,
  toFallbackStatusPoint,
  toServerLocatorPoint,
  toReportingPoint,
  toHealthValidator,
  roamingToManagementPoint,
];
