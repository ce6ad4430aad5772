// Adding by keyboard: one command for each kind of element.
import { kindIcon } from '../../models/drawing/icons.ts';
import { kinds } from '../../models/elements/catalogue.ts';
import { addTo } from '../palette/add-to.ts';
import type { Command } from './command.ts';
import { isOpen } from './state.ts';

const drawn = ['zones', 'sites', 'systems', 'clients', 'services', 'notes'] as const;
const others = [
  'forests',
  'collections',
  'packages',
  'deployments',
  'media',
  'channels',
  'links',
] as const;

/** Those that ask for something first. */
const asking: ReadonlySet<string> = new Set(['sites', 'channels', 'links']);

export const additions: readonly Command[] = [drawn, others].flatMap((group) =>
  group.map((collection, index): Command => {
    const { singular } = kinds[collection];
    return {
      id: `add-${singular.replace(' ', '-')}`,
      label: `Add ${singular}${asking.has(collection) ? '…' : ''}`,
      icon: kindIcon(collection),
      menu: 'arrange',
      ...(index === 0 && { beginsGroup: true as const }),
      isEnabled: isOpen,
      run: () => addTo(collection),
    };
  }),
);
