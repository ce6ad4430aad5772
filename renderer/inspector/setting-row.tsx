// One line: the label of a setting, the control that decides it, and where the value comes from.
import { useState } from 'react';
import type { Entry, Survey } from '../../models/document/survey.ts';
import { valueText } from '../../models/report/setting-words.ts';
import { IconButton } from '../controls/button.tsx';
import { Choice } from '../controls/choice.tsx';
import { Icon } from '../controls/icon.tsx';
import { JudgementBadge } from '../controls/judgement-badge.tsx';
import { edit } from '../store/document-store.ts';
import { select } from '../store/interface-store.ts';
import { referenceAddition, settingChange } from './changes.ts';
import { ReferenceControl, ReferencesControl } from './reference-control.tsx';
import { SettingHelp } from './setting-help.tsx';
import type { SettingState } from './setting-state.ts';
import { markOf, otherwiseText } from './standing.ts';
import { TextField } from './text-field.tsx';
import { typedNumber } from './typed-number.ts';
import { YesNo } from './yes-no.tsx';
import './setting-row.css';

interface SettingRowProps {
  readonly survey: Survey;
  readonly entries: readonly Entry[];
  readonly state: SettingState;
  /** An open question waits for it. */
  readonly isAsked: boolean;
}

export function SettingRow({ survey, entries, state, isAsked }: SettingRowProps) {
  const [refusal, setRefusal] = useState<string>();
  const decide = (value: unknown) => edit(settingChange(entries, state.setting, value));
  return (
    <div className={`setting-row ${shapeOf(state)}`}>
      <span className="setting-name">
        <SettingHelp survey={survey} state={state} />
        {isAsked ? <JudgementBadge of="question" /> : null}
      </span>
      <Control
        survey={survey}
        entries={entries}
        state={state}
        decide={decide}
        onChoose={(value) => setRefusal(decide(value))}
        onAdd={(id) => setRefusal(edit(referenceAddition(entries, state.setting, id)))}
      />
      <Origin survey={survey} state={state} />
      {refusal === undefined ? null : (
        <span className="inspector-refusal" role="alert">
          {refusal}
        </span>
      )}
    </div>
  );
}

/** Longer ones need the whole width. */
const widestInline = 17;

/** Whether the control stands beside the label or below it. */
function shapeOf({ field, setting }: SettingState): 'inline' | 'below' {
  if (field.type === 'references' || (field.type === 'text' && setting === 'text')) return 'below';
  return field.type === 'choice' &&
    Object.values(field.options).some((label) => label.length > widestInline)
    ? 'below'
    : 'inline';
}

interface ControlProps {
  readonly survey: Survey;
  readonly entries: readonly Entry[];
  readonly state: SettingState;
  readonly decide: (value: unknown) => string | undefined;
  readonly onChoose: (value: unknown) => void;
  readonly onAdd: (id: string) => void;
}

function Control({ survey, entries, state, decide, onChoose, onAdd }: ControlProps) {
  const { field, value, standing } = state;
  if (state.isFixed) return <span>{shown(survey, state)}</span>;
  switch (field.type) {
    case 'boolean':
      return <YesNo state={state} onChoose={onChoose} />;
    case 'choice':
      return <ChoiceControl survey={survey} state={state} onChoose={onChoose} />;
    case 'number':
      return <NumberControl survey={survey} state={state} decide={decide} onChoose={onChoose} />;
    case 'reference':
      return (
        <ReferenceControl survey={survey} entries={entries} state={state} onChoose={onChoose} />
      );
    case 'references':
      return (
        <ReferencesControl
          survey={survey}
          entries={entries}
          state={state}
          onChoose={onChoose}
          onAdd={onAdd}
        />
      );
    case 'text':
      return (
        <span className="setting-text">
          <TextField
            label={field.label}
            value={typeof value === 'string' ? value : ''}
            placeholder={standing === 'several' ? 'Several values' : undefined}
            isMultiline={state.setting === 'text'}
            onApply={(text) => decide(text === '' && field.required !== true ? undefined : text)}
          />
        </span>
      );
  }
}

/** Never a value of a choice. */
const open = ' open';

function ChoiceControl({
  survey,
  state,
  onChoose,
}: Pick<ControlProps, 'survey' | 'state' | 'onChoose'>) {
  const { field, standing, otherwise, options, value } = state;
  return (
    <Choice
      label={field.label}
      className={`standing-${standing}`}
      icon={markOf(state)}
      placeholder="Several values"
      options={[
        ...options,
        ...(otherwise === undefined
          ? []
          : [{ value: open, label: otherwiseText(survey, state), shown: shown(survey, state) }]),
      ]}
      value={standing === 'decided' ? String(value) : standing === 'several' ? undefined : open}
      onChoose={(chosen) => onChoose(chosen === open ? undefined : chosen)}
    />
  );
}

function NumberControl({
  survey,
  state,
  decide,
  onChoose,
}: Pick<ControlProps, 'survey' | 'state' | 'decide' | 'onChoose'>) {
  const { field, standing, value, otherwise } = state;
  if (field.type !== 'number') return null;
  const isDecided = standing === 'decided';
  return (
    <span className={`setting-text number standing-${standing}`}>
      <TextField
        label={field.unit === undefined ? field.label : `${field.label}, ${field.unit}`}
        value={isDecided ? String(value) : ''}
        placeholder={isDecided ? undefined : shown(survey, state)}
        isNumber
        onApply={(text) => {
          const number = typedNumber(field, text);
          return number.ok ? decide(number.value) : number.sentence;
        }}
      />
      {isDecided && field.unit !== undefined ? <span className="quiet">{field.unit}</span> : null}
      {isDecided && otherwise !== undefined ? (
        <IconButton
          icon="close"
          iconSize={14}
          label={otherwiseText(survey, state)}
          onClick={() => onChoose(undefined)}
        />
      ) : null}
    </span>
  );
}

/** What the control says of a value that is not decided here. */
function shown(survey: Survey, state: SettingState): string {
  const { standing, value } = state;
  if (standing === 'several') return 'Several values';
  if (value !== undefined) return valueText(survey, state, value);
  return standing === 'undecided' ? 'Undecided' : 'Not said';
}

/** Where a value comes from that nobody decided here. */
function Origin({ survey, state }: { readonly survey: Survey; readonly state: SettingState }) {
  const { field, standing, from } = state;
  if (standing === 'default') {
    return (
      <span className="setting-origin default">
        <Icon name="product-default" size={12} />
        Product default
      </span>
    );
  }
  // Other controls say so themselves.
  if (standing === 'several' && field.type === 'boolean') {
    return <span className="setting-origin">Several values</span>;
  }
  if (standing !== 'inherited') return null;
  return (
    <span className="setting-origin">
      {from === undefined ? (
        'From several elements'
      ) : (
        <>
          {'From '}
          <button type="button" className="inspector-link" onClick={() => select([from])}>
            {survey.nameOf(from)}
          </button>
        </>
      )}
    </span>
  );
}
