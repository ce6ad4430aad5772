import { zoomBy } from '../canvas/camera.ts';
import type { Command } from './command.ts';
import { isOpen } from './state.ts';

export const zoomIn: Command = {
  id: 'zoom-in',
  label: 'Zoom in',
  menu: 'view',
  icon: 'zoom-in',
  shortcuts: ['$mod+=', '$mod+Shift++', '$mod++'],
  isEnabled: isOpen,
  run: () => zoomBy(1.25),
};
