import type { Role } from '../field.ts';

export const deviceManagementPoint = {
  role: 'device-management-point',
  label: 'Device management point',
  short: 'Device MP',
  help: 'Serves mobile devices in SMS 2003.',
  settings: {},
} as const satisfies Role;
