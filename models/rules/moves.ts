// Fixes that move a whole site: what goes with it, and what stays as it was.
import type { Entry } from '../document/survey.ts';
import type { Facts } from '../facts/facts.ts';
import type { Fix } from './rule.ts';

/**
 * Moves a site to native mode, and before it the mixed-mode sites above it: a native child under a
 * mixed parent is not supported. With it go its secondary sites, what native mode does not offer, and that
 * it was migrated, which leaves settings as they were (S3).
 */
export function moveToNative(facts: Facts, site: Entry<'sites'>): readonly Fix[] {
  const { survey } = facts;
  const owner = survey.modeOwner(site);
  const above = survey.parentOf(owner);
  const before =
    above !== undefined && survey.modeOf(above.id) === 'mixed' ? moveToNative(facts, above) : [];
  const inheriting = survey
    .childrenOf(owner.id)
    .filter((child) => survey.modeOwner(child) === owner);
  const anonymous = [owner, ...inheriting]
    .flatMap(({ id }) => survey.holdersAt(id, 'distribution-point'))
    .filter(({ data }) => data.roles?.['distribution-point']?.anonymous === true);
  return [
    ...before,
    { element: owner.id, setting: 'mode', value: 'native' },
    { element: owner.id, setting: 'migratedToNative', value: true },
    ...idsOf(inheriting.filter(({ data }) => data.mode === 'mixed')).map((element) => ({
      element,
      setting: 'mode',
      value: 'native',
    })),
    ...idsOf(anonymous).map((element) => ({
      element,
      setting: 'distribution-point.anonymous',
      value: false,
    })),
  ];
}

/** The ids of elements, in an order that that of the document does not change. */
function idsOf(elements: readonly { readonly id: string }[]): readonly string[] {
  return elements.map(({ id }) => id).sort();
}

/** Upgrades an SMS 2003 site in place, which leaves its settings as they were (S3). */
export function upgradeInPlace({ id }: Entry<'sites'>): readonly Fix[] {
  return [
    { element: id, setting: 'product', value: 'cm2007' },
    { element: id, setting: 'upgraded', value: true },
  ];
}
