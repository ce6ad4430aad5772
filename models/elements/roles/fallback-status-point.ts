import type { Role } from '../field.ts';
import { cite } from '../sources.ts';
import { internetFacing } from './shared-settings.ts';

export const fallbackStatusPoint = {
  role: 'fallback-status-point',
  label: 'Fallback status point',
  short: 'FSP',
  help: 'Takes messages of clients that cannot reach their management point.',
  siteServerTraffic: { direction: 'pushes', sources: [cite('D16'), cite('C1')] },
  settings: {
    internetFacing,
  },
} as const satisfies Role;
