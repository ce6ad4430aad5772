// The algorithms that protect data as drawn: which hash, signature or encryption protects what, at each site in its mode.
import { read } from '../document/reading.ts';
import type { Entry, Survey } from '../document/survey.ts';
import { within } from '../flows/ends.ts';
import { type Flow, possibleTerms } from '../flows/flow.ts';
import {
  type AlgorithmUse,
  between2007,
  content,
  insideControlFiles,
  ofSms2003,
  type Protection,
  table,
  withSms2003,
} from './algorithm-table.ts';
import type { Facts } from './facts.ts';

/**
 * The whole inventory: by site in the order of the document, then in the order of the table. Our sources name no
 * algorithms of current branch, so that its sites have no rows. What depends on an undecided mode is left out.
 */
export function algorithmUses(facts: Facts): AlgorithmUse[] {
  const { survey } = facts;
  const bySite = communicationsBySite(facts);
  const carried = (site: string): Carried => bySite.get(site) ?? new Map();
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

function within2007(facts: Facts, site: Entry<'sites'>, carried: Carried): AlgorithmUse[] {
  const siteMode = facts.survey.modeOf(site.id);
  const uses: AlgorithmUse[] = [];
  for (const { by, mode, communications, protocol, isOn } of table) {
    if (mode !== undefined && mode !== siteMode) continue;
    const drawn = communications.filter((id) =>
      protocol === undefined ? carried.has(id) : carried.get(id)?.has(protocol),
    );
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
  const found = product === 'sms2003' ? [withSms2003] : [between2007, insideControlFiles];
  const communications = ['child-site-parent-site', 'parent-site-child-site'];
  return found.map((by) => useOf(by, site, communications, [parent.id]));
}

function hashedWithMd5(
  site: string,
  packages: readonly string[],
  carried: Carried,
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

/** The communications of a site, each with the protocols that its flows are known to use. */
type Carried = ReadonlyMap<string, ReadonlySet<string | undefined>>;

/** Which communications of the table each site has. */
function communicationsBySite(facts: Facts): ReadonlyMap<string, Carried> {
  const bySite = new Map<string, Map<string, Set<string | undefined>>>();
  for (const id of new Set(table.flatMap(({ communications }) => communications))) {
    for (const flow of facts.flowsOf([id])) {
      const site = flow.to.site ?? flow.from.site;
      if (site === undefined) continue;
      const carried = within(bySite, site, () => new Map());
      within(carried, id, () => new Set()).add(protocolOf(flow));
    }
  }
  return bySite;
}

/** The protocol of a flow, where it hangs on no setting that is undecided. */
function protocolOf(flow: Flow): string | undefined {
  if (flow.terms !== undefined) return flow.terms.protocol;
  const [first, ...others] = possibleTerms(flow);
  return others.every(({ protocol }) => protocol === first?.protocol) ? first?.protocol : undefined;
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
