// Hands the focus between the list of results or paths and the detail in the inspector.
import { stepBack, useInterface } from '../store/interface-store.ts';

/** The id of the list, and the attribute of whatever the detail offers first. */
export const listId = 'results';
export const firstAction = 'data-first-action';

/** The detail that takes the focus as soon as it shows. */
let awaited: string | undefined;

/** Moves the focus to the list, if it shows. */
export function focusList(): void {
  document.getElementById(listId)?.focus({ preventScroll: true });
}

/** Moves the focus to what the detail of this result offers first, opening the inspector for it. */
export function focusDetail(fingerprint: string): void {
  const action = document.querySelector<HTMLElement>(
    `[${firstAction}="${CSS.escape(fingerprint)}"]`,
  );
  if (action !== null) {
    action.focus();
    return;
  }
  awaited = fingerprint;
  useInterface.setState({ isRightOpen: true });
}

/** Whether this detail takes the focus now that it shows; once. */
export function takesFocus(fingerprint: string): boolean {
  if (awaited !== fingerprint) return false;
  awaited = undefined;
  return true;
}

/** Whether whoever works now works with results or paths, in the list or in the detail. */
export function isFocusOnResults(): boolean {
  return document.activeElement?.closest(`#${listId}, .result-detail, .path-detail`) != null;
}

/** Goes back to where the link to what is looked at was followed, or to the whole drawing; the focus goes along. */
export function goBack(): void {
  const isWorking = isFocusOnResults();
  stepBack();
  if (!isWorking) return;
  const { result, path } = useInterface.getState();
  const shown = result ?? path;
  if (shown === undefined) focusList();
  else focusDetail(shown);
}
