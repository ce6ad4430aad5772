// Which host this face has: the desktop where its door is there, else the browser.
import type { Host } from '../../models/host.ts';
import { browserHost } from './browser.ts';
import { desktopHost } from './desktop.ts';

export const host: Host = desktopHost() ?? browserHost();
