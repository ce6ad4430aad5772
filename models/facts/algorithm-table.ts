// What Configuration Manager 2007 protects by which hash, signature or encryption, in which mode, and what is to be thought
// of these algorithms today.
import { read } from '../document/reading.ts';
import type { Entry } from '../document/survey.ts';
import type { Mode } from '../elements/field.ts';
import { type Citation, cite } from '../elements/sources.ts';
import type { Protocol } from '../flows/flow.ts';
import type { Facts } from './facts.ts';

/** What is to be thought of an algorithm today: our own judgement, which no source states. */
export const algorithmVerdicts = {
  MD5: 'obsolete',
  'SHA-1': 'obsolete',
  '3DES': 'obsolete',
  'SHA-2': 'sound',
  // That depends on the length of the keys, which is up to the public key infrastructure.
  RSA: 'not known',
} as const;

export type Algorithm = keyof typeof algorithmVerdicts;

/** One row of the inventory: what protects some data of a site. */
export interface AlgorithmUse {
  readonly site: string;
  /** What is protected, as part of a sentence. */
  readonly what: string;
  readonly purpose: 'hash' | 'signature' | 'encryption';
  /** Undefined where the sources name none, or the public key infrastructure of the organisation decides. */
  readonly algorithm: Algorithm | undefined;
  /** The source names it for this very use; otherwise it is the primary algorithm of the product. */
  readonly isNamed: boolean;
  readonly verdict: 'obsolete' | 'sound' | 'not known';
  /** The communications of the site that carry what is protected. */
  readonly communications: readonly string[];
  /** Ids of the packages or the parent site that it is about, where it is about some. */
  readonly elements: readonly string[];
  /** Where it says that this is protected, and where it names the algorithm. */
  readonly sources: readonly Citation[];
}

/** What protects some data, wherever it does. */
export type Protection = Omit<AlgorithmUse, 'site' | 'communications' | 'elements'>;

/** A row of the table: a protection, and where it is. */
export interface Protected {
  readonly by: Protection;
  /** In which mode; in every mode where absent. */
  readonly mode?: Mode;
  readonly communications: readonly string[];
  /** Said where only flows by this protocol are protected so; those that may yet use another are left out. */
  readonly protocol?: Protocol;
  /** Said where a setting of the site switches it on. */
  readonly isOn?: (facts: Facts, site: Entry<'sites'>) => boolean;
}

export const content = [
  'client-distribution-point',
  'client-distribution-point-smb',
  'client-distribution-point-fallback',
  'client-branch-distribution-point',
];
const policy = ['client-management-point', 'device-management-point'];

/** What clients and site systems say to each other over HTTPS, in native mode. */
const byCertificates = [
  ...policy,
  'client-distribution-point',
  'branch-distribution-point-source',
  'client-software-update-point',
  'client-state-migration-point',
];

/** Encryption of which the sources do not say by which algorithm. */
function unnamed(what: string, ...sources: readonly Citation[]): Protection {
  const purpose = 'encryption';
  return { purpose, what, algorithm: undefined, isNamed: false, verdict: 'not known', sources };
}

/** A protection of which a section of the page says that it is there. */
function protection(
  purpose: AlgorithmUse['purpose'],
  what: string,
  algorithm: Algorithm | undefined,
  section: string,
): Protection {
  const sources = [cite('S3', section)];
  if (algorithm === undefined) return { ...unnamed(what, ...sources), purpose };
  const verdict = algorithmVerdicts[algorithm];
  return {
    purpose,
    what,
    algorithm,
    isNamed: false,
    verdict,
    sources: [...sources, cite('S3', 'Cryptographic Algorithms Used in Configuration Manager')],
  };
}

/** The same, where the page names the algorithm for this very use. */
function named(...[purpose, what, algorithm, section]: Parameters<typeof protection>): Protection {
  return { ...protection(purpose, what, algorithm, section), isNamed: true };
}

const inventories = 'Inventory Signing and Encryption';

