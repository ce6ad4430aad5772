import { useInterface } from '../store/interface-store.ts';
import type { Command } from './command.ts';
import { isOpen } from './state.ts';

export const toggleBottom: Command = {
  id: 'toggle-bottom',
  label: 'Findings and questions',
  menu: 'view',
  shortcuts: ['$mod+j'],
  keywords: 'bottom panel',
  isEnabled: isOpen,
  isOn: () => useInterface.getState().isBottomOpen,
  run: () => useInterface.setState(({ isBottomOpen }) => ({ isBottomOpen: !isBottomOpen })),
};
