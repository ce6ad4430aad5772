// What clients send to the systems that serve them.
import { cite } from '../../elements/sources.ts';
import type { ClientGroup } from '../ends.ts';
import type { Awaited, Communication, Terms } from '../flow.ts';
import type { Use } from '../pairs.ts';
import {
  awaitBits,
  byMode,
  distributionPointSmb,
  distributionPointTerms,
  httpPort,
  httpsPort,
  managementPointTerms,
  port,
  type TermsByMode,
  usesBits,
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

const contentUse = {
  kinds: ['computer', 'unknown-computer', 'mobile-device'],
  fromInternet: 'distribution-point',
  bySms2003Clients: true,
  orOfParent: true,
  where: (servers, pairs) => usesBits(servers, pairs) !== false,
} as const satisfies Use;

const toDistributionPoint: Communication = {
  id: 'client-distribution-point',
  purpose: 'Clients download content.',
  carries: ['content'],
  initiator: 'from',
  pairs: (pairs) => pairs.clientsAnd('distribution-point', contentUse),
  terms(pair, pairs) {
    const from = pair.from as ClientGroup;
    const isDevice = from.clientKind === 'mobile-device';
    const chosen = byMode(pair, pairs, isDevice ? deviceContentTerms : distributionPointTerms);
    if (chosen === undefined || usesBits(pair.to, pairs) === true) return chosen;
    // Devices and Internet-based clients have no other way than BITS.
    return awaitBits(chosen, isDevice || from.internetBased ? [] : [distributionPointSmb]);
  },
};

const deviceContentTerms: TermsByMode = {
  ...distributionPointTerms,
  mixed: {
    ...distributionPointTerms.mixed,
    authentication: 'The device connects anonymously, which the distribution point has to allow.',
    sources: [cite('D26'), cite('D1')],
  },
};

const toDistributionPointBySmb: Communication = {
  id: 'client-distribution-point-smb',
  purpose: 'Clients download content from a distribution point without BITS.',
  carries: ['content'],
  initiator: 'from',
  pairs: (pairs) =>
    pairs.clientsAnd('distribution-point', {
      kinds: ['computer', 'unknown-computer'],
      bySms2003Clients: true,
      orOfParent: true,
      where: (servers) => usesBits(servers, pairs) === false,
    }),
  terms: ({ from }) => ((from as ClientGroup).sms2003 ? sms2003Smb : distributionPointSmb),
};

const sms2003Smb: Terms = {
  ...distributionPointSmb,
  ports: [port('TCP 139', 'B3'), port('TCP 445', 'C1')],
  why: 'SMS 2003 clients use SMB where a distribution point has no BITS.',
  sources: [cite('B3')],
};

const smbWhereHttpsFails: Communication = {
  id: 'client-distribution-point-fallback',
  purpose: 'Clients download content by SMB after HTTPS failed.',
  carries: ['content'],
  initiator: 'from',
  only: 'where the HTTPS connection to the distribution point fails',
  pairs: (pairs) =>
    pairs.clientsAnd('distribution-point', {
      kinds: computers,
      orOfParent: true,
      where: (servers) => usesBits(servers, pairs) === true,
    }),
  terms({ to }, pairs) {
    const mode = pairs.mode(to);
    if (mode === 'native') return fallbackSmb;
    if (mode !== undefined) return undefined;
    return { of: { site: pairs.modeOwner(to) }, key: 'mode', candidates: [fallbackSmb] };
  },
};

const fallbackSmb: Terms = {
  ...distributionPointSmb,
  why: 'A native client that cannot connect by HTTPS falls back to SMB.',
  sources: [cite('S3', 'Communication That Is Unencrypted in Native Mode'), cite('D2')],
};

const runFromDistributionPoint: Communication = {
  id: 'client-distribution-point-run',
  purpose: 'Clients run programs from the distribution point.',
  carries: ['content'],
  initiator: 'from',
  pairs: (pairs) => pairs.clientsRunningFromDistributionPoints(),
  terms: () => runOverSmb,
};

const runOverSmb: Terms = {
  ...distributionPointSmb,
  payload: {
    signed: false,
    encrypted: false,
    note: 'The hash of content that runs from the distribution point is never checked.',
  },
  why: 'A program that runs from the distribution point is read over SMB in every mode.',
  sources: [cite('S1', 'Best Practices'), cite('S3', 'Hashing Content')],
};

const toBranchDistributionPoint: Communication = {
  id: 'client-branch-distribution-point',
  purpose: 'Clients fetch content from the branch distribution point near them.',
  carries: ['content'],
  initiator: 'from',
  pairs: (pairs) =>
    pairs.clientsAnd('branch-distribution-point', { kinds: computers, inSameZone: true }),
  terms: () => branchSmb,
};

const branchSmb: Terms = {
  ...distributionPointSmb,
  ports: [port('TCP 445', 'W13')],
  why: 'Branch distribution points always use SMB, also in native mode.',
  sources: [cite('S3', 'Communication That Is Unencrypted in Native Mode'), cite('S1')],
};

const toUpdatePoint: Communication = {
  id: 'client-software-update-point',
  purpose: 'Clients are scanned for missing software updates.',
  carries: ['update-metadata'],
  initiator: 'from',
  pairs: (pairs) =>
    pairs.clientsAnd('software-update-point', {
      kinds: computers,
      fromInternet: 'software-update-point',
      orOfParent: true,
    }),
  terms(pair, pairs): Terms | Awaited {
    const ssl = pairs.setting(pair.to, 'software-update-point', 'ssl');
    if (ssl === undefined && pairs.mode(pair.to) !== 'native') {
      return {
        of: 'to',
        key: 'software-update-point.ssl',
        candidates: [updatesByHttp, updatesByHttps],
      };
    }
    return ssl === false ? updatesByHttp : updatesByHttps;
  },
};

const updatesByHttp: Terms = {
  protocol: 'HTTP',
  ports: [port('TCP 80 or TCP 8530', 'C1')],
  authentication: 'The client does not authenticate the software update point.',
  signed: false,
  encrypted: false,
  payload: { signed: true, encrypted: false, note: 'Software updates themselves are signed.' },
  why: 'WSUS does not use SSL.',
  sources: [cite('S3', 'Client and Server Authentication'), cite('D1')],
};

const updatesByHttps: Terms = {
  protocol: 'HTTPS',
  ports: [port('TCP 443 or TCP 8531', 'C1')],
  authentication: 'The software update point proves itself with its certificate.',
  signed: true,
  encrypted: true,
  payload: { signed: true, encrypted: false, note: 'Software updates themselves are signed.' },
  why: 'WSUS uses SSL, which native mode requires.',
  sources: [cite('S0', 'Security Best Practices'), cite('D1')],
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
  purpose: 'Clients ask for their site and management point.',
  carries: ['location'],
  initiator: 'from',
  pairs: (pairs) =>
    pairs.clientsAnd('server-locator-point', { kinds: computers, bySms2003Clients: true }),
  terms(pair, pairs) {
    const mode = pairs.mode(pair.to);
    if (mode === undefined) {
      return { of: { site: pairs.modeOwner(pair.to) }, key: 'mode', candidates: [locator] };
    }
    if (mode !== 'native') return locator;
    const owner = pairs.survey.get('sites', pairs.modeOwner(pair.to));
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
  terms(pair, pairs) {
    const https = pairs.setting(pair.to, 'reporting-point', 'https');
    if (https === true) return reportsByHttps;
    if (https === false) return reportsByHttp;
    return {
      of: 'to',
      key: 'reporting-point.https',
      candidates: [reportsByHttp, reportsByHttps],
    };
  },
};

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
  purpose: 'Native clients that roam ask the management point of a mixed-mode site.',
  carries: ['location'],
  initiator: 'from',
  only: 'while native clients roam into a mixed-mode site',
  pairs: (pairs) => pairs.roamingClientsAnd('management-point'),
  terms: () => roamingHttp,
};

const roamingToDistributionPoint: Communication = {
  id: 'roaming-client-distribution-point',
  purpose: 'Native clients that roam download content in a mixed-mode site.',
  carries: ['content'],
  initiator: 'from',
  only: 'while native clients roam into a mixed-mode site',
  pairs: (pairs) => pairs.roamingClientsAnd('distribution-point'),
  terms({ to }, pairs) {
    const bits = usesBits(to, pairs);
    if (bits === undefined) return awaitBits(roamingHttp);
    return bits ? roamingHttp : undefined;
  },
};

const roamingHttp: Terms = {
  protocol: 'HTTP',
  ports: [httpPort],
  authentication: 'As in mixed mode.',
  signed: false,
  encrypted: false,
  why: 'The site of the clients allows HTTP for roaming, and a mixed-mode site serves nothing else.',
  sources: [cite('D2'), cite('S3', 'Communication That Is Unencrypted in Native Mode')],
};

const streaming: Communication = {
  id: 'client-application-streaming',
  purpose: 'Distribution points stream virtual applications to clients.',
  carries: ['streamed-application'],
  initiator: 'from',
  pairs: (pairs) =>
    pairs.clientsAnd('distribution-point', {
      kinds: computers,
      orOfParent: true,
      where: (servers) => pairs.setting(servers, 'distribution-point', 'appvStreaming') !== 'off',
    }),
  terms: ({ to }, pairs) =>
    pairs.setting(to, 'distribution-point', 'appvStreaming') === 'rtsps' ? rtsps : rtsp,
};

const rtsp: Terms = {
  protocol: 'RTSP',
  ports: [port('TCP 554', 'B5'), port('TCP 1024-49151 (dynamic)', 'B5')],
  authentication: 'The client authenticates with Windows accounts.',
  signed: false,
  encrypted: false,
  why: 'Streaming is set to RTSP.',
  sources: [cite('S1', 'Best Practices for Distribution Points')],
};

const rtsps: Terms = {
  ...rtsp,
  protocol: 'RTSPS',
  ports: [port('TCP 322', 'B5')],
  signed: true,
  encrypted: true,
  why: 'Streaming is set to RTSP over TLS.',
};

export const clientCommunications: readonly Communication[] = [
  toManagementPoint,
  deviceToManagementPoint,
  toDistributionPoint,
  toDistributionPointBySmb,
  smbWhereHttpsFails,
  runFromDistributionPoint,
  toBranchDistributionPoint,
  toUpdatePoint,
  toStateMigrationPoint,
  toStateMigrationPointBySmb,
  toFallbackStatusPoint,
  toServerLocatorPoint,
  toReportingPoint,
  toHealthValidator,
  roamingToManagementPoint,
  roamingToDistributionPoint,
  streaming,
];
