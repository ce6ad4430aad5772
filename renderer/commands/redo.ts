import { redo as redoStep, useDocument } from '../store/document-store.ts';
import type { Command } from './command.ts';

export const redo: Command = {
  id: 'redo',
  label: () => {
    const [step] = useDocument.getState().future;
    return step === undefined ? 'Redo' : `Redo: ${step.title}`;
  },
  menu: 'edit',
  icon: 'redo',
  shortcuts: ['$mod+Shift+z', '$mod+y'],
  isEnabled: () => useDocument.getState().future.length > 0,
  run: redoStep,
};
