import { undo as undoStep, useDocument } from '../store/document-store.ts';
import type { Command } from './command.ts';

export const undo: Command = {
  id: 'undo',
  label: () => {
    const step = useDocument.getState().past.at(-1);
    return step === undefined ? 'Undo' : `Undo: ${step.title}`;
  },
  menu: 'edit',
  icon: 'undo',
  shortcuts: ['$mod+z'],
  isEnabled: () => useDocument.getState().past.length > 0,
  run: undoStep,
};
