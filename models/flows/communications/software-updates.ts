// Software updates: how clients are scanned for them, where they come from, and where they are downloaded to.
import { read } from '../../document/reading.ts';
import type { Entry } from '../../document/survey.ts';
import { cite } from '../../elements/sources.ts';
import { computerOf } from '../ends.ts';
import type { Awaited, Communication, EndPair, Terms } from '../flow.ts';
import type { EndPairs } from '../pairs.ts';
import { port } from '../terms.ts';

const scanned = {
  kinds: ['computer'],
  fromInternet: 'software-update-point',
  orOfParent: true,
} as const;

const toUpdatePoint: Communication = {
  id: 'client-software-update-point',
  purpose: 'Clients are scanned for missing software updates.',
  carries: ['update-metadata'],
  initiator: 'from',
  pairs: (pairs) => pairs.clientsAnd('software-update-point', scanned),
  terms({ to }, pairs): Terms | Awaited {
    const ssl = pairs.setting(to, 'software-update-point', 'ssl');
    const [byHttp, byHttps] = pairs.isCurrentBranch(to)
      ? [currentUpdatesByHttp, currentUpdatesByHttps]
      : [updatesByHttp, updatesByHttps];
    if (ssl === undefined && pairs.mode(to) !== 'native') {
      return { of: 'to', key: 'software-update-point.ssl', candidates: [byHttp, byHttps] };
    }
    return ssl === false ? byHttp : byHttps;
  },
};

const signedUpdates = {
  signed: true,
  encrypted: false,
  note: 'Software updates themselves are signed.',
} as const;

const updatesByHttp: Terms = {
  protocol: 'HTTP',
  ports: [port('TCP 80 or TCP 8530', 'C1')],
  authentication: 'The client does not authenticate the software update point.',
  signed: false,
  encrypted: false,
  payload: signedUpdates,
  why: 'WSUS does not use SSL.',
  sources: [cite('S3', 'Client and Server Authentication'), cite('D1')],
};

const updatesByHttps: Terms = {
  protocol: 'HTTPS',
  ports: [port('TCP 443 or TCP 8531', 'C1')],
  authentication: 'The software update point proves itself with its certificate.',
  signed: true,
  encrypted: true,
  payload: signedUpdates,
  why: 'WSUS uses SSL, which native mode requires.',
  sources: [cite('S0', 'Security Best Practices'), cite('D1')],
};

/** In current branch the software update point decides, whatever the site mode. */
const currentUpdatesByHttp: Terms = { ...updatesByHttp, sources: [cite('S2'), cite('C1')] };
const currentUpdatesByHttps: Terms = {
  ...updatesByHttps,
  why: 'WSUS uses SSL.',
  sources: [cite('S2'), cite('C1')],
};

const licenceTerms: Communication = {
  id: 'client-software-update-point-licence',
  purpose: 'Clients read the licence terms of software updates.',
  carries: ['update-metadata'],
  initiator: 'from',
  only: 'where an update has licence terms',
  pairs: (pairs) =>
    pairs.clientsAnd('software-update-point', {
      ...scanned,
      where: (servers) => pairs.isCurrentBranch(servers),
    }),
  terms({ to }, pairs) {
    const ssl = pairs.setting(to, 'software-update-point', 'ssl');
    if (ssl === undefined) {
      return { of: 'to', key: 'software-update-point.ssl', candidates: [licenceByHttp] };
    }
    return ssl ? licenceByHttp : undefined;
  },
};

const licenceByHttp: Terms = {
  ...currentUpdatesByHttp,
  payload: undefined,
  why: 'WSUS hands out some texts over HTTP even where it uses SSL.',
  sources: [cite('C1')],
};

const upstreamUpdates: Communication = {
  id: 'software-update-point-upstream',
  reach: 'hierarchy',
  purpose: 'The software update point synchronises with its upstream server.',
  carries: ['update-metadata'],
  initiator: 'from',
  pairs: updatePointsAndUpstream,
  terms({ to }, pairs) {
    const first = to.members[0];
    if (first?.collection === 'services') {
      const { kind } = first.data as { kind?: string };
      return kind === 'microsoft-update' ? fromMicrosoft : fromWsus;
    }
    const ssl = pairs.setting(to, 'software-update-point', 'ssl');
    if (ssl === undefined) {
      return {
        of: 'to',
        key: 'software-update-point.ssl',
        candidates: [upstreamByHttp, upstreamByHttps],
      };
    }
    return ssl ? upstreamByHttps : upstreamByHttp;
  },
};

