// What to call an element in the window: channels, links and notes may have no name.
import type { Entry, Survey } from '../../models/document/survey.ts';
import { kinds } from '../../models/elements/catalogue.ts';

/** The name of an element, or what it is where it has none. */
export function elementTitle(survey: Survey, entry: Entry): string {
  const { name } = entry.data;
  if (name !== undefined && name !== '') return name;
  const untyped: Entry = entry;
  switch (untyped.collection) {
    case 'channels': {
      const { between, protection } = (untyped as Entry as Entry<'channels'>).data;
      const label = kinds.channels.fields.protection.options[protection];
      return `${label}, ${between.map((id) => survey.nameOf(id)).join(' – ')}`;
    }
    case 'links': {
      const { from, to } = (untyped as Entry as Entry<'links'>).data;
      return `${survey.nameOf(from)} → ${survey.nameOf(to)}`;
    }
    case 'notes':
      return (untyped as Entry as Entry<'notes'>).data.text.split('\n', 1)[0] || 'Note';
    default:
      return entry.id;
  }
}
