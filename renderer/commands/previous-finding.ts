import type { Command } from './command.ts';
import { stepFinding } from './finding-steps.ts';
import { isOpen } from './state.ts';

export const previousFinding: Command = {
  id: 'previous-finding',
  label: 'Previous finding',
  menu: 'view',
  shortcuts: ['Shift+F8'],
  worksInFields: true,
  isEnabled: isOpen,
  run: () => stepFinding(-1),
};
