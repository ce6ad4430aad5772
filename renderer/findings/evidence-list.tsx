import { useState } from 'react';
import { kindIcon } from '../../models/drawing/icons.ts';
import { Icon } from '../controls/icon.tsx';
import { useDocument } from '../store/document-store.ts';
import { select } from '../store/interface-store.ts';
import { surveyOf } from '../store/survey.ts';

/** How many elements show before one asks for all. */
const first = 8;

/** The elements that a result rests on, its subject first; each selects itself. */
export function EvidenceList({
  subject,
  related,
}: {
  readonly subject: string;
  readonly related: readonly string[];
}) {
  const [isAll, setAll] = useState(false);
  const document = useDocument((state) => state.document);
  const survey = surveyOf(document);
  const entries = [subject, ...related].flatMap((id) => survey.find(id) ?? []);
  const shown = isAll ? entries : entries.slice(0, first);
  return (
    <ul className="evidence">
      {shown.map(({ id, collection, data }) => (
        <li key={id}>
          <button
            type="button"
            className={id === subject ? 'evidence-element subject' : 'evidence-element'}
            onClick={() => select([id])}
          >
            <Icon name={kindIcon(collection, data)} size={14} />
            <span>{survey.nameOf(id)}</span>
          </button>
        </li>
      ))}
      {shown.length < entries.length ? (
        <li>
          <button type="button" className="evidence-element" onClick={() => setAll(true)}>
            {`${entries.length - shown.length} more`}
          </button>
        </li>
      ) : null}
    </ul>
  );
}
