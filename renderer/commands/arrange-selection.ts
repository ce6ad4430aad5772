import { arrange as arrangeDrawing } from '../canvas/arrange.ts';
import { useInterface } from '../store/interface-store.ts';
import type { Command } from './command.ts';
import { hasSelection } from './state.ts';

export const arrangeSelection: Command = {
  id: 'arrange-selection',
  label: 'Arrange the selection',
  menu: 'arrange',
  keywords: 'automatic layout',
  isEnabled: hasSelection,
  run: () => arrangeDrawing(useInterface.getState().selection),
};
