// Where something stands, in a few words.
import type { Entry } from '../document/survey.ts';
import { kinds } from '../elements/catalogue.ts';
import type { Facts } from '../facts/facts.ts';
import { siteName } from '../rules/words.ts';

/** `Site LYO (Lyon), Lyon server room, Lyon plant`; what it is, where it stands nowhere. */
export function placeWords(facts: Facts, subject: Entry): string {
  const { site, zone, collection } = subject;
  const words = [
    ...(site === undefined ? [] : [`site ${siteName(facts, site)}`]),
    ...facts.survey.zoneChain(zone).map((id) => facts.survey.nameOf(id)),
  ];
  return words.length > 0 ? words.join(', ') : kinds[collection].singular;
}

/** The codes of sites, sorted: `BOR, LYO`; the name of one that has none. */
export function siteCodes({ survey }: Facts, sites: readonly string[]): string {
  const codes = sites.map((id) => survey.get('sites', id)?.data.code ?? survey.nameOf(id));
  return [...new Set(codes)].sort().join(', ');
}
