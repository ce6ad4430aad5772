import type { Role } from '../field.ts';

export const siteServer = {
  role: 'site-server',
  label: 'Site server',
  short: 'Site server',
  help: 'Runs the site: it configures the other systems, signs and sends to other sites.',
  settings: {},
} as const satisfies Role;
