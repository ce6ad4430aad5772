import { useDocument } from '../store/document-store.ts';
import { useInterface } from '../store/interface-store.ts';
import type { Command } from './command.ts';

export const rename: Command = {
  id: 'rename',
  label: 'Rename',
  menu: 'edit',
  icon: 'edit',
  shortcuts: ['F2'],
  // Names are typed on the drawing; what is not on it has its name in the inspector.
  isEnabled: () => {
    const { zones, systems, clients, services, notes } = useDocument.getState().document;
    const [only, ...others] = useInterface.getState().selection;
    return (
      only !== undefined &&
      others.length === 0 &&
      [zones, systems, clients, services, notes].some((entries) => Object.hasOwn(entries, only))
    );
  },
  run: () => useInterface.setState(({ selection }) => ({ renaming: selection[0] })),
};
