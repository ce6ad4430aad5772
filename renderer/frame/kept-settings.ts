// What the user chose for the window is as it was the next time.
import { type InterfaceState, useInterface } from '../store/interface-store.ts';

export type Side = 'isLeftOpen' | 'isRightOpen' | 'isBottomOpen';

type Kept = Pick<InterfaceState, 'theme' | 'isMinimapShown' | 'leftTab' | Side>;

/** The values that each one may have. */
const possible: { readonly [K in keyof Kept]: readonly Kept[K][] } = {
  theme: ['system', 'light', 'dark', 'contrast'],
  isMinimapShown: [true, false],
  leftTab: ['palette', 'outline'],
  isLeftOpen: [true, false],
  isRightOpen: [true, false],
  isBottomOpen: [true, false],
};

/** Brings back what was kept, and keeps every change from now on. */
export function startKeptSettings(): void {
  const kept = read('window');
  useInterface.setState(
    Object.fromEntries(
      Object.entries(possible)
        .filter(([name, values]) => (values as readonly unknown[]).includes(kept[name]))
        .map(([name]) => [name, kept[name]]),
    ),
  );
  let before = '';
  useInterface.subscribe((state) => {
    const picked = Object.fromEntries(
      Object.keys(possible).map((name) => [name, state[name as keyof Kept]]),
    );
    const now = JSON.stringify(picked);
    if (now !== before) write('window', now);
    before = now;
  });
}

/** The pixels that an open panel had the last time, or these. */
export function keptSize(side: Side, otherwise: number): number {
  const size = read('panels')[side];
  return typeof size === 'number' && size > 0 ? size : otherwise;
}

export function keepSize(side: Side, pixels: number): void {
  write('panels', JSON.stringify({ ...read('panels'), [side]: Math.round(pixels) }));
}

/** What was kept under this name; nothing where it is damaged or cannot be read. */
function read(name: string): Record<string, unknown> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(`trustwalk-${name}`) ?? '{}');
    return typeof kept === 'object' && kept !== null ? (kept as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function write(name: string, text: string): void {
  try {
    localStorage.setItem(`trustwalk-${name}`, text);
  } catch {
    // A full or forbidden storage costs comfort alone.
  }
}
