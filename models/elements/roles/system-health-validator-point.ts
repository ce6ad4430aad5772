import type { Role } from '../field.ts';
import { cite } from '../sources.ts';

export const systemHealthValidatorPoint = {
  role: 'system-health-validator-point',
  label: 'System Health Validator point',
  properName: true,
  short: 'SHV',
  help: 'Checks the health of clients for Network Access Protection.',
  siteServerTraffic: { direction: 'pushes', sources: [cite('D16')] },
  settings: {},
} as const satisfies Role;
