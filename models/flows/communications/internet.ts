// What proxies that publish computers to the Internet hand on.
import { read, readRole } from '../../document/reading.ts';
import type { Entry, Survey } from '../../document/survey.ts';
import type { RoleId } from '../../elements/roles/index.ts';
import { cite } from '../../elements/sources.ts';
import { computerOf } from '../ends.ts';
import type { Awaited, Carried, Communication, EndGroup, Terms } from '../flow.ts';
import type { EndPairs } from '../pairs.ts';
import { httpsPort, port } from '../terms.ts';

/** The roles that clients on the Internet reach over SSL, and so through such a proxy, and what these exchange with them. */
const published = {
  'management-point': ['policy', 'inventory', 'status', 'state'],
  'distribution-point': ['content'],
  'software-update-point': ['update-metadata'],
} as const satisfies { readonly [R in RoleId]?: readonly Carried[] };

const publishedRoles = Object.keys(published) as (keyof typeof published)[];

const clientsToProxy: Communication = {
  id: 'internet-client-proxy-web-server',
  reach: 'hierarchy',
  purpose: 'Clients on the Internet reach the published computers through the proxy.',
  carries: ({ from, to }, pairs) =>
    exchangedWith(
      systemsBehind(to, pairs).filter(({ site }) => site === from.site),
      pairs,
    ),
  initiator: 'from',
  *pairs(pairs) {
    for (const to of pairs.services('proxy-web-server')) {
      const sites = new Set(systemsBehind(to, pairs).map(({ site = '' }) => site));
      for (const site of sites) {
        for (const from of pairs.ends.clientsOf(site)) {
          if (from.internetBased && !from.sms2003) yield { from, to };
        }
      }
    }
  },
  terms: ({ from, to }, pairs) =>
    throughProxy(pairs, 'to', to, from, { bridged: endedByProxy, tunnelled: handedOn }),
};

const endedByProxy: Terms = {
  protocol: 'HTTPS',
  ports: [httpsPort],
  authentication: 'The proxy proves itself with its certificate, and the client with its own.',
  signed: true,
  encrypted: true,
  why: 'The proxy ends the SSL connection of the client and can inspect what it sends.',
  sources: [cite('S3', 'Internet-based Client Management Certificates'), cite('D22')],
};

const handedOn: Terms = {
  ...endedByProxy,
  authentication: 'The client and the computer behind the proxy prove themselves to each other.',
  why: 'The proxy hands the SSL connection on unopened.',
};

const proxyToSystems: Communication = {
  id: 'proxy-web-server-site-system',
  reach: 'hierarchy',
  purpose: 'The proxy hands what clients on the Internet send to the published computers.',
  carries: ({ to }, pairs) => exchangedWith([computerOf(to)], pairs),
  initiator: 'from',
  *pairs(pairs) {
    for (const from of pairs.services('proxy-web-server')) {
      for (const system of systemsBehind(from, pairs)) {
        yield { from, to: pairs.ends.single(system as Entry) };
      }
    }
  },
  terms: ({ from, to }, pairs) =>
    throughProxy(pairs, 'from', from, to, { bridged: openedByProxy, tunnelled: handedOn }),
};

const openedByProxy: Terms = {
  ...endedByProxy,
  authentication: 'The proxy proves itself as a client with its certificate.',
  why: 'The proxy opens an SSL connection of its own to the computer.',
};

/** The computers that a proxy publishes and that face the Internet in a role that it can hand on. */
function systemsBehind(proxy: EndGroup, { survey }: EndPairs): Entry<'systems'>[] {
  const { publishes = [] } = serviceOf(proxy).data;
  return [...new Set(publishes)]
    .flatMap((id) => survey.get('systems', id) ?? [])
    .filter(
      (system) =>
        system.site !== undefined &&
        publishedRoles.some((role) => facesInternet(system, role, survey)),
    );
}

function facesInternet(
  system: Entry<'systems'>,
  role: keyof typeof published,
  survey: Survey,
): boolean {
  return (
    system.data.roles?.[role] !== undefined &&
    readRole(survey, system, role, 'internetFacing').value === true
  );
}

function exchangedWith(
  systems: readonly Entry<'systems'>[],
  { survey }: EndPairs,
): readonly Carried[] {
  const faced = publishedRoles.filter((role) =>
    systems.some((system) => facesInternet(system, role, survey)),
  );
  return faced.flatMap((role) => published[role]);
}

/** The terms by whether the proxy bridges, at a site that serves the Internet at all: a native one, or one that takes HTTPS only. */
function throughProxy(
  pairs: EndPairs,
  end: 'from' | 'to',
  proxy: EndGroup,
  ofSite: EndGroup,
  { bridged, tunnelled }: { readonly bridged: Terms; readonly tunnelled: Terms },
): Terms | Awaited | undefined {
  const mode = pairs.mode(ofSite);
  if (mode !== undefined && mode !== 'native' && mode !== 'https') return undefined;
  const { value } = read(pairs.survey, serviceOf(proxy), 'sslBridging');
  const possible = value === undefined ? [bridged, tunnelled] : [value ? bridged : tunnelled];
  const candidates = pairs.isCurrentBranch(ofSite) ? possible.map(inCurrentBranch) : possible;
  if (mode === undefined) return { of: { site: pairs.modeOwner(ofSite) }, key: 'mode', candidates };
  const [only, ...others] = candidates;
  return others.length > 0 ? { of: end, key: 'sslBridging', candidates } : only;
}

function inCurrentBranch(terms: Terms): Terms {
  return { ...terms, ports: [port('TCP 443', 'C1')], sources: [cite('C1'), cite('C3')] };
}

function serviceOf({ members }: EndGroup): Entry<'services'> {
  return members[0] as Entry as Entry<'services'>;
}

export const internetCommunications: readonly Communication[] = [clientsToProxy, proxyToSystems];
