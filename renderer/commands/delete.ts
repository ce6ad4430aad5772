import { edit } from '../store/document-store.ts';
import { say, select, useInterface } from '../store/interface-store.ts';
import type { Command } from './command.ts';
import { hasSelection } from './state.ts';

export const deleteSelection: Command = {
  id: 'delete',
  label: 'Delete',
  menu: 'edit',
  icon: 'remove',
  shortcuts: ['Delete', 'Backspace'],
  keywords: 'remove',
  isEnabled: hasSelection,
  run: () => {
    const { selection } = useInterface.getState();
    const refusal = edit({ edit: 'remove-elements', arguments: { ids: selection } });
    if (refusal !== undefined) say('failure', refusal);
    else select([]);
  },
};
