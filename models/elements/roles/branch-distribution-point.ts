import type { Role } from '../field.ts';

/** What protects it is a setting of its computer: `physicalAccessControlled`. */
export const branchDistributionPoint = {
  role: 'branch-distribution-point',
  label: 'Branch distribution point',
  short: 'Branch DP',
  help: 'A client that holds content for the other clients in its branch, always over SMB.',
  settings: {},
} as const satisfies Role;
