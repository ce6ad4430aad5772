import { pasteLast } from '../files/clipboard.ts';
import type { Command } from './command.ts';
import { isOpen } from './state.ts';

export const paste: Command = {
  id: 'paste',
  label: 'Paste',
  menu: 'edit',
  icon: 'paste',
  shortcuts: ['$mod+v'],
  isHeardAsEvent: true,
  isEnabled: isOpen,
  run: pasteLast,
};
