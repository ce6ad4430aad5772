import { zoomBy } from '../canvas/camera.ts';
import type { Command } from './command.ts';
import { isOpen } from './state.ts';

export const zoomOut: Command = {
  id: 'zoom-out',
  label: 'Zoom out',
  menu: 'view',
  icon: 'zoom-out',
  shortcuts: ['$mod+-'],
  isEnabled: isOpen,
  run: () => zoomBy(1 / 1.25),
};
