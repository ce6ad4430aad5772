// How clients find their site and management point: from Active Directory, or from a server locator point.
import { type Reading, read } from '../../document/reading.ts';
import type { Entry } from '../../document/survey.ts';
import type { Facts } from '../../facts/facts.ts';
import type { Known } from '../../facts/forests.ts';
import type { Fix } from '../rule.ts';
import { names, siteName } from '../words.ts';

/**
 * The client groups that look for their site in the intranet. Clients on the Internet are told, and mobile
 * devices never ask a server locator point (D1, D31).
 */
export function locatingClients(facts: Facts): readonly Entry<'clients'>[] {
  return facts.all('clients').filter(({ data, site }) => {
    const looks = data.kind === 'computer' && data.internetBased !== true;
    return looks && site !== undefined && facts.survey.productOf(site) === 'cm2007';
  });
}

/**
 * Whether Active Directory tells a client group its site: the clients can ask it, and the site publishes in
 * the forest of its site server (D31, D33).
 */
export function isLocatedByDirectory(facts: Facts, group: Entry<'clients'>): Known {
  const queries = read(facts.survey, group, 'queriesActiveDirectory');
  if (queries.value === false) return { value: false, read: [queries] };
  const published = facts.forests.publishes(homeOf(facts, group));
  return published.value !== false && queries.value === undefined
    ? { value: undefined, read: [queries] }
    : published;
}

/** Why Active Directory does not tell a client group its site, as a sentence without its end. */
export function whyNotLocated(facts: Facts, group: Entry<'clients'>): string {
  return group.data.queriesActiveDirectory === false
    ? `The clients in ${group.data.name} cannot ask Active Directory`
    : `Site ${siteName(facts, group.site ?? '')} does not publish in ${names(facts, [facts.forests.of(homeOf(facts, group)) ?? ''])}, so Active Directory does not tell the clients in ${group.data.name} where it is`;
}

/** Lets sites publish where nothing else keeps the clients from Active Directory. */
export function publish(known: readonly Known[]): readonly Fix[] {
  const missing = known.flatMap(({ read }) => read);
  if (missing.some(({ key }) => key === 'queriesActiveDirectory')) return [];
  return missing.map(({ element, key }) => ({ element, setting: key, value: true }));
}

/** The server locator points that know a site. */
export interface Locators {
  readonly knowing: readonly string[];
  /** The parent that nobody named, where one that stands elsewhere may turn out to be above. */
  readonly open?: Reading;
}

/** The server locator points that know a site: those of the site itself and of the sites above it (D31). */
export function locatorsOf({ survey }: Facts, site: Entry<'sites'>): Locators {
  const locators = survey.holders('server-locator-point');
  if (locators.length === 0) return { knowing: [] };
  const upwards = survey.upwardsFrom(site);
  const ids = new Set(upwards.map(({ id }) => id));
  const knowing = locators.filter((locator) => locator.site === undefined || ids.has(locator.site));
  if (knowing.length > 0) return { knowing: knowing.map(({ id }) => id) };
  const parent = read(survey, upwards.at(-1) ?? site, 'parent');
  return parent.value === undefined ? { knowing: [], open: parent } : { knowing: [] };
}

function homeOf({ forests }: Facts, group: Entry<'clients'>) {
  return forests.siteServerOf(group.site ?? '') ?? group;
}
