// What the user chose for the window is as it was the next time.
import { type InterfaceState, useInterface } from '../store/interface-store.ts';

const key = 'trustwalk-window';

type Kept = Pick<InterfaceState, 'theme' | 'isMinimapShown' | 'leftTab'>;

/** The values that each one may have. */
const possible: { readonly [K in keyof Kept]: readonly Kept[K][] } = {
  theme: ['system', 'light', 'dark', 'contrast'],
  isMinimapShown: [true, false],
  leftTab: ['palette', 'outline'],
};

/** Brings back what was kept, and keeps every change from now on. */
export function startKeptSettings(): void {
  useInterface.setState(read());
  let before = JSON.stringify(picked(useInterface.getState()));
  useInterface.subscribe((state) => {
    const now = JSON.stringify(picked(state));
    if (now !== before) keep(now);
    before = now;
  });
}

function picked({ theme, isMinimapShown, leftTab }: Kept): Kept {
  return { theme, isMinimapShown, leftTab };
}

/** What was kept, without what is damaged. */
function read(): Partial<Kept> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(
      Object.entries(kept).filter(([name, value]) =>
        (possible[name as keyof Kept] as readonly unknown[] | undefined)?.includes(value),
      ),
    );
  } catch {
    return {};
  }
}

function keep(text: string): void {
  try {
    localStorage.setItem(key, text);
  } catch {
    // A full or forbidden storage costs comfort alone.
  }
}
