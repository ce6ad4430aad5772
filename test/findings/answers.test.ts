import { describe, expect, it } from 'vitest';
import type { Answering } from '../../models/report/setting-words.ts';
import { fitInLine, keysOf, valueOfKey } from '../../renderer/findings/answers.ts';
import { whatBecame } from '../../renderer/findings/what-became.ts';

const yesNo: Answering = { element: 'a', setting: 'ssl', by: 'yes-no', options: [] };
const choice = (labels: readonly string[]): Answering => ({
  element: 'a',
  setting: 'mode',
  by: 'choice',
  options: labels.map((label) => ({ value: label.toLowerCase(), label })),
});

describe('the keys that answer a question', () => {
  it('are y and n for yes and no', () => {
    expect(['y', 'Y', 'n', 'N'].map((key) => valueOfKey(yesNo, key))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(keysOf(yesNo)).toBe('Y or N');
    for (const key of ['1', 'j', 'toString', '']) expect(valueOfKey(yesNo, key)).toBeUndefined();
  });

  it('are the numbers of the options that show side by side', () => {
    const modes = choice(['Mixed', 'Native']);
    expect(['1', '2', '3', 'y'].map((key) => valueOfKey(modes, key))).toEqual([
      'mixed',
      'native',
      undefined,
      undefined,
    ]);
    expect(keysOf(modes)).toBe('1 or 2');
  });

  it('are none where the options have to be opened first, or something is typed', () => {
    const many = choice(Array.from({ length: 20 }, (_, index) => `Option ${index}`));
    expect(fitInLine(many, 72)).toBe(false);
    expect([valueOfKey(many, '1'), keysOf(many)]).toEqual([undefined, '']);
    const typed: Answering = { ...yesNo, by: 'number' };
    expect([valueOfKey(typed, '1'), keysOf(typed)]).toEqual([undefined, '']);
  });
});

it('what became of a row says whether it is fixed, answered, or only gone', () => {
  const finding = { outcome: 'violation', message: 'WSUS9 does not use SSL.' } as const;
  const question = { outcome: 'question', message: 'Does WSUS9 use SSL?' } as const;
  expect(whatBecame(finding, 'pass')).toBe('Fixed: WSUS9 does not use SSL.');
  expect(whatBecame(finding, undefined)).toBe('No longer there: WSUS9 does not use SSL.');
  expect(whatBecame(question, 'violation')).toBe('Answered, now a finding: Does WSUS9 use SSL?');
  expect(whatBecame(question, 'pass')).toBe('Answered, nothing wrong: Does WSUS9 use SSL?');
});
