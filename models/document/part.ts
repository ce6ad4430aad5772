// Which elements are judged together: a hierarchy in parts that have little to do with each other.
import type { RoleId } from '../elements/roles/index.ts';
import type { CollectionName } from './hierarchy.ts';
import { type Entry, type Survey, siteOf } from './survey.ts';

/** Some sites with all that belongs to them, or the whole hierarchy. */
export class Part {
  readonly survey: Survey;
  /** Of these sites, and under the empty id of what belongs to none. */
  readonly sites: ReadonlySet<string>;
  readonly #isWhole: boolean;
  readonly #all = new Map<CollectionName, readonly Entry[]>();
  #holders: ReadonlyMap<RoleId, readonly Entry<'systems'>[]> | undefined;

  /** Of these sites; of the whole hierarchy without. */
  constructor(survey: Survey, sites?: ReadonlySet<string>) {
    this.survey = survey;
    this.sites = sites ?? new Set(['', ...Object.keys(survey.document.sites)]);
    this.#isWhole = sites === undefined;
  }

  /** Whether an element belongs to this part. */
  holds(entry: Entry): boolean {
    return this.#isWhole || this.sites.has(siteOf(entry) ?? '');
  }

  /** The entries of a collection in this part. */
  all<C extends CollectionName>(collection: C): readonly Entry<C>[] {
    if (this.#isWhole) return this.survey.all(collection);
    let entries = this.#all.get(collection);
    if (entries === undefined) {
      const found = [...this.sites].flatMap((site) => this.survey.at(site, collection));
      entries = found as readonly Entry<CollectionName>[];
      this.#all.set(collection, entries);
    }
    return entries as readonly Entry<CollectionName>[] as readonly Entry<C>[];
  }

  /** The computers in this part that hold a role. */
  holders(role: RoleId): readonly Entry<'systems'>[] {
    if (this.#isWhole) return this.survey.holders(role);
    this.#holders ??= this.#gatherHolders();
    return this.#holders.get(role) ?? nothing;
  }

  #gatherHolders(): ReadonlyMap<RoleId, readonly Entry<'systems'>[]> {
    const holders = new Map<RoleId, Entry<'systems'>[]>();
    for (const site of this.sites) {
      for (const [role, systems] of this.survey.rolesAt(site)) {
        const known = holders.get(role);
        if (known === undefined) holders.set(role, [...systems]);
        else known.push(...systems);
      }
    }
    return holders;
  }
}

const nothing: readonly never[] = [];

/**
 * The sites of a hierarchy in groups that are judged by themselves: a primary site with its secondary sites, which
 * share its mode and its clients. While a group has fewer computers than `enough`, it takes in the next. What
 * belongs to no site is with the first, under the empty id.
 */
export function sitesByPart(survey: Survey, enough = 300): readonly ReadonlySet<string>[] {
  const families = new Map<string, string[]>();
  for (const site of survey.all('sites')) {
    const { id } = survey.primaryOf(site);
    const family = families.get(id);
    if (family === undefined) families.set(id, [site.id]);
    else family.push(site.id);
  }
  let last = new Set(['']);
  let computers = survey.systemsOf('').length;
  const parts = [last];
  for (const family of families.values()) {
    if (computers >= enough) {
      last = new Set();
      computers = 0;
      parts.push(last);
    }
    for (const site of family) {
      last.add(site);
      computers += survey.systemsOf(site).length;
    }
  }
  return parts;
}
