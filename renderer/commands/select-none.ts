import { goBack } from '../findings/focusing.ts';
import { select, useInterface } from '../store/interface-store.ts';
import type { Command } from './command.ts';

export const selectNone: Command = {
  id: 'select-none',
  label: 'Select nothing',
  menu: 'edit',
  shortcuts: ['Escape'],
  keywords: 'leave the finding path bring everything back',
  isEnabled: () => {
    const { selection } = useInterface.getState();
    return selection.length > 0 || isLooking();
  },
  // First goes back from the result or path that is looked at, then leaves the selection.
  run: () => {
    if (isLooking()) goBack();
    else select([]);
  },
};

function isLooking(): boolean {
  const { result, path } = useInterface.getState();
  return result !== undefined || path !== undefined;
}
