// What the two sides of the door agree on: the preload calls, the main process answers and tells.
import type { Opening } from '../models/host.ts';

export const channel = 'trustwalk';

/** What the main process tells the face unasked. */
export type Told =
  | { readonly about: 'command'; readonly command: string }
  | { readonly about: 'opened'; readonly opening: Opening };
