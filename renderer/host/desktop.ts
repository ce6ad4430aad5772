import type { Host } from '../../models/host.ts';

declare global {
  interface Window {
    /** What the preload of the desktop exposes; a browser has none. */
    readonly trustwalk?: Host;
  }
}

/** The host behind the door of the desktop; undefined in a browser. */
export const desktopHost = (): Host | undefined => window.trustwalk;
