// The elements that a setting may refer to.

import { elementTitle } from '../../models/document/element-title.ts';
import { wouldCycle } from '../../models/document/references.ts';
import type { Entry, Survey } from '../../models/document/survey.ts';
import { kindIcon } from '../../models/drawing/icons.ts';
import type { CollectionName, Field } from '../../models/elements/field.ts';
import type { Item } from './search-list.tsx';

const byName = new Intl.Collator('en', { numeric: true });

/** The elements that these may refer to by this setting, by name; never themselves, never in a circle. */
export function candidates(
  survey: Survey,
  entries: readonly Entry[],
  setting: string,
  field: Field & { readonly type: 'reference' | 'references' },
): Item[] {
  const own = new Set(entries.map(({ id }) => id));
  const isParent = setting === 'parent';
  return field.to
    .flatMap((collection) => survey.all<CollectionName>(collection))
    .filter(
      ({ id }) =>
        !own.has(id) && !(isParent && entries.some((entry) => circles(survey, entry, id))),
    )
    .map((entry) => ({
      value: entry.id,
      label: elementTitle(survey, entry),
      icon: kindIcon(entry.collection, entry.data),
      note: 'code' in entry.data ? entry.data.code : undefined,
      words: entry.id,
    }))
    .sort((a, b) => byName.compare(a.label, b.label));
}

function circles(survey: Survey, { id, collection }: Entry, parent: string): boolean {
  return (
    (collection === 'zones' || collection === 'sites' || collection === 'collections') &&
    wouldCycle(survey.document, collection, id, parent)
  );
}
