import { useEffect, useRef } from 'react';
import type { HopFinding, HopRow } from '../../models/report/hop-rows.ts';
import type { PathRow } from '../../models/report/path-rows.ts';
import type { Change } from '../../models/report/result-detail.ts';
import { counted } from '../../models/rules/words.ts';
import { frame } from '../canvas/camera.ts';
import { Button } from '../controls/button.tsx';
import { JudgementBadge } from '../controls/judgement-badge.tsx';
import { BackButton } from '../findings/back-button.tsx';
import { firstAction, focusDetail, focusList, takesFocus } from '../findings/focusing.ts';
import { editOrSay } from '../store/edit-or-say.ts';
import { follow } from '../store/interface-store.ts';
import { attempt, editOf } from '../store/what-if.ts';
import { pathOf, usePaths } from './paths-store.ts';
import './path-detail.css';

/** The path that is looked at, hop by hop: how, on what grounds, and what would stop it. */
export function PathDetail({ id }: { readonly id: string }) {
  const path = usePaths((state) => pathOf(state, id));
  if (path === undefined) return null;
  return <Known key={id} path={path} />;
}

function Known({ path }: { readonly path: PathRow }) {
  const { id, goalTitle, foothold, alsoFrom, hops, extent, fate } = path;
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (takesFocus(id)) section.current?.querySelector<HTMLElement>(`[${firstAction}]`)?.focus();
  }, [id]);
  return (
    <section ref={section} className="path-detail" aria-label={`Path: ${goalTitle}`}>
      <div className="path-detail-head">
        <span>{`Path of ${counted(hops.length, 'hop')}`}</span>
        <BackButton />
      </div>
      <h2>{goalTitle}</h2>
      <p className="quiet">{`${foothold}. Reaches ${extent}.`}</p>
      {path.isFromElsewhere ? <p className="quiet">No foothold chosen leads to it.</p> : null}
      {alsoFrom.length === 0 ? null : (
        <p className="quiet">{`The same hops lead there from: ${alsoFrom.join('; ')}.`}</p>
      )}
      {fate === 'dies' ? <p className="path-dies">It dies with what is tried.</p> : null}
      <ol className="hops" aria-label="Hops">
        {hops.map((hop, index) => (
          <Hop key={`${index} ${hop.sentence}`} hop={hop} number={index + 1} path={id} />
        ))}
      </ol>
    </section>
  );
}

const basisNotes = {
  source: '',
  assumption:
    'Assumed of attackers in general: what is cited says what this rests on, not that it happens.',
  inference: 'Inferred from what the sources say; none says it in so many words.',
  undecided: 'Assumed, as nobody decided the setting.',
} as const;

function Hop({
  hop,
  number,
  path,
}: {
  readonly hop: HopRow;
  readonly number: number;
  readonly path: string;
}) {
  const { title, sentence, basis, sources, stops, stoppedBy, findings } = hop;
  return (
    <li className="hop">
      <button
        type="button"
        className="hop-title"
        {...(number === 1 && { [firstAction]: path })}
        onClick={() => frame([hop.from ?? '', hop.via ?? '', ...hop.to])}
      >
        <span className="path-number">{number}</span>
        {title}
      </button>
      <p>{sentence}</p>
      {basis === 'source' ? null : <p className="hop-note">{basisNotes[basis]}</p>}
      {stops.length === 0 ? (
        <p className="quiet">{`Stopped by: ${stoppedBy}`}</p>
      ) : (
        <ul className="hop-stops" aria-label={`What stops hop ${number}`}>
          {stops.map((changes) => (
            <Stop key={changes.map((change) => change.sentence).join()} changes={changes} />
          ))}
        </ul>
      )}
      {findings.length === 0 ? null : (
        <ul className="hop-findings" aria-label={`Findings of hop ${number}`}>
          {findings.map((finding) => (
            <FindingLink key={finding.fingerprint} finding={finding} />
          ))}
        </ul>
      )}
      <p className="hop-sources quiet">{sources.join('; ')}</p>
    </li>
  );
}

function Stop({ changes }: { readonly changes: readonly Change[] }) {
  const sentences = changes.map(({ sentence }) => sentence);
  const said = sentences.join('; ');
  return (
    <li>
      <p>
        <span className="quiet">Stopped by </span>
        {said}
      </p>
      <div className="hop-actions">
        <Button
          icon="fix"
          aria-label={`Apply: ${said}`}
          onClick={() => {
            if (editOrSay(editOf(changes))) focusList();
          }}
        >
          Apply
        </Button>
        <Button aria-label={`Try: ${said}`} onClick={() => attempt(changes)}>
          Try
        </Button>
      </div>
    </li>
  );
}

function FindingLink({ finding }: { readonly finding: HopFinding }) {
  const { severity, title, fingerprint } = finding;
  return (
    <li>
      <button
        type="button"
        className="hop-link"
        onClick={() => {
          follow({ result: fingerprint });
          focusDetail(fingerprint);
        }}
      >
        {severity === undefined ? null : <JudgementBadge of={severity} />}
        <span>{title}</span>
      </button>
    </li>
  );
}
