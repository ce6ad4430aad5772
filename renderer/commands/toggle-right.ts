import { useInterface } from '../store/interface-store.ts';
import type { Command } from './command.ts';
import { isOpen } from './state.ts';

export const toggleRight: Command = {
  id: 'toggle-right',
  label: 'Inspector',
  menu: 'view',
  icon: 'inspector',
  shortcuts: ['$mod+Alt+b'],
  keywords: 'right panel',
  isEnabled: isOpen,
  isOn: () => useInterface.getState().isRightOpen,
  run: () => useInterface.setState(({ isRightOpen }) => ({ isRightOpen: !isRightOpen })),
};
