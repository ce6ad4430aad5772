import { settleFields } from '../files/fields.ts';
import { useInterface } from '../store/interface-store.ts';
import type { Command } from './command.ts';

export const commandPalette: Command = {
  id: 'command-palette',
  label: 'Search or run…',
  menu: 'help',
  icon: 'search',
  shortcuts: ['$mod+k'],
  worksInFields: true,
  keywords: 'command palette find',
  run: () => {
    // A name that is being typed is found by what was typed.
    settleFields();
    useInterface.setState({ isPaletteOpen: true });
  },
};
