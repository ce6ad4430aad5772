import { capitalised } from '../../models/elements/capitalised.ts';
import type { GoalRow } from '../../models/report/path-rows.ts';
import { counted } from '../../models/rules/words.ts';
import { canBeAsked, goalNames } from '../../models/trust/goals.ts';
import { IconButton } from '../controls/button.tsx';
import { Icon } from '../controls/icon.tsx';
import { useDocument } from '../store/document-store.ts';
import { lookAtPath, useInterface } from '../store/interface-store.ts';
import { surveyOf } from '../store/survey.ts';
import { fatesOf } from './outcome-text.ts';
import { askFor, goalOf, hasMore, usePaths } from './paths-store.ts';
import { RowList } from './row-list.tsx';

/** What must not happen, and whether it can. */
export function Goals() {
  const document = useDocument((state) => state.document);
  const selection = useInterface((state) => state.selection);
  const state = usePaths();
  const { at } = state.question;
  const survey = surveyOf(document);
  const [selected] = selection;
  const isAskable =
    selected !== undefined &&
    goalNames.some((goal) => canBeAsked({ name: goal, id: selected }, { survey }));
  const name = at === undefined ? undefined : survey.nameOf(at);
  return (
    <section className="paths-part" aria-label="Goals of the attacker">
      <div className="paths-head">
        <h2>{name === undefined ? 'To' : `To, at ${name} only`}</h2>
        <IconButton
          icon="filter"
          label="Only at the selected element"
          aria-pressed={at !== undefined}
          disabled={at === undefined && !isAskable}
          onClick={() => askFor({ at: at === undefined ? selected : undefined })}
        />
      </div>
      <Limits sentences={state.rows?.limits ?? []} />
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
        {(row) => <GoalLine row={row} hasMore={hasMore(row, state)} />}
      </RowList>
    </section>
  );
}

/** What the walk cannot tell: the first line at once, all of it where one asks. */
function Limits({ sentences }: { readonly sentences: readonly string[] }) {
  const [first, ...others] = sentences;
  if (first === undefined) return null;
  return (
    <details className="paths-limits quiet">
      <summary>{first}</summary>
      {others.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </details>
  );
}

const verdicts = {
  reached: { judgement: 'critical', icon: 'severity-critical', said: 'reached' },
  'not-reached': { judgement: 'pass', icon: 'pass', said: 'not reached' },
  unknown: { judgement: 'question', icon: 'question', said: 'not reached as far as known' },
} as const;

function GoalLine({
  row: { title, verdict, extent, paths },
  hasMore,
}: {
  readonly row: GoalRow;
  readonly hasMore: boolean;
}) {
  const { stays, opens } = fatesOf(paths);
  const open = stays + opens;
  const { judgement, icon, said } = verdicts[verdict];
  return (
    <>
      <span className={`judgement ${judgement}`} role="img" aria-label={capitalised(said)}>
        <Icon name={icon} size={14} />
      </span>
      <span className="row-words">{title}</span>
      <span className="quiet">{verdict === 'reached' ? extent : 'not reached'}</span>
      {open > 0 ? (
        <span className="goal-paths">{hasMore ? `${open}+ paths` : counted(open, 'path')}</span>
      ) : null}
    </>
  );
}
