// The right panel: the result or path that is looked at, then the selection, or the document.
import { useMemo } from 'react';
import { ResultDetail } from '../findings/result-detail.tsx';
import { PathDetail } from '../paths/path-detail.tsx';
import { useDocument } from '../store/document-store.ts';
import { useInterface } from '../store/interface-store.ts';
import { surveyOf } from '../store/survey.ts';
import { Connections } from './connections.tsx';
import { DocumentInspector } from './document-inspector.tsx';
import { ElementInspector } from './element-inspector.tsx';
import { MixedSelection } from './mixed-selection.tsx';
import './inspector.css';

export function Inspector() {
  const document = useDocument((state) => state.document);
  const selection = useInterface((state) => state.selection);
  const result = useInterface((state) => state.result);
  const path = useInterface((state) => state.path);
  const isLooking = result !== undefined || path !== undefined;
  const survey = surveyOf(document);
  const entries = useMemo(
    () => selection.flatMap((id) => survey.find(id) ?? []),
    [survey, selection],
  );
  const [first] = entries;
  const isOfOneKind = entries.every(({ collection }) => collection === first?.collection);
  return (
    <aside className="inspector" aria-label="Inspector">
      <div key={result ?? path ?? selection.join()} className="inspector-scroll">
        {result === undefined ? null : <ResultDetail fingerprint={result} />}
        {path === undefined ? null : <PathDetail id={path} />}
        {!isLooking && entries.length === 2 && first !== undefined ? (
          <Connections id={first.id} other={entries[1]?.id ?? ''} />
        ) : null}
        {first === undefined ? (
          !isLooking && <DocumentInspector survey={survey} />
        ) : isOfOneKind ? (
          <ElementInspector survey={survey} entries={entries} />
        ) : (
          <MixedSelection entries={entries} />
        )}
      </div>
    </aside>
  );
}
