import type { Command } from './command.ts';
import { hasSelection } from './state.ts';

export const copy: Command = {
  id: 'copy',
  label: 'Copy',
  menu: 'edit',
  icon: 'copy',
  shortcuts: ['$mod+c'],
  isHeardAsEvent: true,
  isEnabled: hasSelection,
  // Asks for the same event as the keys; the clipboard is told there.
  run: () => {
    document.execCommand('copy');
  },
};
