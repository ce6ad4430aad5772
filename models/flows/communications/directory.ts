// Who asks Active Directory.
import { cite } from '../../elements/sources.ts';
import type { Communication, Terms } from '../flow.ts';
import { ldapPorts, port } from '../terms.ts';

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

const managementPointToDomainController: Communication = {
  id: 'management-point-domain-controller',
  purpose: 'Management points of current branch look up accounts and sites.',
  carries: ['directory'],
  initiator: 'from',
  pairs: (pairs) => pairs.roleAndDomainControllers('management-point'),
  terms: ({ from }, pairs) => (pairs.isCurrentBranch(from) ? managementPointDirectory : undefined),
};

const managementPointDirectory: Terms = {
  ...siteServerDirectory,
  ports: [
    port('TCP 389, UDP 389', 'C1'),
    port('TCP 636, UDP 636', 'C1'),
    port('TCP 3268', 'C1'),
    port('TCP 135', 'C1'),
    port('TCP 1024-65535 (dynamic)', 'C1'),
  ],
  why: 'Management points read Active Directory, by LDAP in the clear or over TLS.',
  sources: [cite('C1')],
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

export const directoryCommunications: readonly Communication[] = [
  clientsToGlobalCatalog,
  sms2003ClientsToGlobalCatalog,
  siteServerToDomainController,
  managementPointToDomainController,
  validatorToGlobalCatalog,
];
