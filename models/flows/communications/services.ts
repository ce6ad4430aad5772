// Directory, consoles, upstream updates, certificates and firmware; and what a site server starts towards clients.
import { cite } from '../../elements/sources.ts';
import type { Communication, Terms } from '../flow.ts';
import { ldapPorts, port, rpcPorts } from '../terms.ts';

const directory: Terms = {
  protocol: 'LDAP',
  ports: [port('TCP 3268', 'C1')],
  authentication: 'Windows authentication.',
  signed: false,
  encrypted: false,
  why: 'Clients find their management point in the global catalog.',
  sources: [cite('C1'), cite('D33'), cite('B9')],
};

const clientsToGlobalCatalog: Communication = {
  id: 'client-global-catalog',
  purpose: 'Clients look up their site and management point.',
  carries: ['directory'],
  initiator: 'from',
  pairs: (pairs) => pairs.clientsAndDomainControllers(false),
  terms: () => directory,
};

const sms2003ClientsToGlobalCatalog: Communication = {
  id: 'sms2003-client-global-catalog',
  purpose: 'SMS 2003 clients look up their site and management point.',
  carries: ['directory'],
  initiator: 'from',
  pairs: (pairs) => pairs.clientsAndDomainControllers(true),
  terms: () => sms2003Directory,
};

const sms2003Directory: Terms = {
  ...directory,
  protocol: 'LDAP or LDAPS',
  signed: undefined,
  encrypted: undefined,
  ports: [
    port('TCP 389, UDP 389', 'B3'),
    port('TCP 636', 'B3'),
    port('TCP 3268', 'B3'),
    port('TCP 3269', 'B3'),
  ],
  sources: [cite('B3')],
};

const siteServerToDomainController: Communication = {
  id: 'site-server-domain-controller',
  purpose: 'The site server publishes its site and discovers resources.',
  carries: ['directory'],
  initiator: 'from',
  pairs: (pairs) => pairs.roleAndDomainControllers('site-server'),
  terms: () => siteServerDirectory,
};

const siteServerDirectory: Terms = {
  ...directory,
  protocol: 'LDAP or LDAPS, RPC',
  ports: ldapPorts,
  signed: undefined,
  encrypted: undefined,
  why: 'Site servers read and write Active Directory, by LDAP in the clear or over TLS.',
  sources: [cite('B1')],
};

const validatorToGlobalCatalog: Communication = {
  id: 'system-health-validator-point-global-catalog',
  purpose: 'The System Health Validator point fetches health state references.',
  carries: ['directory'],
  initiator: 'from',
  pairs: (pairs) => pairs.roleAndDomainControllers('system-health-validator-point'),
  terms: () => healthDirectory,
};

const healthDirectory: Terms = {
  ...directory,
  ports: [port('TCP 3268', 'C1')],
  why: 'It asks a global catalog at an interval, and never the site server.',
  sources: [cite('D36')],
};

const windowsRpc: Terms = {
  protocol: 'RPC',
  ports: rpcPorts,
  authentication: 'Windows authentication of the administrator.',
  signed: false,
  encrypted: false,
  why: 'The console asks the SMS Provider through WMI.',
  sources: [cite('C1'), cite('D55')],
};

const consoleToProvider: Communication = {
  id: 'console-sms-provider',
  purpose: 'Administrators manage the site.',
  carries: ['administration', 'site-data'],
  initiator: 'from',
  pairs: (pairs) => pairs.consolesAnd('sms-provider'),
  terms: () => windowsRpc,
};

const consoleToSiteServer: Communication = {
  id: 'console-site-server',
  purpose: 'Consoles find the SMS Provider.',
  carries: ['location'],
  initiator: 'from',
  pairs: (pairs) => pairs.consolesAnd('site-server'),
  terms: () => consoleRpc,
};

const consoleRpc: Terms = {
  ...windowsRpc,
  ports: [port('TCP 135', 'C1')],
  why: 'The console asks the site server where the provider is.',
};

const consoleToClients: Communication = {
  id: 'console-client',
  purpose: 'Administrators control clients remotely.',
  carries: ['administration'],
  initiator: 'from',
  only: 'where remote control is used',
  pairs: (pairs) => pairs.consolesAndClients(),
  terms: () => remoteControl,
};

const remoteControl: Terms = {
  protocol: 'remote control',
  ports: [
    port('TCP 2701, UDP 2701', 'W13'),
    port('TCP 2702, UDP 2702', 'W13'),
    port('TCP 3389', 'C1'),
    port('TCP 135', 'C1'),
  ],
  authentication: 'Windows authentication of the administrator.',
  signed: undefined,
  encrypted: undefined,
  why: 'Remote control and Remote Assistance connect to the client.',
  sources: [cite('W13'), cite('C1')],
};

