// What sites send to their parent and child sites.
import { cite } from '../../elements/sources.ts';
import type { Communication, EndPair, Terms } from '../flow.ts';
import type { EndPairs } from '../pairs.ts';
import { port } from '../terms.ts';

const signedNotEncrypted: Terms = {
  protocol: 'SMB',
  ports: [port('TCP 445', 'D11')],
  authentication: 'The computer account of the sending site server, or a Site Address Account.',
  signed: true,
  encrypted: false,
  why: 'Sites hash and sign what they send to each other and do not encrypt it, in every mode.',
  sources: [cite('S3', 'Site-to-Site Signing and Encryption'), cite('D11'), cite('D14')],
};

const withSms2003: Terms = {
  ...signedNotEncrypted,
  ports: [port('TCP 445', 'B3')],
  sources: [...signedNotEncrypted.sources, cite('B3')],
};

/** The sources that speak of signing speak for 2007. */
const inCurrentBranch: Terms = {
  ...signedNotEncrypted,
  ports: [port('TCP 445', 'C1')],
  authentication: 'The computer account of the sending site server.',
  signed: undefined,
  encrypted: undefined,
  why: 'Sites send files to each other over SMB; none of our sources says how these are protected.',
  sources: [cite('C1'), cite('C5')],
};

function betweenSites(pair: EndPair, pairs: EndPairs): Terms {
  if (pairs.isCurrentBranch(pair.from)) return inCurrentBranch;
  const isOld = [pair.from, pair.to].some((end) => pairs.mode(end) === 'sms2003');
  return isOld ? withSms2003 : signedNotEncrypted;
}

const upward: Communication = {
  id: 'child-site-parent-site',
  reach: 'hierarchy',
  purpose: 'A child site reports to its parent.',
  carries: ['inventory', 'discovery', 'status', 'configuration'],
  initiator: 'from',
  pairs: (pairs) => pairs.childAndParentSites(),
  terms: betweenSites,
};

const downward: Communication = {
  id: 'parent-site-child-site',
  reach: 'hierarchy',
  purpose: 'A parent site sends packages, collections and configuration to its child.',
  carries: ['content', 'collections', 'configuration'],
  initiator: 'from',
  *pairs(pairs) {
    for (const { from, to } of pairs.childAndParentSites()) yield { from: to, to: from };
  },
  terms: betweenSites,
};

const replication: Communication = {
  id: 'site-database-replication',
  reach: 'hierarchy',
  purpose: 'The databases of a site and its parent replicate.',
  carries: ['site-data', 'configuration'],
  initiator: 'from',
  *pairs({ ends }) {
    for (const child of ends.sites) {
      for (const one of child.withRole('site-database')) {
        for (const other of ends.withRole(child.site.data.parent, 'site-database')) {
          yield { from: one, to: other };
          yield { from: other, to: one };
        }
      }
    }
  },
  terms: ({ from, to }, pairs) =>
    pairs.isCurrentBranch(from) && pairs.isCurrentBranch(to) ? replicatedBySql : undefined,
};

const replicatedBySql: Terms = {
  protocol: 'SQL',
  ports: [port('TCP 1433', 'C1'), port('TCP 4022', 'C1')],
  authentication: 'None of our sources says it.',
  signed: undefined,
  encrypted: undefined,
  why: 'In current branch databases replicate with SQL Server and its Service Broker; either side connects.',
  sources: [cite('C1'), cite('C5')],
};

const overVpn: Communication = {
  id: 'site-to-site-vpn',
  reach: 'hierarchy',
  purpose: 'Site servers reach each other through a VPN.',
  carries: [],
  initiator: 'from',
  only: 'where the VPN between the sites is PPTP',
  *pairs(pairs) {
    const tunnels = pairs.survey.all('channels').filter(({ data }) => data.protection === 'vpn');
    if (tunnels.length === 0) return;
    for (const { from, to } of pairs.childAndParentSites()) {
      yield { from, to };
      yield { from: to, to: from };
    }
  },
  terms: (pair, pairs) =>
    pair.from.zone !== pair.to.zone && pairs.isProtectedBy('vpn', pair) ? pptp : undefined,
};

const pptp: Terms = {
  protocol: 'PPTP',
  ports: [port('TCP 1723', 'B1')],
  authentication: 'As the VPN is set up.',
  signed: false,
  encrypted: true,
  why: 'A channel says that a VPN connects the two.',
  sources: [cite('B1')],
};

export const siteCommunications: readonly Communication[] = [
  upward,
  downward,
  replication,
  overVpn,
];
