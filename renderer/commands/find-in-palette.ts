import { focusPaletteSearch } from '../palette/focus.ts';
import type { Command } from './command.ts';
import { isOpen } from './state.ts';

export const findInPalette: Command = {
  id: 'find-in-palette',
  label: 'Add from the palette',
  menu: 'arrange',
  icon: 'add',
  shortcuts: ['Insert', '/'],
  keywords: 'draw new element',
  isEnabled: isOpen,
  run: focusPaletteSearch,
};
