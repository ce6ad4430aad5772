// Adding by keyboard: one command for each thing that an architect adds all the time.
import { addFromPalette, addUnplaced } from '../palette/add.ts';
import { askEnds } from '../palette/asking.ts';
import type { Command } from './command.ts';
import { isOpen } from './state.ts';

const drawn = [
  ['add-zone', 'Add zone', 'zone:intranet', 'zone'],
  ['add-site', 'Add site…', 'site', 'site'],
  ['add-computer', 'Add computer', 'computer', 'system'],
  ['add-client-group', 'Add client group', 'clients:computer', 'clients'],
  ['add-service', 'Add service', 'service:other', 'service'],
  ['add-note', 'Add note', 'note', 'note'],
] as const;

const unplaced = [
  ['add-forest', 'Add forest', 'forests', 'forest'],
  ['add-collection', 'Add collection', 'collections', 'collection'],
  ['add-package', 'Add package', 'packages', 'package'],
  ['add-deployment', 'Add deployment', 'deployments', 'deployment'],
  ['add-medium', 'Add medium', 'media', 'medium'],
] as const;

const between = [
  ['add-channel', 'Add channel…', 'channels', 'channel'],
  ['add-link', 'Add link…', 'links', 'link'],
] as const;

export const additions: readonly Command[] = [
  ...drawn.map(
    ([id, label, item, icon], index): Command => ({
      id,
      label,
      icon,
      menu: 'arrange',
      ...(index === 0 && { beginsGroup: true as const }),
      isEnabled: isOpen,
      run: () => addFromPalette(item),
    }),
  ),
  ...unplaced.map(
    ([id, label, collection, icon], index): Command => ({
      id,
      label,
      icon,
      menu: 'arrange',
      ...(index === 0 && { beginsGroup: true as const }),
      isEnabled: isOpen,
      run: () => addUnplaced(collection),
    }),
  ),
  ...between.map(
    ([id, label, collection, icon]): Command => ({
      id,
      label,
      icon,
      menu: 'arrange',
      isEnabled: isOpen,
      run: () => askEnds(collection),
    }),
  ),
];
