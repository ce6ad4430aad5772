// What administrators do from their consoles, and what the site server starts towards clients.
import { cite } from '../../elements/sources.ts';
import type { Communication, Terms } from '../flow.ts';
import { port, rpcPorts } from '../terms.ts';
import { reportTerms } from './clients.ts';
import { amt } from './out-of-band.ts';

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

const administrationService: Communication = {
  id: 'console-administration-service',
  purpose: 'Consoles of current branch call the administration service.',
  carries: ['administration', 'site-data'],
  initiator: 'from',
  pairs: (pairs) => pairs.consolesAnd('sms-provider'),
  terms: ({ to }, pairs) => (pairs.isCurrentBranch(to) ? administrationByHttps : undefined),
};

const administrationByHttps: Terms = {
  ...windowsRpc,
  protocol: 'HTTPS',
  ports: [port('TCP 443', 'C1')],
  signed: true,
  encrypted: true,
  why: 'The administration service on the SMS Provider takes HTTPS.',
  sources: [cite('C1')],
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

const consoleToReports: Communication = {
  id: 'console-reporting-point',
  purpose: 'Administrators read reports in the console of current branch.',
  carries: ['reports'],
  initiator: 'from',
  pairs: (pairs) => pairs.consolesAnd('reporting-point'),
  terms: ({ to }, pairs) => (pairs.isCurrentBranch(to) ? reportTerms(to, pairs) : undefined),
};

const consoleToFirmware: Communication = {
  id: 'console-amt',
  purpose: 'Administrators manage AMT-based computers out of band.',
  carries: ['administration'],
  initiator: 'from',
  *pairs(pairs) {
    for (const from of pairs.consoles) {
      if (pairs.ends.withRole(from.site, 'out-of-band-service-point').length === 0) continue;
      for (const to of pairs.ends.clientsOf(from.site)) {
        if (to.clientKind === 'amt') yield { from, to };
      }
    }
  },
  terms: () => amt,
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

export const administrationCommunications: readonly Communication[] = [
  consoleToProvider,
  administrationService,
  consoleToSiteServer,
  consoleToReports,
  consoleToClients,
  consoleToFirmware,
  clientPush,
  wakeOnLan,
];
