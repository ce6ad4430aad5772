// Terms and ports that several communications share, and the rules by which a mode or a setting chooses among them.
import type { SourceId } from '../elements/sources.ts';
import { cite } from '../elements/sources.ts';
import type { Awaited, EndGroup, EndPair, Port, Terms } from './flow.ts';
import type { EndPairs } from './pairs.ts';

/** A port with the source that names it. */
export function port(numbers: string, source: SourceId): Port {
  return { numbers, source };
}

export const httpPort = port('TCP 80', 'D55');
export const httpsPort = port('TCP 443', 'D55');
export const smbPort = port('TCP 445', 'C1');
export const rpcPorts = [
  port('TCP 135, UDP 135', 'C1'),
  port('TCP 1024-65535 (dynamic)', 'C1'),
] as const;
export const ldapPorts = [
  port('TCP 389, UDP 389', 'B1'),
  port('TCP 636, UDP 636', 'B1'),
  port('TCP 3268', 'B1'),
  port('TCP 3269', 'B1'),
  port('TCP 135', 'B1'),
  port('TCP 1024-65535 (dynamic)', 'B1'),
] as const;

/** Terms of a role that follows the site mode. */
export interface TermsByMode {
  readonly mixed: Terms;
  readonly native: Terms;
  readonly sms2003?: Terms;
  readonly http?: Terms;
  readonly 'enhanced-http'?: Terms;
  readonly https?: Terms;
}

/** The terms that the mode of the serving site gives, or that it is awaited. */
export function byMode(
  pair: EndPair,
  pairs: EndPairs,
  terms: TermsByMode,
): Terms | Awaited | undefined {
  // SMS 2003 clients know no modes, whichever site they belong to.
  if ('sms2003' in pair.from && pair.from.sms2003 === true) return terms.sms2003;
  const mode = pairs.mode(pair.to);
  if (mode !== undefined) return terms[mode];
  const site = pairs.modeOwner(pair.to);
  const candidates = modesToAwait(site, pairs, terms);
  return candidates.length === 0 ? undefined : { of: { site }, key: 'mode', candidates };
}

function modesToAwait(site: string, pairs: EndPairs, terms: TermsByMode): Terms[] {
  const possible =
    pairs.survey.productOf(site) === 'current-branch'
      ? [terms.http, terms['enhanced-http'], terms.https]
      : [terms.mixed, terms.native];
  return possible.filter((candidate) => candidate !== undefined);
}

/** Whether clients may transfer content from a distribution point by BITS; undefined where undecided. */
export function usesBits(servers: EndGroup, pairs: EndPairs): boolean | undefined {
  return pairs.setting(servers, 'distribution-point', 'bits');
}

/** The terms with BITS, and others where there are any, while nobody decided on BITS. */
export function awaitBits(withBits: Terms | Awaited, otherwise: readonly Terms[] = []): Awaited {
  const candidates = 'candidates' in withBits ? withBits.candidates : [withBits];
  return {
    of: 'to',
    key: 'distribution-point.bits',
    candidates: [...candidates, ...otherwise],
  };
}

const selfSigned =
  'The client trusts the management point by Active Directory or the trusted root key; it shows a self-signed certificate, and any computer can make one.';
const bothByPki = 'Both sides prove themselves with PKI certificates.';
const windows = 'The client authenticates with Windows accounts.';

/** What a current branch site that takes HTTPS only asks of every client. */
const httpsOnly: Terms = {
  protocol: 'HTTPS',
  ports: [port('TCP 443', 'C1')],
  authentication: 'PKI certificates, Windows authentication or tokens.',
  signed: true,
  encrypted: true,
  why: 'The site takes HTTPS only.',
  sources: [cite('C5')],
};

/** Enhanced HTTP covers some of what is said only: the rest goes over HTTP. */
const enhancedHttp = {
  protocol: 'HTTP or HTTPS',
  ports: [port('TCP 80', 'C1'), port('TCP 443', 'C6')],
  signed: undefined,
  encrypted: undefined,
} as const satisfies Partial<Terms>;

