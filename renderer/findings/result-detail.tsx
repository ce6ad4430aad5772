import { type ReactNode, useEffect, useRef } from 'react';
import { type Detail, detailText } from '../../models/report/result-detail.ts';
import { isGrave } from '../../models/rules/rule.ts';
import { Button, IconButton } from '../controls/button.tsx';
import { JudgementBadge, judgementOf } from '../controls/judgement-badge.tsx';
import { EnabledPaths } from '../paths/enabled-paths.tsx';
import { ReferenceButton } from '../reference/reference-button.tsx';
import { editOrSay } from '../store/edit-or-say.ts';
import { say } from '../store/interface-store.ts';
import { Answer } from './answer.tsx';
import { BackButton } from './back-button.tsx';
import { EvidenceList } from './evidence-list.tsx';
import { FlowList } from './flow-list.tsx';
import { firstAction, focusList, takesFocus } from './focusing.ts';
import { useDetail } from './use-detail.ts';
import './result-detail.css';

/** Everything about the result that is looked at: what, why, what to do, what it rests on. */
export function ResultDetail({ fingerprint }: { readonly fingerprint: string }) {
  const detail = useDetail(fingerprint);
  if (detail === undefined) return <div className="result-detail" aria-busy="true" />;
  if (detail === 'gone') {
    return (
      <section className="result-detail" aria-label="Result">
        <div className="detail-head">
          <span>No longer there</span>
          <BackButton />
        </div>
        <p className="quiet">What this was about has changed or was removed.</p>
      </section>
    );
  }
  return <Known key={fingerprint} detail={detail} />;
}

function Known({ detail }: { readonly detail: Detail }) {
  const { outcome, severity, title, message, why, remedy, fingerprint } = detail;
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!takesFocus(fingerprint)) return;
    const action = `[${firstAction}] :is(button, input), button[${firstAction}]`;
    const { current } = section;
    // One that no edit fixes offers to read on.
    (current?.querySelector<HTMLElement>(action) ?? current?.querySelector('button'))?.focus();
  }, [fingerprint]);

  return (
    <section ref={section} className="result-detail" aria-label={`${headings[outcome]}: ${title}`}>
      <div className="detail-head">
        <JudgementBadge of={judgementOf(detail)} size={16} />
        <span>{severity === undefined ? headings[outcome] : severityWords[severity]}</span>
        <ReferenceButton page={`rules/${detail.rule}`} label="Reference" shortcut="F1" />
        <IconButton
          icon="copy"
          label="Copy as text"
          iconSize={16}
          onClick={() => void copy(detailText(detail))}
        />
        <BackButton />
      </div>
      <h2>{outcome === 'violation' ? title : message}</h2>
      {outcome === 'violation' ? (
        <>
          <p>{message}</p>
          <Remedy detail={detail} />
        </>
      ) : null}
      {outcome === 'question' ? <Asked detail={detail} /> : null}
      <Part title={outcome === 'violation' ? 'Why it matters' : 'What it is about'}>
        <p>{why}</p>
        {outcome === 'violation' ? null : <p>{remedy}</p>}
      </Part>
      {isGrave(severity) ? <EnabledPaths fingerprint={fingerprint} /> : null}
      <Part title="Rests on">
        <EvidenceList subject={detail.subject} related={detail.related} />
        <Defaults sentences={detail.defaults} />
      </Part>
      {detail.flowCount === 0 ? null : (
        <Part title={`Data flows (${detail.flowCount})`}>
          <FlowList flows={detail.flows} total={detail.flowCount} />
        </Part>
      )}
      <Part title="Sources">
        <ul className="detail-sources">
          {detail.sources.map(({ citation, note }) => (
            <li key={citation}>
              {citation}
              {note === '' ? null : <span className="quiet">{` (${note})`}</span>}
            </li>
          ))}
        </ul>
      </Part>
      <p className="detail-rule quiet">
        <span className="detail-id">{detail.rule}</span>
        {detail.stride.join(', ')}
      </p>
    </section>
  );
}

const headings = { violation: 'Finding', question: 'Question', pass: 'Pass' } as const;

const severityWords = {
  critical: 'Critical',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
  info: 'Information',
} as const;

function Asked({ detail }: { readonly detail: Detail }) {
  const { answering, message, awaitedBy, fingerprint } = detail;
  return (
    <>
      {answering === undefined ? null : (
        <div className="detail-action" {...{ [firstAction]: fingerprint }}>
          <Answer answering={answering} question={message} room={36} onAnswered={focusList} />
        </div>
      )}
      <Part title="The answer decides">
        <ul>
          {awaitedBy.map(({ title, subjectName }) => (
            <li key={`${title} ${subjectName}`}>
              {title} <span className="quiet">{subjectName}</span>
            </li>
          ))}
        </ul>
      </Part>
    </>
  );
}

/** What to do; where one edit does it, the button for it. */
function Remedy({ detail: { remedy, fix, fingerprint } }: { readonly detail: Detail }) {
  const [only] = fix;
  const apply = () => {
    const changes = fix.map(({ element, setting, value }) => ({ element, setting, value }));
    if (editOrSay({ edit: 'set-settings', arguments: { changes } })) focusList();
  };
  return (
    <Part title="How to fix it">
      <p>{remedy}</p>
      {only === undefined ? null : (
        <div className="detail-action">
          <ul className="detail-changes">
            {fix.map(({ sentence }) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <Button look="strong" icon="fix" onClick={apply} {...{ [firstAction]: fingerprint }}>
            {fix.length === 1 ? 'Apply the fix' : `Apply the fix (${fix.length} changes)`}
          </Button>
        </div>
      )}
    </Part>
  );
}

function Defaults({ sentences }: { readonly sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <div className="detail-defaults">
      <p>Nobody decided; the product’s default is taken:</p>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className="detail-part">
      <h3>{title}</h3>
      {children}
    </div>
  );
}

async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    say('done', 'Copied as text.');
  } catch {
    say('failure', 'The clipboard cannot be written. Allow it for this page and copy again.');
  }
}
