import type { ReactNode } from 'react';
import type { ComparisonRows, RowsOf } from '../../models/report/comparison-rows.ts';
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
  const { elements, settings, findings, paths } = rows;
  return (
    <div className="comparison">
      <p className="quiet">{`“+” is in this drawing only, “−” in “${name}” only.`}</p>
      <Part title="Paths" rows={paths}>
        {({ goal, hops }) => (
          <>
            <span>{goal}</span>
            <span className="quiet">{hops.join(' ')}</span>
          </>
        )}
      </Part>
      <Part title="Findings" rows={findings}>
        {({ severity, message }) => (
          <span className="comparison-finding">
            {severity === undefined ? null : <JudgementBadge of={severity} />}
            <span>{message}</span>
          </span>
        )}
      </Part>
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
            <span className="sign" role="img" aria-label={said}>
              {sign}
            </span>
            <div>{children(row)}</div>
          </li>
        ))}
      </ul>
      <p className="quiet">{`${count(same)} the same`}</p>
    </section>
  );
}
