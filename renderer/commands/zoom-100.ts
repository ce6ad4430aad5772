import { zoomTo } from '../canvas/camera.ts';
import type { Command } from './command.ts';
import { isOpen } from './state.ts';

export const zoom100: Command = {
  id: 'zoom-100',
  label: 'Zoom to 100 %',
  menu: 'view',
  shortcuts: ['$mod+0'],
  isEnabled: isOpen,
  run: () => zoomTo(1),
};
