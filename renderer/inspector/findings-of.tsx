import type { Page, ResultRow } from '../../models/report/result-list.ts';
import { JudgementBadge, judgementOf } from '../controls/judgement-badge.tsx';
import { lookAt, useInterface } from '../store/interface-store.ts';
import { Group, unfold } from './group.tsx';

const mostFindings = 20;
const group = 'findings';

/** Brings the list of findings into sight. */
export function showFindings(): void {
  unfold(group);
  document.getElementById(group)?.scrollIntoView({ block: 'start' });
}

/** What the rules find and ask at the elements shown. */
export function FindingsOf({
  findings,
  questions,
}: {
  readonly findings: Page | undefined;
  readonly questions: Page | undefined;
}) {
  const total = (findings?.total ?? 0) + (questions?.total ?? 0);
  const rows = [...(findings?.rows ?? []), ...(questions?.rows ?? [])].slice(0, mostFindings);
  return (
    <Group name={group} title="Findings" note={total > 0 ? total : undefined}>
      {total === 0 ? (
        <p className="quiet inspector-text">
          {findings === undefined ? 'Not analysed yet.' : 'No rule finds or asks anything here.'}
        </p>
      ) : (
        <ul className="inspector-results">
          {rows.map((row) => (
            <ResultLine key={row.fingerprint} row={row} />
          ))}
        </ul>
      )}
      {total > rows.length ? (
        <p className="quiet inspector-text">{`${total - rows.length} more in the list of findings.`}</p>
      ) : null}
    </Group>
  );
}

function ResultLine({ row }: { readonly row: ResultRow }) {
  const isLookedAt = useInterface(({ result }) => result === row.fingerprint);
  return (
    <li>
      <button
        type="button"
        className="inspector-result"
        aria-pressed={isLookedAt}
        onClick={() => lookAt(isLookedAt ? undefined : row.fingerprint)}
      >
        <JudgementBadge of={judgementOf(row)} />
        <span>{row.message}</span>
      </button>
    </li>
  );
}
