import { useInterface } from '../store/interface-store.ts';
import type { Command } from './command.ts';
import { isOpen } from './state.ts';

export const showPaths: Command = {
  id: 'paths',
  label: 'Attack paths',
  menu: 'view',
  keywords: 'walk footholds goals choke points cut what holds',
  isEnabled: isOpen,
  run: () => useInterface.setState({ bottomTab: 'paths', isBottomOpen: true }),
};
