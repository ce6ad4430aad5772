// Who fetches certificate revocation lists.
import { read } from '../../document/reading.ts';
import type { Entry } from '../../document/survey.ts';
import { cite } from '../../elements/sources.ts';
import type { Awaited, Communication, EndGroup, EndPair, Terms } from '../flow.ts';
import type { EndPairs } from '../pairs.ts';

const clientsToLists: Communication = {
  id: 'client-crl-distribution-point',
  purpose: 'Native clients fetch the certificate revocation list.',
  carries: ['certificates'],
  initiator: 'from',
  *pairs(pairs) {
    for (const { clients } of pairs.ends.sites) {
      for (const from of clients) {
        if (from.clientKind === 'computer' && !from.sms2003) yield* reachedFrom(from, pairs);
      }
    }
  },
  terms({ from }, pairs) {
    const site = pairs.survey.get('sites', pairs.modeOwner(from));
    const checks = site && read(pairs.survey, site, 'clientCrlChecking').value;
    return checks === true ? whereNative(from, pairs, fetchedByClients) : undefined;
  },
};

const fetchedByClients: Terms = {
  protocol: 'CRL download',
  ports: [],
  authentication: 'None of our sources says it.',
  signed: undefined,
  encrypted: undefined,
  why: 'A client that checks the certificate of a site system has to fetch the list, or it does not talk to its site.',
  sources: [cite('S3', 'CRL Checking')],
};

const systemsToLists: Communication = {
  id: 'site-system-crl-distribution-point',
  purpose: 'IIS on native site systems fetches the certificate revocation list.',
  carries: ['certificates'],
  initiator: 'from',
  *pairs(pairs) {
    if (pairs.revocationLists.points.length === 0) return;
    for (const ends of pairs.ends.sites) {
      const { id } = ends.site;
      const mode = pairs.survey.modeOf(id);
      if (mode !== undefined && mode !== 'native') continue;
      const checking = pairs.survey.systemsOf(id).filter((system) => checksLists(system, pairs));
      for (const from of ends.alike(checking, () => '')) yield* reachedFrom(from, pairs);
    }
  },
  terms: ({ from }, pairs) => whereNative(from, pairs, fetchedByIis),
};

const fetchedByIis: Terms = {
  ...fetchedByClients,
  why: 'IIS checks the certificates of clients against the list.',
};

/** Whether a computer serves clients over HTTPS in native mode, and IIS on it checks their certificates. */
function checksLists(system: Entry<'systems'>, { survey }: EndPairs): boolean {
  const roles = system.data.roles ?? {};
  const hasWebServer =
    roles['management-point'] !== undefined ||
    roles['software-update-point'] !== undefined ||
    roles['state-migration-point'] !== undefined ||
    roles['distribution-point']?.bits === true;
  return hasWebServer && read(survey, system, 'iisCrlChecking').value === true;
}

function* reachedFrom(from: EndGroup, { revocationLists, ends }: EndPairs): Iterable<EndPair> {
  for (const point of revocationLists.reachedFrom(from.zone)) {
    yield { from, to: ends.single(point as Entry) };
  }
}

/** These terms at a native site; where its mode is undecided they wait for it. */
function whereNative(group: EndGroup, pairs: EndPairs, terms: Terms): Terms | Awaited | undefined {
  const mode = pairs.mode(group);
  if (mode === undefined) {
    return { of: { site: pairs.modeOwner(group) }, key: 'mode', candidates: [terms] };
  }
  return mode === 'native' ? terms : undefined;
}

export const revocationCommunications: readonly Communication[] = [clientsToLists, systemsToLists];
