import { clip } from '../../models/document/copying.ts';
import { pasteClipping } from '../files/clipboard.ts';
import { useDocument } from '../store/document-store.ts';
import { useInterface } from '../store/interface-store.ts';
import { surveyOf } from '../store/survey.ts';
import type { Command } from './command.ts';
import { hasSelection } from './state.ts';

export const duplicate: Command = {
  id: 'duplicate',
  label: 'Duplicate',
  menu: 'edit',
  icon: 'duplicate',
  shortcuts: ['$mod+d'],
  isEnabled: hasSelection,
  run: () => {
    const { selection } = useInterface.getState();
    pasteClipping(clip(surveyOf(useDocument.getState().document), selection), 'duplicate');
  },
};
