import { useInterface } from '../store/interface-store.ts';
import type { Command } from './command.ts';
import { isOpen } from './state.ts';

export const toggleLeft: Command = {
  id: 'toggle-left',
  label: 'Palette and outline',
  menu: 'view',
  icon: 'palette',
  shortcuts: ['$mod+b'],
  keywords: 'left panel',
  beginsGroup: true,
  isEnabled: isOpen,
  isOn: () => useInterface.getState().isLeftOpen,
  run: () => useInterface.setState(({ isLeftOpen }) => ({ isLeftOpen: !isLeftOpen })),
};
