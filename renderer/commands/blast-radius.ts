import { lookAt, useInterface } from '../store/interface-store.ts';
import type { Command } from './command.ts';
import { isOpen } from './state.ts';

export const blastRadius: Command = {
  id: 'blast-radius',
  label: 'Blast radius',
  menu: 'view',
  keywords: 'overlay heat what falls clients',
  beginsGroup: true,
  isEnabled: isOpen,
  isOn: () => useInterface.getState().isBlastShown,
  run() {
    // A result or path that is looked at would hide it.
    lookAt(undefined);
    useInterface.setState(({ isBlastShown }) => ({ isBlastShown: !isBlastShown }));
  },
};
