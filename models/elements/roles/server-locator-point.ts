import type { Role } from '../field.ts';
import { cite } from '../sources.ts';

export const serverLocatorPoint = {
  role: 'server-locator-point',
  label: 'Server locator point',
  short: 'SLP',
  help: 'Tells clients their site and management point where Active Directory cannot.',
  siteServerTraffic: { direction: 'receives', sources: [cite('W13'), cite('D16')] },
  database: { sources: [cite('B3'), cite('W13')] },
  settings: {},
} as const satisfies Role;
