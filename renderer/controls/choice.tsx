import { Select } from '@base-ui/react/select';
import { Icon } from './icon.tsx';
import { popups } from './popups.ts';
import './controls.css';

export interface Option {
  readonly value: string;
  readonly label: string;
  /** What the closed control says of it, where that is shorter. */
  readonly shown?: string;
}

interface ChoiceProps {
  readonly label: string;
  readonly options: readonly Option[];
  readonly value: string | undefined;
  readonly onChoose: (value: string) => void;
  /** Stands there while there is no value. */
  readonly placeholder?: string;
  /** Stands before the value. */
  readonly icon?: string | undefined;
  readonly className?: string;
}

/** Chooses one of several from a list that opens. The label is for screen readers. */
export function Choice({
  label,
  options,
  value,
  onChoose,
  placeholder,
  icon,
  className,
}: ChoiceProps) {
  return (
    <Select.Root
      items={options.map(({ value, label, shown = label }) => ({ value, label: shown }))}
      value={value ?? null}
      onValueChange={(chosen) => {
        if (chosen !== null) onChoose(chosen);
      }}
    >
      <Select.Trigger className={`choice ${className ?? ''}`} aria-label={label}>
        {icon === undefined ? null : <Icon name={icon} size={12} />}
        <Select.Value className="choice-value" placeholder={placeholder} />
        <Select.Icon className="choice-mark">
          <Icon name="chevron-down" size={14} />
        </Select.Icon>
      </Select.Trigger>
      <Select.Portal container={popups}>
        <Select.Positioner className="popup-place" alignItemWithTrigger={false} sideOffset={4}>
          <Select.Popup className="popup">
            {options.map((option) => (
              <Select.Item key={option.value} value={option.value} className="popup-item">
                <Select.ItemIndicator className="popup-check">
                  <Icon name="check" size={14} />
                </Select.ItemIndicator>
                <Select.ItemText>{option.label}</Select.ItemText>
              </Select.Item>
            ))}
          </Select.Popup>
        </Select.Positioner>
      </Select.Portal>
    </Select.Root>
  );
}
