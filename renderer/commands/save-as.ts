import { saveHierarchyAs } from '../files/saving.ts';
import type { Command } from './command.ts';
import { isOpen } from './state.ts';

export const saveAs: Command = {
  id: 'save-as',
  label: 'Save as…',
  menu: 'file',
  icon: 'save',
  shortcuts: ['$mod+Shift+s'],
  worksInFields: true,
  isEnabled: isOpen,
  run: async () => {
    await saveHierarchyAs();
  },
};
