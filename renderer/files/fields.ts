// Fields apply what was typed when they are left.

/** Leaves the field that is typed in, so that what it holds is in the document; comes back to it. */
export function settleFields(): void {
  const field = document.activeElement;
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
  field.blur();
  field.focus({ preventScroll: true });
}

/** Whether keys belong to a field rather than to the window. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type="checkbox"]), textarea, select'))
  );
}

/** Whether something stands before the window and takes its keys: a dialog, a menu, a list. */
export function isInPopup(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('[role="dialog"], [role="alertdialog"], [role="menu"], .popup') !== null
  );
}
