import type { Command } from './command.ts';
import { hasSelection } from './state.ts';

export const cut: Command = {
  id: 'cut',
  label: 'Cut',
  menu: 'edit',
  icon: 'remove',
  shortcuts: ['$mod+x'],
  isHeardAsEvent: true,
  beginsGroup: true,
  isEnabled: hasSelection,
  // Asks for the same event as the keys; the clipboard is told there.
  run: () => {
    document.execCommand('cut');
  },
};
