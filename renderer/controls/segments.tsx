import { Toggle } from '@base-ui/react/toggle';
import { ToggleGroup } from '@base-ui/react/toggle-group';
import type { Option } from './choice.tsx';
import './controls.css';

interface SegmentsProps {
  readonly label: string;
  readonly options: readonly Option[];
  readonly value: string | undefined;
  readonly onChoose: (value: string) => void;
}

/** Chooses one of a few that all show. The label is for screen readers. */
export function Segments({ label, options, value, onChoose }: SegmentsProps) {
  return (
    <ToggleGroup
      className="segments"
      aria-label={label}
      value={value === undefined ? [] : [value]}
      onValueChange={([chosen]) => {
        if (chosen !== undefined) onChoose(chosen);
      }}
    >
      {options.map((option) => (
        <Toggle key={option.value} value={option.value} className="segment">
          {option.label}
        </Toggle>
      ))}
    </ToggleGroup>
  );
}
