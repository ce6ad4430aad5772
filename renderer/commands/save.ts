import { saveHierarchy } from '../files/saving.ts';
import type { Command } from './command.ts';
import { isOpen } from './state.ts';

export const save: Command = {
  id: 'save',
  label: 'Save',
  menu: 'file',
  icon: 'save',
  shortcuts: ['$mod+s'],
  worksInFields: true,
  beginsGroup: true,
  isEnabled: isOpen,
  run: async () => {
    await saveHierarchy();
  },
};
