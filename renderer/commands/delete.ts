import { editOrSay } from '../store/edit-or-say.ts';
import { select, useInterface } from '../store/interface-store.ts';
import type { Command } from './command.ts';
import { hasSelection } from './state.ts';

export const deleteSelection: Command = {
  id: 'delete',
  label: 'Delete',
  menu: 'edit',
  icon: 'remove',
  shortcuts: ['Delete', 'Backspace'],
  worksOnDrawing: true,
  keywords: 'remove',
  isEnabled: hasSelection,
  run: () => {
    const { selection } = useInterface.getState();
    if (editOrSay({ edit: 'remove-elements', arguments: { ids: selection } })) select([]);
  },
};
