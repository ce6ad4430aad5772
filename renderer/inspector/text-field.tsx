import { useEffect, useId, useRef, useState } from 'react';

interface TextFieldProps {
  /** For screen readers. */
  readonly label: string;
  readonly value: string;
  /** Takes what was typed; says why not, as a sentence. */
  readonly onApply: (text: string) => string | undefined;
  readonly placeholder?: string | undefined;
  readonly isMultiline?: boolean;
  readonly isNumber?: boolean;
  readonly className?: string;
}

/** Text that is applied by Enter or by leaving it, as one step; Esc gives back what was there. */
export function TextField({
  label,
  value,
  onApply,
  placeholder,
  isMultiline = false,
  isNumber = false,
  className = '',
}: TextFieldProps) {
  const [draft, setDraft] = useState<string>();
  const [refusal, setRefusal] = useState<string>();
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const refusalId = useId();
  const isEdited = draft !== undefined;

  const apply = () => {
    if (draft === undefined) return;
    const sentence = draft === value ? undefined : onApply(draft);
    setRefusal(sentence);
    if (sentence === undefined) setDraft(undefined);
  };

  // A press elsewhere may take this field away before it loses the focus.
  useEffect(() => {
    if (!isEdited) return;
    const leave = ({ target }: PointerEvent) => {
      if (target !== field.current) field.current?.blur();
    };
    document.addEventListener('pointerdown', leave, { capture: true });
    return () => document.removeEventListener('pointerdown', leave, { capture: true });
  }, [isEdited]);

  const Tag = isMultiline ? 'textarea' : 'input';
  return (
    <>
      <Tag
        ref={field}
        className={`field ${className}`}
        aria-label={label}
        aria-invalid={refusal !== undefined}
        aria-describedby={refusal === undefined ? undefined : refusalId}
        value={draft ?? value}
        placeholder={placeholder}
        spellCheck={isMultiline}
        {...(isMultiline ? { rows: 1 } : { type: 'text' })}
        {...(isNumber && { inputMode: 'decimal' as const })}
        onChange={(event) => {
          setDraft(event.target.value);
          setRefusal(undefined);
        }}
        onBlur={apply}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
            event.preventDefault();
            apply();
          }
          // What is being typed belongs into the file that is about to be saved.
          if (event.key === 's' && (event.ctrlKey || event.metaKey)) apply();
          if (event.key === 'Escape' && isEdited) {
            event.stopPropagation();
            setDraft(undefined);
            setRefusal(undefined);
          }
        }}
      />
      {refusal === undefined ? null : (
        <span id={refusalId} className="inspector-refusal" role="alert">
          {refusal}
        </span>
      )}
    </>
  );
}
