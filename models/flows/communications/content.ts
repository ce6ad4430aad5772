// How clients get content: download, run, stream.
import { cite } from '../../elements/sources.ts';
import type { ClientGroup } from '../ends.ts';
import type { Communication, EndPair, Terms } from '../flow.ts';
import type { EndPairs, Use } from '../pairs.ts';
import {
  awaitBits,
  byMode,
  distributionPointSmb,
  distributionPointTerms,
  port,
  roamingHttp,
  type TermsByMode,
  usesBits,
} from '../terms.ts';

const computers = ['computer'] as const;

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
    const chosen = byMode(pair, pairs, contentTerms(pair, pairs));
    if (chosen === undefined || usesBits(pair.to, pairs) === true) return chosen;
    // Devices and Internet-based clients have no other way than BITS.
    return awaitBits(chosen, isDevice || from.internetBased ? [] : [distributionPointSmb]);
  },
};

function contentTerms({ from, to }: EndPair, pairs: EndPairs): TermsByMode {
  if ((from as ClientGroup).clientKind === 'mobile-device') return deviceContentTerms;
  const isAnonymous = pairs.setting(to, 'distribution-point', 'anonymous') === true;
  return isAnonymous ? anonymousTerms : distributionPointTerms;
}

/** Enhanced HTTP needs tokens, which a client that connects anonymously does not show. */
const anonymousTerms: TermsByMode = {
  ...distributionPointTerms,
  'enhanced-http': {
    ...distributionPointTerms.http,
    why: 'Enhanced HTTP does not cover distribution points that clients reach anonymously.',
    sources: [cite('C6')],
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

const roamingToDistributionPoint: Communication = {
  id: 'roaming-client-distribution-point',
  reach: 'hierarchy',
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

export const contentCommunications: readonly Communication[] = [
  toDistributionPoint,
  toDistributionPointBySmb,
  smbWhereHttpsFails,
  runFromDistributionPoint,
  toBranchDistributionPoint,
  roamingToDistributionPoint,
  streaming,
];
