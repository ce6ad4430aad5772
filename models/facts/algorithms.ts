// The algorithms by which Configuration Manager 2007 protects data: which hash, signature or encryption protects what, at
// each site in its mode, and what is to be thought of them today.
import { read } from '../document/reading.ts';
import type { Entry, Survey } from '../document/survey.ts';
import type { Mode } from '../elements/field.ts';
import { type Citation, cite } from '../elements/sources.ts';
import { within } from '../flows/ends.ts';
import type { Facts } from './facts.ts';

/** What is to be thought of an algorithm today: our own judgement, which no source states. */
export const algorithmVerdicts = {
  MD5: 'obsolete',
  'SHA-1': 'obsolete',
  '3DES': 'obsolete',
  'SHA-2': 'sound',
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
type Protection = Omit<AlgorithmUse, 'site' | 'communications' | 'elements'>;

/** A row of the table: a protection, and where it is. */
interface Protected {
  readonly by: Protection;
  /** In which mode; in every mode where absent. */
  readonly mode?: Mode;
  readonly communications: readonly string[];
  /** Said where a setting of the site switches it on. */
  readonly isOn?: (facts: Facts, site: Entry<'sites'>) => boolean;
}

const content = [
  'client-distribution-point',
  'client-distribution-point-smb',
  'client-distribution-point-fallback',
  'client-branch-distribution-point',
];
const policy = ['client-management-point', 'device-management-point'];

/** A protection of which a section of the page says that it is there. */
function protection(
  purpose: AlgorithmUse['purpose'],
  what: string,
  algorithm: Algorithm | undefined,
  section: string,
): Protection {
  const sources = [cite('S3', section)];
  if (algorithm === undefined) {
    return { purpose, what, algorithm, isNamed: false, verdict: 'not known', sources };
  }
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
const table: readonly Protected[] = [
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
    communications: [
      ...policy,
      'client-distribution-point',
      'client-software-update-point',
      'client-state-migration-point',
    ],
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
const between2007 = named(...withParent, 'SHA-2', siteToSite);
const withSms2003 = named(...withParent, 'MD5', siteToSite);
const ofSms2003 = named(
  'hash',
  'packages of SMS 2003 that were never updated',
  'MD5',
  'Hashing Content',
);

/**
 * The whole inventory: by site in the order of the document, then in the order of the table above. Our sources name no
 * algorithms of current branch, so that its sites have no rows. What depends on an undecided mode is left out.
 */
export function algorithmUses(facts: Facts): AlgorithmUse[] {
  const { survey } = facts;
  const bySite = communicationsBySite(facts);
  const carried = (site: string) => bySite.get(site) ?? new Set<string>();
  return facts.all('sites').flatMap((site) => {
    const { id } = site;
    const signed = betweenSiteAndParent(facts, site);
    if (survey.productOf(id) !== 'cm2007') return signed;
    return [
      ...signed,
      ...within2007(facts, site, carried(id)),
      ...hashedWithMd5(id, facts.outdatedPackagesAt(id), carried(id)),
    ];
  });
}

function within2007(
  facts: Facts,
  site: Entry<'sites'>,
  carried: ReadonlySet<string>,
): AlgorithmUse[] {
  const siteMode = facts.survey.modeOf(site.id);
  const uses: AlgorithmUse[] = [];
  for (const { by, mode, communications, isOn } of table) {
    if (mode !== undefined && mode !== siteMode) continue;
    const drawn = communications.filter((id) => carried.has(id));
    if (drawn.length === 0 || isOn?.(facts, site) === false) continue;
    uses.push(useOf(by, site.id, drawn));
  }
  return uses;
}

/** What a site and its parent sign: with MD5 where the child runs SMS 2003. */
function betweenSiteAndParent(
  { survey }: Facts,
  { id: site, data }: Entry<'sites'>,
): AlgorithmUse[] {
  const parent = survey.get('sites', data.parent);
  if (parent === undefined || survey.productOf(parent.id) !== 'cm2007') return [];
  const product = survey.productOf(site);
  if (product === 'current-branch') return [];
  const by = product === 'sms2003' ? withSms2003 : between2007;
  const communications = ['child-site-parent-site', 'parent-site-child-site'];
  return [useOf(by, site, communications, [parent.id])];
}

function hashedWithMd5(
  site: string,
  packages: readonly string[],
  carried: ReadonlySet<string>,
): AlgorithmUse[] {
  const communications = content.filter((id) => carried.has(id));
  return packages.length === 0 ? [] : [useOf(ofSms2003, site, communications, packages)];
}

/** Written out, because thousands of spreads would be slow. */
function useOf(
  { what, purpose, algorithm, isNamed, verdict, sources }: Protection,
  site: string,
  communications: readonly string[],
  elements: readonly string[] = [],
): AlgorithmUse {
  return {
    site,
    what,
    purpose,
    algorithm,
    isNamed,
    verdict,
    communications,
    elements,
    sources,
  };
}

/** Which communications of the table each site has. */
function communicationsBySite(facts: Facts): ReadonlyMap<string, ReadonlySet<string>> {
  const bySite = new Map<string, Set<string>>();
  for (const id of new Set(table.flatMap(({ communications }) => communications))) {
    let last: string | undefined;
    for (const {
      to: { site },
    } of facts.flowsOf([id])) {
      // Flows to one site mostly stand together.
      if (site !== undefined && site !== last) within(bySite, site, () => new Set()).add(id);
      last = site;
    }
  }
  return bySite;
}

/** Ids of the packages with the hash of SMS 2003, by the sites of the computers that hold them. */
export function outdatedPackages(survey: Survey): ReadonlyMap<string, ReadonlySet<string>> {
  const bySite = new Map<string, Set<string>>();
  for (const pack of survey.all('packages')) {
    if (read(survey, pack, 'hash').value !== 'md5') continue;
    for (const { site } of survey.holdersOf(pack)) {
      if (site !== undefined) within(bySite, site, () => new Set()).add(pack.id);
    }
  }
  return bySite;
}
