import type { Role } from '../field.ts';
import { cite } from '../sources.ts';

export const smsProvider = {
  role: 'sms-provider',
  label: 'SMS Provider',
  properName: true,
  short: 'Provider',
  help: 'Answers consoles and scripts on behalf of the site database.',
  siteServerTraffic: { direction: 'pushes', sources: [cite('D16')] },
  database: { sources: [cite('C1')] },
  settings: {},
} as const satisfies Role;
