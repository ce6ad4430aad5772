import { useInterface } from '../store/interface-store.ts';
import type { Command } from './command.ts';
import { isOpen } from './state.ts';

export const minimap: Command = {
  id: 'minimap',
  label: 'Map of the drawing',
  menu: 'view',
  icon: 'minimap',
  keywords: 'minimap',
  isEnabled: isOpen,
  isOn: () => useInterface.getState().isMinimapShown,
  run: () => useInterface.setState(({ isMinimapShown }) => ({ isMinimapShown: !isMinimapShown })),
};