export const managementPointTerms: TermsByMode = {
  mixed: {
    protocol: 'HTTP',
    ports: [httpPort],
    authentication: selfSigned,
    signed: false,
    encrypted: false,
    payload: {
      signed: true,
      encrypted: false,
      note: 'The management point signs policy assignments, and computers sign their inventory.',
    },
    why: 'In mixed mode clients talk to management points over HTTP.',
    sources: [cite('S3', 'Cryptographic Controls in Mixed Mode'), cite('D1')],
  },
  native: {
    protocol: 'HTTPS',
    ports: [httpsPort],
    authentication: bothByPki,
    signed: true,
    encrypted: true,
    payload: {
      signed: true,
      encrypted: false,
      note: 'The site server signs policy assignments as well.',
    },
    why: 'In native mode clients talk to management points over HTTPS.',
    sources: [cite('S3', 'Signing in Native Mode'), cite('D1')],
  },
  sms2003: {
    protocol: 'HTTP',
    ports: [port('TCP 80', 'B3')],
    authentication: 'SMS 2003 has no site modes.',
    signed: false,
    encrypted: false,
    why: 'SMS 2003 clients talk to management points over HTTP.',
    sources: [cite('B3')],
  },
  http: {
    protocol: 'HTTP',
    ports: [port('TCP 80', 'C1')],
    authentication:
      'The transport is anonymous; messages are signed once the client is registered.',
    signed: false,
    encrypted: false,
    payload: { signed: true, encrypted: false, note: 'Messages of registered clients are signed.' },
    why: 'The site takes plain HTTP from clients.',
    sources: [cite('C5')],
  },
  'enhanced-http': {
    ...enhancedHttp,
    authentication:
      'Over HTTPS the management point shows a certificate that the site issued; messages are signed once the client is registered.',
    payload: { signed: true, encrypted: false, note: 'Messages of registered clients are signed.' },
    why: 'Enhanced HTTP covers what is sensitive of what clients and management points exchange, with a certificate that the site issued; the rest goes over HTTP.',
    sources: [cite('C5'), cite('C6')],
  },
  https: httpsOnly,
};

const hashChecked = {
  signed: true,
  encrypted: false,
  note: 'The hash in the policy is checked after the download, not where a program runs from the distribution point.',
} as const;

export const distributionPointTerms = {
  mixed: {
    protocol: 'HTTP',
    ports: [httpPort],
    authentication: windows,
    signed: false,
    encrypted: false,
    payload: hashChecked,
    why: 'In mixed mode BITS transfers content over HTTP.',
    sources: [cite('D1'), cite('S3', 'Hashing Content')],
  },
  native: {
    protocol: 'HTTPS',
    ports: [httpsPort],
    authentication: bothByPki,
    signed: true,
    encrypted: true,
    payload: hashChecked,
    why: 'In native mode BITS transfers content over HTTPS.',
    sources: [cite('D1'), cite('S3', 'Cryptographic Controls in Native Mode')],
  },
  sms2003: {
    protocol: 'HTTP',
    ports: [port('TCP 80', 'B3')],
    authentication: windows,
    signed: false,
    encrypted: false,
    payload: hashChecked,
    why: 'SMS 2003 clients transfer content by BITS over HTTP.',
    sources: [cite('B3')],
  },
  http: {
    protocol: 'HTTP',
    ports: [port('TCP 80', 'C1')],
    authentication: 'Windows accounts, the network access account, or anonymous where allowed.',
    signed: false,
    encrypted: false,
    payload: hashChecked,
    why: 'The site takes plain HTTP from clients.',
    sources: [cite('C5')],
  },
  'enhanced-http': {
    ...enhancedHttp,
    authentication:
      'Over HTTPS the distribution point shows a certificate that the site issued and the client a token; over HTTP Windows accounts or the network access account.',
    payload: hashChecked,
    why: 'Enhanced HTTP covers what clients fetch with tokens, with a certificate that the site issued; the rest goes over HTTP.',
    sources: [cite('C5'), cite('C6')],
  },
  https: { ...httpsOnly, payload: hashChecked },
} satisfies TermsByMode;

export const distributionPointSmb: Terms = {
  protocol: 'SMB',
  ports: [smbPort],
  authentication: windows,
  signed: false,
  encrypted: false,
  payload: hashChecked,
  why: 'Without BITS, HTTP and HTTPS clients always use SMB, whatever the site mode.',
  sources: [cite('S3', 'Communication That Is Unencrypted in Native Mode')],
};

/** What native clients get from a mixed-mode site that they roam into. */
export const roamingHttp: Terms = {
  protocol: 'HTTP',
  ports: [httpPort],
  authentication: 'As in mixed mode.',
  signed: false,
  encrypted: false,
  why: 'The site of the clients allows HTTP for roaming, and a mixed-mode site serves nothing else.',
  sources: [cite('D2'), cite('S3', 'Communication That Is Unencrypted in Native Mode')],
};
