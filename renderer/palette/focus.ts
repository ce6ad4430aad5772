// Brings the user to the search of the palette, wherever they are.
import { useInterface } from '../store/interface-store.ts';

let field: HTMLInputElement | null = null;
let isWanted = false;

/** Called by the palette with its search field, or null when it is gone. */
export function paletteSearchIs(element: HTMLInputElement | null): void {
  field = element;
  if (!isWanted) return;
  isWanted = false;
  field?.focus();
}

export function focusPaletteSearch(): void {
  useInterface.setState({ isLeftOpen: true, leftTab: 'palette' });
  if (field === null) isWanted = true;
  // A panel that was folded can be focused once it has unfolded.
  else requestAnimationFrame(() => field?.select());
}
