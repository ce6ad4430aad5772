import { compareWithFile } from '../paths/comparing.ts';
import type { Command } from './command.ts';
import { isOpen } from './state.ts';

export const compare: Command = {
  id: 'compare',
  label: 'Compare with…',
  menu: 'file',
  keywords: 'difference as-is to-be another file',
  isEnabled: isOpen,
  run: compareWithFile,
};
