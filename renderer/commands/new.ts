import { emptyHierarchy } from '../../models/document/hierarchy.ts';
import { withoutLosing } from '../files/leaving.ts';
import { host } from '../host/host.ts';
import { openHierarchy } from '../store/document-store.ts';
import type { Command } from './command.ts';

export const newHierarchy: Command = {
  id: 'new',
  label: 'New hierarchy',
  menu: 'file',
  icon: 'new',
  // Browsers keep these keys for themselves.
  ...(host.kind === 'desktop' && { shortcuts: ['$mod+n'] }),
  worksInFields: true,
  run: () => withoutLosing(() => openHierarchy(emptyHierarchy('New hierarchy'))),
};
