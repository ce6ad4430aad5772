import { useInterface } from '../store/interface-store.ts';
import type { Command } from './command.ts';

export const shortcuts: Command = {
  id: 'shortcuts',
  label: 'Keyboard shortcuts',
  menu: 'help',
  icon: 'keyboard',
  shortcuts: ['Shift+?', '?'],
  keywords: 'keys help',
  run: () => useInterface.setState({ areShortcutsShown: true }),
};
