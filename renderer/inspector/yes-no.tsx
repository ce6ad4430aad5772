import { Toggle } from '@base-ui/react/toggle';
import { ToggleGroup } from '@base-ui/react/toggle-group';
import type { SettingState } from './setting-state.ts';
import '../controls/controls.css';
import './yes-no.css';

interface YesNoProps {
  readonly state: SettingState;
  /** True, false, or undefined to leave it open. */
  readonly onChoose: (value: boolean | undefined) => void;
}

const openLabels = {
  default: ['Default', 'Product default'],
  absent: ['–', 'Not said'],
  inherited: ['–', 'As elsewhere'],
  undecided: ['Undecided', 'Undecided'],
  unsaid: ['Not said', 'Not said'],
} as const;

/** Yes, no, or left open; what it amounts to where it is open shows as well. */
export function YesNo({ state, onChoose }: YesNoProps) {
  const { field, standing, value, otherwise } = state;
  const [label, words] = openLabels[otherwise?.standing ?? 'unsaid'];
  const name =
    otherwise?.value === undefined ? words : `${words}: ${otherwise.value === true ? 'yes' : 'no'}`;
  const pressed = standing === 'decided' ? [String(value)] : standing === 'several' ? [] : ['open'];
  const effective = standing === 'decided' ? undefined : value;
  return (
    <ToggleGroup
      className={`segments yes-no standing-${standing}`}
      aria-label={field.label}
      value={pressed}
      onValueChange={([chosen]) => {
        if (chosen !== undefined) onChoose(chosen === 'open' ? undefined : chosen === 'true');
      }}
    >
      <Toggle value="true" className={segment(effective === true)}>
        Yes
      </Toggle>
      <Toggle value="false" className={segment(effective === false)}>
        No
      </Toggle>
      <Toggle value="open" className="segment open" aria-label={name}>
        {label}
      </Toggle>
    </ToggleGroup>
  );
}

function segment(isEffective: boolean): string {
  return isEffective ? 'segment effective' : 'segment';
}
