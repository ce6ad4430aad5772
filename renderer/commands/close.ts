import { withoutLosing } from '../files/leaving.ts';
import { host } from '../host/host.ts';
import { closeHierarchy } from '../store/document-store.ts';
import type { Command } from './command.ts';
import { isOpen } from './state.ts';

export const close: Command = {
  id: 'close',
  label: 'Close hierarchy',
  menu: 'file',
  icon: 'close',
  // Browsers keep these keys for themselves.
  ...(host.kind === 'desktop' && { shortcuts: ['$mod+w'] }),
  worksInFields: true,
  beginsGroup: true,
  keywords: 'start page samples recent',
  isEnabled: isOpen,
  run: () => withoutLosing(closeHierarchy),
};
