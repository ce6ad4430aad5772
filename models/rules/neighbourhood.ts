// Which part of a hierarchy an edit can have changed the verdicts in, as a small hierarchy of its own.
import type { Hierarchy } from '../document/hierarchy.ts';
import type { Entry, Survey } from '../document/survey.ts';
import { collectionNames } from '../elements/catalogue.ts';

export interface Neighbourhood {
  /** The sites about whose computers and clients verdicts can differ. */
  readonly judged: ReadonlySet<string>;
  /** Those sites and the ones above and below them, with all that belongs to no site. */
  readonly part: Hierarchy;
}

/**
 * The neighbourhood of an edit that changed nothing but computers and clients of sites. Undefined where it changed more,
 * or where it lies so centrally that the part would be most of the hierarchy.
 */
export function neighbourhoodOf(before: Hierarchy, after: Survey): Neighbourhood | undefined {
  const { document } = after;
  for (const collection of collectionNames) {
    if (collection === 'systems' || collection === 'clients') continue;
    if (before[collection] !== document[collection]) return undefined;
  }
  const changed = new Set<string | undefined>([
    ...sitesOfChanged(before.systems, after.all('systems')),
    ...sitesOfChanged(before.clients, after.all('clients')),
  ]);
  const judged = new Set<string>();
  for (const id of changed) {
    const site = after.get('sites', id);
    if (site === undefined) return undefined;
    const primary = after.primaryOf(site);
    for (const near of [site, primary, ...secondariesOf(after, primary)]) judged.add(near.id);
  }
  const around = new Set(judged);
  for (const id of judged) {
    const site = after.get('sites', id);
    const above = site && after.parentOf(site);
    if (above !== undefined) around.add(above.id);
    for (const below of after.childrenOf(id)) around.add(below.id);
  }
  const size = [...around].reduce((sum, id) => sum + after.systemsOf(id).length, 0);
  if (size > after.all('systems').length / 2) return undefined;
  return { judged, part: partOf(after, ['', ...around]) };
}

/** The secondary sites below a site, those below these included. */
function secondariesOf(survey: Survey, { id }: Entry<'sites'>): readonly Entry<'sites'>[] {
  return survey
    .childrenOf(id)
    .filter(({ data }) => data.kind === 'secondary')
    .flatMap((secondary) => [secondary, ...secondariesOf(survey, secondary)]);
}

/** The sites of the elements that are not the same objects in both, as they were and as they are. */
function sitesOfChanged(
  before: { readonly [id: string]: { readonly site?: string | undefined } },
  after: readonly Entry<'systems' | 'clients'>[],
): Set<string | undefined> {
  const sites = new Set<string | undefined>();
  let kept = 0;
  for (const { id, data, site } of after) {
    const known = Object.hasOwn(before, id) ? before[id] : undefined;
    if (known !== undefined) kept += 1;
    if (known === data) continue;
    sites.add(site);
    if (known !== undefined) sites.add(known.site);
  }
  const ids = Object.keys(before);
  if (kept === ids.length) return sites;
  const still = new Set(after.map(({ id }) => id));
  for (const id of ids) if (!still.has(id)) sites.add(before[id]?.site);
  return sites;
}

/** The document with the computers and clients of these sites only. */
function partOf(survey: Survey, sites: readonly string[]): Hierarchy {
  const elements = <C extends 'systems' | 'clients'>(entries: readonly Entry<C>[]) =>
    Object.fromEntries(entries.map(({ id, data }) => [id, data]));
  return {
    ...survey.document,
    systems: elements(sites.flatMap((site) => survey.systemsOf(site))),
    clients: elements(sites.flatMap((site) => survey.clientsOf(site))),
  };
}