const clientPush: Communication = {
  id: 'site-server-client-push',
  purpose: 'The site server installs the client.',
  carries: ['configuration'],
  initiator: 'from',
  only: 'where client push installation is used',
  pairs: (pairs) => pairs.siteServerAndClients(),
  terms: () => pushInstallation,
};

const pushInstallation: Terms = {
  protocol: 'SMB',
  ports: [port('ICMP echo', 'D54'), port('TCP 445', 'C1'), ...rpcPorts],
  authentication: 'The client push installation account.',
  signed: false,
  encrypted: false,
  why: 'Client push looks for the computer, copies files and starts the installation.',
  sources: [cite('D54')],
};

const wakeOnLan: Communication = {
  id: 'site-server-client-wake',
  purpose: 'The site server wakes clients.',
  carries: [],
  initiator: 'from',
  only: 'where Wake On LAN is used',
  pairs: (pairs) => pairs.siteServerAndClients(),
  terms: () => wakeUp,
};

const wakeUp: Terms = {
  protocol: 'Wake On LAN',
  ports: [port('UDP 9', 'C1')],
  authentication: 'None.',
  signed: false,
  encrypted: false,
  why: 'Wake-up packets are sent in the clear.',
  sources: [cite('C1')],
};

const upstreamUpdates: Communication = {
  id: 'software-update-point-upstream',
  purpose: 'The software update point synchronises with its upstream server.',
  carries: ['update-metadata'],
  initiator: 'from',
  pairs: (pairs) => pairs.updatePointsAndUpstream(),
  terms({ to }, pairs) {
    const first = to.members[0];
    if (first?.collection === 'services') {
      const { kind } = first.data as { kind?: string };
      return kind === 'microsoft-update' ? fromMicrosoft : fromWsus;
    }
    const ssl = pairs.setting(to, 'software-update-point', 'ssl');
    if (ssl === undefined) {
      return { of: 'to', key: 'software-update-point.ssl', candidates: [byHttp, byHttps] };
    }
    return ssl ? byHttps : byHttp;
  },
};

const byHttp: Terms = {
  protocol: 'HTTP',
  ports: [port('TCP 80 or TCP 8530', 'C1')],
  authentication: 'None.',
  signed: false,
  encrypted: false,
  payload: { signed: true, encrypted: false, note: 'Software updates themselves are signed.' },
  why: 'The upstream server does not use SSL.',
  sources: [cite('C1'), cite('D37')],
};

const byHttps: Terms = {
  ...byHttp,
  protocol: 'HTTPS',
  ports: [port('TCP 443 or TCP 8531', 'C1')],
  authentication: 'The upstream server proves itself with its certificate.',
  signed: true,
  encrypted: true,
  why: 'The upstream server uses SSL.',
};

const fromWsus: Terms = {
  ...byHttp,
  protocol: 'HTTP or HTTPS',
  ports: [port('TCP 80 or TCP 8530, TCP 443 or TCP 8531', 'C1')],
  authentication: 'As the upstream server is set up.',
  signed: undefined,
  encrypted: undefined,
  why: 'The document does not tell whether the upstream WSUS server uses SSL.',
};

const fromMicrosoft: Terms = {
  ...byHttp,
  ports: [port('TCP 80', 'C1')],
  why: 'The catalogue of updates comes from Microsoft over HTTP, through a proxy where there is one.',
  sources: [cite('C1'), cite('D55')],
};

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

const amt: Terms = {
  protocol: 'TLS',
  ports: [],
  authentication:
    'The firmware proves itself with its certificate; Kerberos or HTTP Digest answers it.',
  signed: true,
  encrypted: true,
  why: 'The web server in the firmware encrypts the connection.',
  sources: [
    cite('S3', 'Certificates in Out of Band Management (Configuration Manager 2007 SP1 and Later)'),
  ],
};

const certificateRequests: Communication = {
  id: 'site-server-certification-authority',
  purpose: 'The site server requests certificates for AMT-based computers.',
  carries: ['certificates'],
  initiator: 'from',
  pairs: (pairs) => pairs.siteServerAndIssuingAuthority(),
  terms: () => requests,
};

const requests: Terms = {
  protocol: 'certificate request',
  ports: [],
  authentication: 'Windows authentication of the site server.',
  signed: undefined,
  encrypted: undefined,
  why: 'The certificates of the firmware are requested as PKCS#10 and come back as PKCS#7.',
  sources: [
    cite('S3', 'Certificates in Out of Band Management (Configuration Manager 2007 SP1 and Later)'),
  ],
};

export const serviceCommunications: readonly Communication[] = [
  clientsToGlobalCatalog,
  sms2003ClientsToGlobalCatalog,
  siteServerToDomainController,
  validatorToGlobalCatalog,
  consoleToProvider,
  consoleToSiteServer,
  consoleToClients,
  clientPush,
  wakeOnLan,
  upstreamUpdates,
  outOfBand,
  certificateRequests,
];
