import { lookAt, select, useInterface } from '../store/interface-store.ts';
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
  // First leaves the result or path that is looked at, then the selection.
  run: () => {
    if (isLooking()) lookAt(undefined);
    else select([]);
  },
};

function isLooking(): boolean {
  const { result, path } = useInterface.getState();
  return result !== undefined || path !== undefined;
}
