// Answers questions: every answer is an edit.
import type { Answering } from '../../models/report/setting-words.ts';
import { editOrSay } from '../store/edit-or-say.ts';

/** Decides what a question asks. Returns whether it could be decided. */
export function decide({ element, setting }: Answering, value: string | number | boolean): boolean {
  const changes = [{ element, setting, value }];
  return editOrSay({ edit: 'set-settings', arguments: { changes } });
}

/** Whether all options can stand side by side in a line with room for about so many letters. */
export function fitInLine({ options }: Answering, letters: number): boolean {
  return options.reduce((sum, { label }) => sum + label.length, 0) <= letters;
}

/** What fits beside a question in the list. */
export const lineOfList = 72;

/** The value that a key stands for: `y` and `n`, or the number of an option that shows. */
export function valueOfKey(answering: Answering, key: string): string | boolean | undefined {
  const { by, options } = answering;
  if (by === 'yes-no') return { y: true, n: false }[key.toLowerCase()];
  if (by !== 'choice' || !fitInLine(answering, lineOfList)) return undefined;
  return /^[1-9]$/.test(key) ? options[Number(key) - 1]?.value : undefined;
}

/** The keys that answer, in words; empty where none do. */
export function keysOf(answering: Answering): string {
  const { by, options } = answering;
  if (by === 'yes-no') return 'Y or N';
  if (by !== 'choice' || !fitInLine(answering, lineOfList)) return '';
  return options.map((_, index) => String(index + 1)).join(' or ');
}
