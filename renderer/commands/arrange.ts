import { arrange as arrangeDrawing } from '../canvas/arrange.ts';
import type { Command } from './command.ts';
import { isOpen } from './state.ts';

export const arrange: Command = {
  id: 'arrange',
  label: 'Arrange everything',
  menu: 'arrange',
  icon: 'arrange',
  shortcuts: ['$mod+Shift+l'],
  keywords: 'automatic layout',
  isEnabled: isOpen,
  run: () => arrangeDrawing(),
};
