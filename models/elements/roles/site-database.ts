import type { Role } from '../field.ts';
import { cite } from '../sources.ts';

export const siteDatabase = {
  role: 'site-database',
  label: 'Site database',
  short: 'Database',
  help: 'The SQL Server database of the site.',
  siteServerTraffic: { direction: 'pushes', sources: [cite('D16')] },
  settings: {},
} as const satisfies Role;
