import type { Role } from '../field.ts';

export const inventoryToolForMicrosoftUpdates = {
  role: 'inventory-tool-for-microsoft-updates',
  label: 'Inventory Tool for Microsoft Updates',
  properName: true,
  short: 'ITMU',
  help: 'Finds missing updates on SMS 2003 clients.',
  settings: {},
} as const satisfies Role;
