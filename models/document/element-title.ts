import { kinds } from '../elements/catalogue.ts';
import { type Entry, isOf, type Survey } from './survey.ts';

/** What an element is called in lists: its name, or what it is where it has none, as channels, links and notes may. */
export function elementTitle(survey: Survey, entry: Entry): string {
  const { name } = entry.data;
  if (name !== undefined && name !== '') return name;
  if (isOf(entry, 'channels')) {
    const { between, protection } = entry.data;
    const label = kinds.channels.fields.protection.options[protection];
    return `${label}, ${between.map((id) => survey.nameOf(id)).join(' – ')}`;
  }
  if (isOf(entry, 'links')) {
    return `${survey.nameOf(entry.data.from)} → ${survey.nameOf(entry.data.to)}`;
  }
  if (isOf(entry, 'notes')) return entry.data.text.split('\n', 1)[0]?.trim() || 'Note';
  return entry.id;
}
