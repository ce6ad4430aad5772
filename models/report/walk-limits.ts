// What an answer of the walk does not cover: where nobody starts, and sites of products that its steps do not know.
import type { Entry } from '../document/survey.ts';
import { kinds } from '../elements/catalogue.ts';
import type { Facts } from '../facts/facts.ts';
import { listed, names, siteName } from '../rules/words.ts';
import { type Foothold, undecidedZones } from '../trust/footholds.ts';
import type { Walk } from '../trust/walk.ts';

/** The sites of which most steps know nothing: they are described for Configuration Manager 2007. */
export function sitesNotWalked({ survey }: Facts): readonly Entry<'sites'>[] {
  return survey
    .all('sites')
    .filter(({ product }) => product !== 'cm2007')
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

export interface LimitsJson {
  /** Where nobody starts: the zones of which nobody decided whether access is controlled. */
  readonly undecidedAccess: readonly string[];
  /** Sites of products that most steps know nothing of: what is not reached there is not shown to be safe. */
  readonly notWalked: readonly { readonly site: string; readonly product: string }[];
}

/** What keeps a walk from these footholds from telling that something is safe, as data. */
export function limitsJson(footholds: readonly Foothold[], facts: Facts): LimitsJson {
  return {
    undecidedAccess: footholds.length === 0 ? undecidedZones(facts) : [],
    notWalked: sitesNotWalked(facts).map(({ id, product = 'cm2007' }) => ({ site: id, product })),
  };
}

/** What keeps the walk from telling that something is safe, in sentences; none where nothing does. */
export function limitsOf({ graph, footholds }: Walk): readonly string[] {
  return limitsFrom(footholds, graph.terrain.facts);
}

/** The limits of any walk from these footholds. */
export function limitsFrom(footholds: readonly Foothold[], facts: Facts): readonly string[] {
  const limits: string[] = [];
  if (footholds.length === 0) {
    limits.push('No attacker starts anywhere, so nothing was walked.');
    const zones = undecidedZones(facts);
    if (zones.length > 0) {
      limits.push(
        `Nobody decided whether access is controlled in ${names(facts, zones, 8)}: by default an attacker starts where it is not.`,
      );
    }
  }
  const sites = sitesNotWalked(facts);
  if (sites.length > 0) {
    limits.push(
      `Most steps are known of ${productName('cm2007')} only, so nothing shows that these sites are safe: ${listed(
        sites.map(({ id, product }) => `${siteName(facts, id)} with ${productName(product)}`),
        8,
      )}.`,
    );
  }
  return limits;
}

function productName(product: Entry['product']): string {
  return kinds.sites.fields.product.options[product ?? 'cm2007'];
}
