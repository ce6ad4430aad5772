import { Tooltip } from '@base-ui/react/tooltip';
import type { ReactElement } from 'react';
import { popups } from './popups.ts';
import './controls.css';

/** Says what something is when it is pointed at or focused. */
export function Tip({
  text,
  shortcut,
  children,
}: {
  readonly text: string;
  readonly shortcut?: string | undefined;
  readonly children: ReactElement;
}) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger render={children} />
      <Tooltip.Portal container={popups}>
        <Tooltip.Positioner sideOffset={6} className="popup-place">
          <Tooltip.Popup className="tip">
            {text}
            {shortcut === undefined ? null : <kbd>{shortcut}</kbd>}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
