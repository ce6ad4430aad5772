import type { Command } from './command.ts';
import { stepFinding } from './finding-steps.ts';
import { isOpen } from './state.ts';

export const nextFinding: Command = {
  id: 'next-finding',
  label: 'Next finding',
  menu: 'view',
  shortcuts: ['F8'],
  worksInFields: true,
  beginsGroup: true,
  isEnabled: isOpen,
  run: () => stepFinding(1),
};