/** Software update points and where they get updates from. */
function* updatePointsAndUpstream({ survey, ends }: EndPairs): Iterable<EndPair> {
  const role = 'software-update-point';
  for (const { site } of ends.sites) {
    for (const from of ends.withRole(site.id, role)) {
      const upstream = computerOf(from).data.roles?.[role]?.upstream;
      const entry = upstream === undefined ? undefined : survey.find(upstream);
      if (entry !== undefined) {
        yield { from, to: ends.single(entry) };
      } else if (site.data.kind === 'secondary') {
        for (const to of ends.withRole(site.data.parent, role)) yield { from, to };
      }
    }
  }
}

const upstreamByHttp: Terms = {
  protocol: 'HTTP',
  ports: [port('TCP 80 or TCP 8530', 'C1')],
  authentication: 'None.',
  signed: false,
  encrypted: false,
  payload: signedUpdates,
  why: 'The upstream server does not use SSL.',
  sources: [cite('C1'), cite('D37')],
};

const upstreamByHttps: Terms = {
  ...upstreamByHttp,
  protocol: 'HTTPS',
  ports: [port('TCP 443 or TCP 8531', 'C1')],
  authentication: 'The upstream server proves itself with its certificate.',
  signed: true,
  encrypted: true,
  why: 'The upstream server uses SSL.',
};

const fromWsus: Terms = {
  ...upstreamByHttp,
  protocol: 'HTTP or HTTPS',
  ports: [port('TCP 80 or TCP 8530, TCP 443 or TCP 8531', 'C1')],
  authentication: 'As the upstream server is set up.',
  signed: undefined,
  encrypted: undefined,
  why: 'The document does not tell whether the upstream WSUS server uses SSL.',
};

const fromMicrosoft: Terms = {
  ...upstreamByHttp,
  ports: [port('TCP 80', 'C1')],
  why: 'The catalogue of updates comes from Microsoft over HTTP, through a proxy where there is one.',
  sources: [cite('C1'), cite('D55')],
};

const consoleDownload: Communication = {
  id: 'console-microsoft-update',
  purpose: 'Administrators download software updates for packages.',
  carries: ['content'],
  initiator: 'from',
  only: 'where an administrator downloads software updates at the console',
  *pairs(pairs) {
    for (const from of pairs.consoles) {
      for (const to of pairs.servicesOf(from.site, 'microsoft-update')) yield { from, to };
    }
  },
  terms: () => downloadByHttp,
};

const downloadByHttp: Terms = {
  ...fromMicrosoft,
  why: 'The console fetches the files of software updates from Microsoft over HTTP.',
};

const writeToDownloadLocation: Communication = {
  id: 'download-location-write',
  purpose: 'Whoever downloads software updates writes their files to the download location.',
  carries: ['content'],
  initiator: 'from',
  *pairs(pairs) {
    for (const ends of pairs.ends.sites) {
      const { site } = ends;
      const consoles = pairs.consoles.filter((console) => console.site === site.id);
      for (const from of [...ends.withRole('sms-provider'), ...consoles]) {
        for (const to of pairs.servicesOf(site.id, 'download-location')) yield { from, to };
      }
    }
  },
  terms: (pair, pairs) => overTheNetwork(pair, pairs, writing),
};

const writing: Terms = {
  protocol: 'SMB',
  ports: [],
  authentication: 'The computer account of the SMS Provider, or the account of the administrator.',
  signed: false,
  encrypted: false,
  why: 'The download location is a share on another computer.',
  sources: [cite('S0', 'Security Best Practices'), cite('S2')],
};

const readDownloadLocation: Communication = {
  id: 'site-server-download-location',
  purpose: 'The site server reads the files of software updates, to hash and distribute them.',
  carries: ['content'],
  initiator: 'from',
  *pairs(pairs) {
    for (const ends of pairs.ends.sites) {
      const { site } = ends;
      if (site.data.kind === 'secondary') continue;
      for (const from of ends.withRole('site-server')) {
        for (const to of pairs.servicesOf(site.id, 'download-location')) yield { from, to };
      }
    }
  },
  terms: (pair, pairs) => overTheNetwork(pair, pairs, reading),
};

const reading: Terms = {
  ...writing,
  authentication: 'The computer account of the site server.',
  sources: [cite('S3', 'Hashing Content'), cite('S2')],
};

/** These terms where the download location is a share; a local folder is not reached over the network. */
function overTheNetwork({ to }: EndPair, { survey }: EndPairs, terms: Terms) {
  const location = to.members[0] as Entry as Entry<'services'>;
  const { value } = read(survey, location, 'unc');
  if (value === undefined) return { of: 'to', key: 'unc', candidates: [terms] } as const;
  return value ? terms : undefined;
}

export const softwareUpdateCommunications: readonly Communication[] = [
  toUpdatePoint,
  licenceTerms,
  upstreamUpdates,
  consoleDownload,
  writeToDownloadLocation,
  readDownloadLocation,
];
