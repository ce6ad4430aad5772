// What a result takes from the product's defaults, as one reads it after its message.
import type { Survey } from '../document/survey.ts';
import type { Result } from '../rules/result.ts';
import { listed } from '../rules/words.ts';
import { fieldAt } from './setting-words.ts';

/** What nobody decided, where someone decided the rest: ` “SSL” of WSUS9`; empty where it rests on defaults alone. */
export function undecidedAmong({ read }: Result, survey: Survey): string {
  const taken = read.filter(({ basis }) => basis === 'default');
  if (taken.length === read.length) return '';
  const named = taken.map(({ element, key }) => {
    const label = fieldAt(survey, { element, setting: key })?.label ?? key;
    return `“${label}” of ${survey.nameOf(element)}`;
  });
  return ` ${listed(named)}`;
}