/** SHA-1 is the primary hash of the product, and 3DES its primary encryption. */
export const table: readonly Protected[] = [
  {
    by: named('hash', 'the content of packages', 'SHA-1', 'Hashing Content'),
    communications: content,
  },
  {
    by: protection('hash', 'the bodies of policies', 'SHA-1', 'Hashing Policy'),
    communications: policy,
  },
  {
    by: protection(
      'signature',
      'policy assignments of the management point',
      'SHA-1',
      'Policy Signing',
    ),
    mode: 'mixed',
    communications: policy,
  },
  {
    by: protection(
      'signature',
      'policy assignments of the site server and the management point',
      'SHA-1',
      'Signing in Native Mode',
    ),
    mode: 'native',
    communications: policy,
  },
  {
    by: protection('signature', 'the inventory of computers', 'SHA-1', inventories),
    communications: ['client-management-point'],
  },
  {
    by: protection('signature', 'the inventory of mobile devices', 'SHA-1', inventories),
    mode: 'native',
    communications: ['device-management-point'],
  },
  {
    by: protection('encryption', 'the inventory of computers', '3DES', inventories),
    mode: 'mixed',
    communications: ['client-management-point'],
    isOn: ({ survey }, site) =>
      read(survey, survey.primaryOf(site), 'encryptInventory').value === true,
  },
  {
    by: protection('encryption', 'user state', '3DES', 'State Migration Encryption'),
    communications: ['client-state-migration-point', 'client-state-migration-point-smb'],
  },
  {
    by: protection(
      'encryption',
      'what clients and site systems exchange over HTTPS',
      undefined,
      'Cryptographic Controls in Native Mode',
    ),
    mode: 'native',
    communications: byCertificates,
    protocol: 'HTTPS',
  },
  {
    by: named(
      'signature',
      'the certificates of clients and site systems, where the public key infrastructure uses RSA',
      'RSA',
      'Native Mode Certificates',
    ),
    mode: 'native',
    communications: byCertificates,
    protocol: 'HTTPS',
  },
  {
    by: unnamed(
      'what clients and the site server exchange with software update points over SSL',
      cite('S0', 'Security Best Practices'),
    ),
    communications: ['client-software-update-point', 'site-server-software-update-point'],
    protocol: 'HTTPS',
  },
  {
    by: unnamed(
      'applications that are streamed over RTSPS',
      cite('S1', 'Best Practices for Distribution Points'),
    ),
    communications: ['client-application-streaming'],
    protocol: 'RTSPS',
  },
  {
    by: unnamed(
      'reports that are read over HTTPS',
      cite('S3', 'Communication That Is Unencrypted in Native Mode'),
    ),
    communications: ['client-reporting-point'],
    protocol: 'HTTPS',
  },
  {
    by: unnamed(
      'what clients on the Internet exchange with the site through a proxy',
      cite('S3', 'Internet-based Client Management Certificates'),
    ),
    mode: 'native',
    communications: ['internet-client-proxy-web-server', 'proxy-web-server-site-system'],
    protocol: 'HTTPS',
  },
  {
    by: protection(
      'signature',
      'software updates of a trusted publisher',
      undefined,
      'Signing in Software Updates',
    ),
    communications: ['client-software-update-point'],
  },
  {
    by: protection(
      'encryption',
      'packages sent by multicast, where they are encrypted',
      undefined,
      'Encryption for Multicast Packages (Configuration Manager 2007 R2)',
    ),
    communications: ['client-multicast'],
  },
  {
    by: protection(
      'encryption',
      'what the out of band service point exchanges with AMT-based computers',
      undefined,
      'Certificates in Out of Band Management (Configuration Manager 2007 SP1 and Later)',
    ),
    communications: ['out-of-band-service-point-amt'],
  },
];

const withParent = ['signature', 'what the site and its parent send each other'] as const;
const siteToSite = 'Site-to-Site Signing and Encryption';
export const between2007 = named(...withParent, 'SHA-2', siteToSite);
export const insideControlFiles = unnamed(
  'some of what the site control files that the site and its parent send each other hold',
  cite('S3', siteToSite),
);
export const withSms2003 = named(...withParent, 'MD5', siteToSite);
export const ofSms2003 = named(
  'hash',
  'packages of SMS 2003 that were never updated',
  'MD5',
  'Hashing Content',
);
