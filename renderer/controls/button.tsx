import type { ComponentProps } from 'react';
import { Icon } from './icon.tsx';
import { Tip } from './tip.tsx';
import './controls.css';

interface ButtonProps extends ComponentProps<'button'> {
  readonly look?: 'plain' | 'outlined' | 'strong';
  readonly icon?: string;
}

/** A button with words, and perhaps an icon before them. */
export function Button({ look = 'outlined', icon, children, className, ...rest }: ButtonProps) {
  return (
    <button type="button" {...rest} className={`button ${look} ${className ?? ''}`}>
      {icon === undefined ? null : <Icon name={icon} />}
      {children}
    </button>
  );
}

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  readonly icon: string;
  readonly label: string;
  /** As the user presses it: `Ctrl+Z`. */
  readonly shortcut?: string | undefined;
  readonly iconSize?: number;
}

/** A button that is an icon; what it does shows when it is pointed at. */
export function IconButton({
  icon,
  label,
  shortcut,
  iconSize = 18,
  className,
  ...rest
}: IconButtonProps) {
  return (
    <Tip text={label} shortcut={shortcut}>
      <button
        type="button"
        aria-label={label}
        {...rest}
        className={`icon-button ${className ?? ''}`}
      >
        <Icon name={icon} size={iconSize} />
      </button>
    </Tip>
  );
}
