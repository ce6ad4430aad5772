import { elementTitle } from '../../models/document/element-title.ts';
import type { Entry, Survey } from '../../models/document/survey.ts';
import { kindIcon } from '../../models/drawing/icons.ts';
import type { Field } from '../../models/elements/field.ts';
import { IconButton } from '../controls/button.tsx';
import { Icon } from '../controls/icon.tsx';
import { select } from '../store/interface-store.ts';
import { candidates } from './candidates.ts';
import { type Item, SearchList } from './search-list.tsx';
import type { SettingState } from './setting-state.ts';
import { markOf, otherwiseText } from './standing.ts';
import './reference-control.css';

/** Never the id of an element. */
const open = ' open';
const none = ' none';

interface ReferenceProps {
  readonly survey: Survey;
  readonly entries: readonly Entry[];
  readonly state: SettingState;
  /** An id, null for none, or undefined to leave it open. */
  readonly onChoose: (value: unknown) => void;
}

/** Chooses one element by name. */
export function ReferenceControl({ survey, entries, state, onChoose }: ReferenceProps) {
  const { field, setting, standing, value, otherwise } = state;
  if (field.type !== 'reference') return null;
  const items = (): Item[] => [
    ...(otherwise === undefined ? [] : [{ value: open, label: otherwiseText(survey, state) }]),
    ...(field.nullable === true ? [{ value: none, label: 'None' }] : []),
    ...candidates(survey, entries, setting, field),
  ];
  const chosen = value === null ? none : typeof value === 'string' ? value : open;
  return (
    <span className="setting-reference">
      <SearchList
        label={field.label}
        items={items}
        value={standing === 'decided' ? chosen : open}
        onChoose={(id) => onChoose(id === open ? undefined : id === none ? null : id)}
        trigger={
          <button
            type="button"
            className={`choice standing-${standing}`}
            aria-label={`${field.label}: ${shownReference(survey, state)}`}
          >
            <Mark state={state} />
            <span className="choice-value">{shownReference(survey, state)}</span>
            <Icon name="chevron-down" size={14} />
          </button>
        }
      />
      {typeof value === 'string' ? <GoTo survey={survey} id={value} /> : null}
    </span>
  );
}

/** The names of several elements, which can be taken away and added to. */
export function ReferencesControl({
  survey,
  entries,
  state,
  onChoose,
  onAdd,
}: ReferenceProps & {
  /** Adds one to what each element has. */
  readonly onAdd: (id: string) => void;
}) {
  const { field, setting, standing, value, otherwise } = state;
  if (field.type !== 'references') return null;
  const ids = Array.isArray(value) ? (value as readonly string[]) : [];
  const all = () => candidates(survey, entries, setting, field);
  if (field.length !== undefined) {
    return <Ends survey={survey} ids={ids} all={all} field={field} onChoose={onChoose} />;
  }
  const isDecided = standing === 'decided';
  const items = (): Item[] => [
    ...(isDecided && otherwise !== undefined
      ? [{ value: open, label: otherwiseText(survey, state) }]
      : []),
    ...(isDecided && ids.length === 0 ? [] : [{ value: none, label: 'None' }]),
    ...all().filter((item) => !ids.includes(item.value)),
  ];
  return (
    <div className={`setting-list standing-${standing}`}>
      {ids.length === 0 ? (
        <span className="setting-list-empty">
          <Mark state={state} />
          {isDecided ? 'None' : shownReference(survey, state)}
        </span>
      ) : (
        <ul aria-label={field.label}>
          {ids.map((id) => (
            <li key={id} className="chip">
              <button type="button" className="chip-name" onClick={() => select([id])}>
                {nameOf(survey, id)}
              </button>
              <button
                type="button"
                className="chip-remove"
                aria-label={`Remove ${nameOf(survey, id)} from ${field.label}`}
                onClick={() => onChoose(ids.filter((other) => other !== id))}
              >
                <Icon name="close" size={12} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <SearchList
        label={field.label}
        items={items}
        onChoose={(id) => {
          if (id === open) onChoose(undefined);
          else if (id === none) onChoose([]);
          else onAdd(id);
        }}
        trigger={
          <button type="button" className="chip-add" aria-label={`Add to ${field.label}`}>
            <Icon name="add" size={14} />
          </button>
        }
      />
    </div>
  );
}

/** A list of a fixed length: each of its members can be replaced. */
function Ends({
  survey,
  ids,
  all,
  field,
  onChoose,
}: {
  readonly survey: Survey;
  readonly ids: readonly string[];
  readonly all: () => readonly Item[];
  readonly field: Field;
  readonly onChoose: (value: unknown) => void;
}) {
  return (
    <div className="setting-ends">
      {ids.map((id, index) => (
        <SearchList
          key={id}
          label={`${field.label}, end ${index + 1}`}
          items={() => all().filter((item) => item.value === id || !ids.includes(item.value))}
          value={id}
          onChoose={(chosen) => onChoose(ids.with(index, chosen))}
          trigger={
            <button
              type="button"
              className="choice"
              aria-label={`${field.label}, end ${index + 1}`}
            >
              <span className="choice-value">{nameOf(survey, id)}</span>
              <Icon name="chevron-down" size={14} />
            </button>
          }
        />
      ))}
    </div>
  );
}

function GoTo({ survey, id }: { readonly survey: Survey; readonly id: string }) {
  const entry = survey.find(id);
  if (entry === undefined) return null;
  return (
    <IconButton
      icon={kindIcon(entry.collection, entry.data)}
      iconSize={16}
      label={`Select ${elementTitle(survey, entry)}`}
      onClick={() => select([id])}
    />
  );
}

function Mark({ state }: { readonly state: SettingState }) {
  const mark = markOf(state);
  return mark === undefined ? null : <Icon name={mark} size={12} />;
}

function shownReference(survey: Survey, state: SettingState): string {
  const { standing, value } = state;
  if (standing === 'several') return 'Several values';
  if (value === null) return 'None';
  if (typeof value === 'string') return nameOf(survey, value);
  return standing === 'undecided' ? 'Undecided' : 'Not said';
}

function nameOf(survey: Survey, id: string): string {
  const entry = survey.find(id);
  return entry === undefined ? id : elementTitle(survey, entry);
}
