import { itemKinds } from '../../models/drawing/network.ts';
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
    const { document } = useDocument.getState();
    const [only, ...others] = useInterface.getState().selection;
    return (
      only !== undefined &&
      others.length === 0 &&
      itemKinds.some((kind) => Object.hasOwn(document[kind], only))
    );
  },
  run: () => useInterface.setState(({ selection }) => ({ renaming: selection[0] })),
};
