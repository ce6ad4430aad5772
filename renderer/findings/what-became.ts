import type { Outcome, ResultRow } from '../../models/report/result-list.ts';

/** Says what an edit made of a result that is no longer in its list; `now` is what it is instead. */
export function whatBecame(
  { outcome, message }: Pick<ResultRow, 'outcome' | 'message'>,
  now: Outcome | undefined,
): string {
  return `${words[outcome][now ?? 'nothing']}: ${message}`;
}

const words: { readonly [O in Outcome]: { readonly [N in Outcome | 'nothing']: string } } = {
  violation: {
    violation: 'Changed',
    pass: 'Fixed',
    question: 'Now a question',
    nothing: 'No longer there',
  },
  question: {
    question: 'Changed',
    pass: 'Answered, nothing wrong',
    violation: 'Answered, now a finding',
    nothing: 'No longer asked',
  },
  pass: {
    pass: 'Changed',
    violation: 'Now a finding',
    question: 'Now a question',
    nothing: 'No longer there',
  },
};
