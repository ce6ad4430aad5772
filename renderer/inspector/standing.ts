// How the state of a setting shows: its icon, and the words for leaving it open.
import type { Survey } from '../../models/document/survey.ts';
import { valueText } from '../../models/report/setting-words.ts';
import type { SettingState } from './setting-state.ts';

/** The icon in a control; none where there is nothing to decide, or words beside it say so. */
export function markOf({ standing, otherwise }: SettingState): string | undefined {
  if (standing === 'decided') return otherwise === undefined ? undefined : 'decided';
  return standing === 'undecided' ? 'undecided' : undefined;
}

/** What choosing to leave a setting open amounts to: `Product default: SHA-1`. */
export function otherwiseText(survey: Survey, state: SettingState): string {
  const { otherwise } = state;
  const value = valueText(survey, state, otherwise?.value);
  switch (otherwise?.standing) {
    case 'default':
      return `Product default: ${value}`;
    case 'absent':
      return `Not said: ${value}`;
    case 'inherited':
      return otherwise.from === undefined
        ? 'As elsewhere'
        : `As ${survey.nameOf(otherwise.from)}: ${value}`;
    case 'undecided':
      return 'Undecided';
    default:
      return 'Not said';
  }
}
