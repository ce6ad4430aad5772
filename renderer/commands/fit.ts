import { fit as fitDrawing } from '../canvas/camera.ts';
import type { Command } from './command.ts';
import { isOpen } from './state.ts';

export const fit: Command = {
  id: 'fit',
  label: 'Show everything',
  menu: 'view',
  icon: 'fit',
  shortcuts: ['Shift+Digit1'],
  keywords: 'fit zoom',
  isEnabled: isOpen,
  run: fitDrawing,
};
