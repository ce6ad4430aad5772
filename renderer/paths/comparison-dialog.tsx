import type { ReactNode } from 'react';
import type { ComparisonRows, GoalChangeRow, RowsOf } from '../../models/report/comparison-rows.ts';
import { count } from '../../models/rules/words.ts';
import { Button } from '../controls/button.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { JudgementBadge } from '../controls/judgement-badge.tsx';
import { stopComparing, useComparing } from './comparing.ts';
import './comparison-dialog.css';

/** What distinguishes the drawing from another file. */
export function ComparisonDialog() {
  const comparing = useComparing((state) => state.comparing);
  if (comparing === undefined) return null;
  const { name, rows } = comparing;
  return (
    <Dialog
      isLong
      isOpen
      title={`This drawing and “${name}”`}
      onClose={stopComparing}
      actions={
        <Button look="strong" onClick={stopComparing}>
          Close
        </Button>
      }
    >
      {rows === undefined ? (
        <p className="quiet" aria-busy="true">
          Comparing…
        </p>
      ) : (
        <Rows rows={rows} name={name} />
      )}
    </Dialog>
  );
}

function Rows({ rows, name }: { readonly rows: ComparisonRows; readonly name: string }) {
  const { elements, settings, findings, goals, limits, goalsAsBefore, notReached } = rows;
  return (
    <div className="comparison">
      <p className="quiet">{`“+” is in this drawing only, “−” in “${name}” only.`}</p>
      <section aria-label="Paths">
        <h3>Paths</h3>
        {limits.map((limit) => (
          <p key={limit}>{limit}</p>
        ))}
        {goals.map((goal) => (
          <GoalChange key={goal.title} goal={goal} />
        ))}
        {goalsAsBefore.length === 0 ? null : (
          <p className="quiet">{`The same: ${goalsAsBefore.join('; ')}.`}</p>
        )}
        {notReached.goals.length === 0 ? null : (
          <p className="quiet">{`${notReached.says}: ${notReached.goals.join('; ')}.`}</p>
        )}
      </section>
      <Part title="Findings" rows={findings}>
        {({ severity, message }) => (
          <span className="comparison-finding">
            {severity === undefined ? null : <JudgementBadge of={severity} />}
            <span>{message}</span>
          </span>
        )}
      </Part>
      {findings.changed.length === 0 ? null : (
        <section aria-label="Findings of another severity">
          <h3>Findings of another severity</h3>
          <ul>
            {findings.changed.map(({ message, change }) => (
              <li key={message}>
                <span>{message}</span>
                <span className="quiet">{change}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-label="Settings">
        <h3>Settings</h3>
        <ul>
          {settings.map(({ setting, before, after }) => (
            <li key={setting}>
              <span>{setting}</span>
              <span className="quiet">{`${before} there, ${after} here`}</span>
            </li>
          ))}
        </ul>
        {settings.length === 0 ? (
          <p className="quiet">No setting of elements that both have differs.</p>
        ) : null}
      </section>
      <Part title="Elements" rows={elements}>
        {({ name: own, kind }) => (
          <span>
            {own} <span className="quiet">{kind}</span>
          </span>
        )}
      </Part>
    </div>
  );
}

/** What differs in the paths to one goal. */
function GoalChange({
  goal: { title, before, after, appeared, gone },
}: {
  readonly goal: GoalChangeRow;
}) {
  const extent = before === after ? `${after} in both` : `${before} there, ${after} here`;
  const signed = [
    ...appeared.paths.map((path) => ({ path, sign: '+', said: 'Here only' })),
    ...gone.paths.map((path) => ({ path, sign: '−', said: 'There only' })),
  ];
  const counts = [
    ...(appeared.count === '' ? [] : [`${appeared.count} here only`]),
    ...(gone.count === '' ? [] : [`${gone.count} there only`]),
  ];
  return (
    <div className="comparison-goal">
      <p>
        {title} <span className="quiet">{`${extent}; ${counts.join(', ')}`}</span>
      </p>
      <ul>
        {signed.map(({ path: { from, hops }, sign, said }, index) => (
          <li key={index} className="signed">
            <Sign sign={sign} said={said} />
            <div>
              <span>{from}</span>
              <span className="quiet">{hops.join(' ')}</span>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Sign({ sign, said }: { readonly sign: string; readonly said: string }) {
  return (
    <span className="sign" role="img" aria-label={said}>
      {sign}
    </span>
  );
}

function Part<Row>({
  title,
  rows: { appeared, gone, same },
  children,
}: {
  readonly title: string;
  readonly rows: RowsOf<Row>;
  readonly children: (row: Row) => ReactNode;
}) {
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {[
          ...appeared.map((row) => ({ row, sign: '+', said: 'Here only' })),
          ...gone.map((row) => ({ row, sign: '−', said: 'There only' })),
        ].map(({ row, sign, said }, index) => (
          <li key={index} className="signed">
            <Sign sign={sign} said={said} />
            <div>{children(row)}</div>
          </li>
        ))}
      </ul>
      <p className="quiet">{`${count(same)} the same`}</p>
    </section>
  );
}
