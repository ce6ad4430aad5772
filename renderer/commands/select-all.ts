import { itemKinds } from '../../models/drawing/network.ts';
import { useDocument } from '../store/document-store.ts';
import { select } from '../store/interface-store.ts';
import type { Command } from './command.ts';
import { isOpen } from './state.ts';

export const selectAll: Command = {
  id: 'select-all',
  label: 'Select all',
  menu: 'edit',
  shortcuts: ['$mod+a'],
  beginsGroup: true,
  isEnabled: isOpen,
  run: () => {
    const { document } = useDocument.getState();
    select(itemKinds.flatMap((kind) => Object.keys(document[kind])));
  },
};
