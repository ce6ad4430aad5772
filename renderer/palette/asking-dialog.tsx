// The form in which something is asked before it can be added.
import { type FormEvent, type ReactNode, useId } from 'react';
import { Button } from '../controls/button.tsx';
import { Choice, type Option } from '../controls/choice.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { ask } from './asking.ts';
import './asking-dialog.css';

interface AskingDialogProps {
  readonly title: string;
  /** What the button says that adds it. */
  readonly action: string;
  readonly canAdd?: boolean;
  readonly onAdd: () => void;
  readonly children: ReactNode;
}

/** Asks until it is answered or given up. */
export function AskingDialog({ title, action, canAdd = true, onAdd, children }: AskingDialogProps) {
  const form = useId();
  const close = () => ask(undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!canAdd) return;
    close();
    onAdd();
  };
  return (
    <Dialog
      isOpen
      title={title}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button look="strong" type="submit" form={form} disabled={!canAdd}>
            {action}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit}>
        {children}
      </form>
    </Dialog>
  );
}

/** A line of the form: what is asked, and its control, which has the same label for screen readers. */
export function Asked({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}) {
  return (
    <div className="asked">
      <span className="asked-label" aria-hidden="true">
        {label}
      </span>
      {children}
    </div>
  );
}

interface AskedChoiceProps {
  readonly label: string;
  readonly options: readonly Option[];
  readonly value: string;
  readonly onChoose: (value: string) => void;
}

/** A line that is answered by one of several. */
export function AskedChoice(props: AskedChoiceProps) {
  return (
    <Asked label={props.label}>
      <Choice {...props} />
    </Asked>
  );
}

interface AskedTextProps {
  readonly label: string;
  readonly value: string;
  readonly onType: (value: string) => void;
  readonly className?: string;
  readonly maxLength?: number;
}

/** A line that is answered by what is typed. */
export function AskedText({ label, value, onType, className = '', maxLength }: AskedTextProps) {
  return (
    <Asked label={label}>
      <input
        className={`field ${className}`}
        aria-label={label}
        maxLength={maxLength}
        value={value}
        onChange={(event) => onType(event.target.value)}
      />
    </Asked>
  );
}

/** What an element is called in a list to choose from. */
export function optionsOf(elements: {
  readonly [id: string]: { readonly name: string };
}): Option[] {
  return Object.entries(elements).map(([value, { name }]) => ({ value, label: name }));
}
