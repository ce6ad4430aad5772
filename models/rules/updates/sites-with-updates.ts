// Where it is decided how software updates are deployed.
import type { Entry } from '../../document/survey.ts';
import type { Facts } from '../../facts/facts.ts';

/** A site, and ids of what shows that it or a secondary site below it uses software updates. */
interface SiteWithUpdates {
  readonly site: Entry<'sites'>;
  readonly uses: readonly string[];
}

/** The sites that deploy software updates. Secondary sites do not: their updates come from their parent. */
export function* sitesWithUpdates(facts: Facts): Iterable<SiteWithUpdates> {
  const { survey } = facts;
  for (const site of facts.all('sites')) {
    if (site.data.kind === 'secondary') continue;
    const below = survey.childrenOf(site.id).filter(({ data }) => data.kind === 'secondary');
    const uses = new Set([site, ...below].flatMap(({ id }) => facts.usesOf('updates', id)));
    if (uses.size > 0) yield { site, uses: [...uses] };
  }
}
