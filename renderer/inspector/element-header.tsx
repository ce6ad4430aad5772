import { elementTitle } from '../../models/document/element-title.ts';
import type { Entry, Survey } from '../../models/document/survey.ts';
import { kindIcon } from '../../models/drawing/icons.ts';
import type { Judgement } from '../../models/drawing/marks.ts';
import { capitalised } from '../../models/elements/capitalised.ts';
import { kinds } from '../../models/elements/catalogue.ts';
import type { ElementKind } from '../../models/elements/field.ts';
import { Icon } from '../controls/icon.tsx';
import { JudgementBadge } from '../controls/judgement-badge.tsx';
import { edit } from '../store/document-store.ts';
import { select } from '../store/interface-store.ts';
import { settingChange } from './changes.ts';
import { showFindings } from './findings-of.tsx';
import { SiteSeal } from './site-seal.tsx';
import { TextField } from './text-field.tsx';

interface ElementHeaderProps {
  readonly survey: Survey;
  readonly entries: readonly Entry[];
  /** The worst of what is found and asked there, and how much that is. */
  readonly worst: Judgement | undefined;
  readonly count: number;
}

export function ElementHeader({ survey, entries, worst, count }: ElementHeaderProps) {
  const [first, ...rest] = entries;
  if (first === undefined) return null;
  return rest.length === 0 ? (
    <OneHeader key={first.id} survey={survey} entry={first} worst={worst} count={count} />
  ) : (
    <SeveralHeader survey={survey} entries={entries} collection={first.collection} />
  );
}

/** Name and description, what it is and where it stands. */
function OneHeader({
  survey,
  entry,
  worst,
  count,
}: Omit<ElementHeaderProps, 'entries'> & { readonly entry: Entry }) {
  const kind: ElementKind = kinds[entry.collection];
  const { data, zone } = entry;
  const site = entry.collection === 'sites' ? entry.id : entry.site;
  const set = (setting: string, text: string) => {
    const value = text.trim();
    if (value === '' && setting === 'name' && kind.nameless !== true) {
      return `A ${kind.singular} needs a name.`;
    }
    return edit(settingChange([entry], setting, value === '' ? undefined : value));
  };
  return (
    <header className="inspector-header">
      <div className="inspector-title">
        <Icon name={kindIcon(entry.collection, data)} size={20} />
        <h2 className="unseen">{elementTitle(survey, entry)}</h2>
        <span className="inspector-name">
          <TextField
            label="Name"
            value={data.name ?? ''}
            placeholder={elementTitle(survey, entry)}
            onApply={(text) => set('name', text)}
          />
        </span>
        {worst === undefined ? null : (
          <button type="button" className="mark-button inspector-mark" onClick={showFindings}>
            <JudgementBadge of={worst} size={16} />
            {count}
            <span className="unseen">findings and questions</span>
          </button>
        )}
      </div>
      <p className="inspector-kind">
        <span>{capitalised(kind.singular)}</span>
        <span className="quiet">{entry.id}</span>
        {site === undefined || survey.get('sites', site) === undefined ? null : (
          <button
            type="button"
            className="inspector-seal"
            aria-label={`Select site ${survey.nameOf(site)}`}
            onClick={() => select([site])}
          >
            <SiteSeal survey={survey} site={site} />
          </button>
        )}
        {zone === undefined ? null : (
          <button type="button" className="inspector-link" onClick={() => select([zone])}>
            {survey.nameOf(zone)}
          </button>
        )}
      </p>
      <TextField
        label="Description"
        className="inspector-description"
        value={data.description ?? ''}
        placeholder="Description"
        isMultiline
        onApply={(text) => set('description', text)}
      />
    </header>
  );
}

const mostNames = 12;

/** How many are selected, by name; each can be selected alone. */
function SeveralHeader({
  survey,
  entries,
  collection,
}: Pick<ElementHeaderProps, 'survey' | 'entries'> & { readonly collection: Entry['collection'] }) {
  const hidden = entries.length - mostNames;
  return (
    <header className="inspector-header">
      <div className="inspector-title">
        <Icon name={kindIcon(collection)} size={20} />
        <h2>{`${entries.length} ${kinds[collection].plural}`}</h2>
      </div>
      <ul className="inspector-names">
        {entries.slice(0, mostNames).map((entry) => (
          <li key={entry.id}>
            <button type="button" className="chip" onClick={() => select([entry.id])}>
              {elementTitle(survey, entry)}
            </button>
          </li>
        ))}
        {hidden > 0 ? <li className="quiet">{`and ${hidden} more`}</li> : null}
      </ul>
      <p className="quiet">What is set here is set for all of them.</p>
    </header>
  );
}
