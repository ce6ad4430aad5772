import { judgementIcon } from '../../models/drawing/icons.ts';
import type { Judgement } from '../../models/drawing/marks.ts';
import type { ResultRow } from '../../models/report/result-list.ts';
import { Icon } from './icon.tsx';

const names: { readonly [J in Judgement | 'pass']: string } = {
  critical: 'critical',
  high: 'high',
  medium: 'medium',
  low: 'low',
  info: 'information',
  question: 'question',
  pass: 'pass',
};

/** How a result is judged: by its severity, or that it is a question or a pass. */
export function judgementOf({ severity, outcome }: Pick<ResultRow, 'severity' | 'outcome'>) {
  return severity ?? (outcome === 'question' ? 'question' : 'pass');
}

/** The shape and colour of a severity, a question or a pass; named for screen readers. */
export function JudgementBadge({
  of,
  size = 14,
}: {
  readonly of: Judgement | 'pass';
  readonly size?: number;
}) {
  return (
    <span className={`judgement ${of}`} role="img" aria-label={names[of]}>
      <Icon name={judgementIcon(of)} size={size} />
    </span>
  );
}
