import type { GoalRow } from '../../models/report/path-rows.ts';
import { counted } from '../../models/rules/words.ts';
import { IconButton } from '../controls/button.tsx';
import { Icon } from '../controls/icon.tsx';
import { useDocument } from '../store/document-store.ts';
import { lookAtPath, useInterface } from '../store/interface-store.ts';
import { surveyOf } from '../store/survey.ts';
import { askFor, goalOf, usePaths } from './paths-store.ts';
import { RowList } from './row-list.tsx';

/** What must not happen, and whether it can. */
export function Goals() {
  const document = useDocument((state) => state.document);
  const selection = useInterface((state) => state.selection);
  const state = usePaths();
  const { at } = state.question;
  const name = at === undefined ? undefined : surveyOf(document).nameOf(at);
  return (
    <section className="paths-part" aria-label="Goals of the attacker">
      <div className="paths-head">
        <h2>{name === undefined ? 'To' : `To, at ${name} only`}</h2>
        <IconButton
          icon="filter"
          label="Only at the selected element"
          aria-pressed={at !== undefined}
          disabled={at === undefined && selection.length === 0}
          onClick={() => askFor({ at: at === undefined ? selection[0] : undefined })}
        />
      </div>
      <RowList
        label="Goals"
        rows={state.rows?.goals ?? []}
        idOf={({ goal }) => goal}
        chosen={goalOf(state)?.goal}
        onChoose={({ goal }) => {
          usePaths.setState({ goal });
          lookAtPath(undefined);
        }}
      >
        {(row) => <GoalLine row={row} isCut={row.paths.length >= state.question.count} />}
      </RowList>
    </section>
  );
}

function GoalLine({
  row: { title, clients, elements, paths },
  isCut,
}: {
  readonly row: GoalRow;
  /** There may be more paths than were asked for. */
  readonly isCut: boolean;
}) {
  const open = paths.filter(({ fate }) => fate !== 'dies').length;
  const extent = clients > 0 ? counted(clients, 'client') : counted(elements, 'element');
  return (
    <>
      <span
        className={`judgement ${elements > 0 ? 'critical' : 'pass'}`}
        role="img"
        aria-label={elements > 0 ? 'Reached' : 'Not reached'}
      >
        <Icon name={elements > 0 ? 'severity-critical' : 'pass'} size={14} />
      </span>
      <span className="row-words">{title}</span>
      <span className="quiet">{elements > 0 ? extent : 'not reached'}</span>
      {open > 0 ? (
        <span className="goal-paths">{isCut ? `${open}+ paths` : counted(open, 'path')}</span>
      ) : null}
    </>
  );
}
