import { Dialog as Base } from '@base-ui/react/dialog';
import type { ReactNode, RefObject } from 'react';
import './dialog.css';

interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** The buttons at its foot. */
  readonly actions?: ReactNode;
  /** Holds much to read: it is wider, and scrolls by keyboard. */
  readonly isLong?: boolean;
  /** What is focused at first; the first control where it is not said. */
  readonly initialFocus?: RefObject<HTMLElement | null>;
}

/** Stands before everything until it is answered or left by Escape. */
export function Dialog({
  title,
  isOpen,
  onClose,
  children,
  actions,
  isLong,
  initialFocus,
}: DialogProps) {
  return (
    <Base.Root
      open={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Base.Portal>
        <Base.Backdrop className="dialog-scrim" />
        <Base.Viewport className="dialog-place">
          <Base.Popup
            className={isLong === true ? 'dialog dialog-wide' : 'dialog'}
            {...(initialFocus && { initialFocus })}
          >
            <Base.Title className="dialog-title">{title}</Base.Title>
            <div className="dialog-body" tabIndex={isLong === true ? 0 : undefined}>
              {children}
            </div>
            {actions === undefined ? null : <div className="dialog-actions">{actions}</div>}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}
