import { lookAt, select, useInterface } from '../store/interface-store.ts';
import type { Command } from './command.ts';

export const selectNone: Command = {
  id: 'select-none',
  label: 'Select nothing',
  menu: 'edit',
  shortcuts: ['Escape'],
  keywords: 'leave the finding bring everything back',
  isEnabled: () => {
    const { selection, result } = useInterface.getState();
    return selection.length > 0 || result !== undefined;
  },
  // First leaves the result that is looked at, then the selection.
  run: () => {
    if (useInterface.getState().result !== undefined) lookAt(undefined);
    else select([]);
  },
};
