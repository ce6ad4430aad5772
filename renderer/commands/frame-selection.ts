import { frame } from '../canvas/camera.ts';
import { useInterface } from '../store/interface-store.ts';
import type { Command } from './command.ts';
import { hasSelection } from './state.ts';

export const frameSelection: Command = {
  id: 'frame-selection',
  label: 'Show the selection',
  menu: 'view',
  shortcuts: ['Shift+Digit2'],
  keywords: 'frame zoom',
  isEnabled: hasSelection,
  run: () => frame(useInterface.getState().selection),
};
