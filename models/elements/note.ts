import type { ElementKind } from './field.ts';

export const note = {
  collection: 'notes',
  singular: 'note',
  plural: 'notes',
  nameless: true,
  help: 'Text that the architect put on the drawing.',
  fields: {
    text: { type: 'text', required: true, label: 'Text', help: 'What it says.' },
    x: { type: 'number', required: true, unit: 'pixels', label: 'X', help: 'Its left edge.' },
    y: { type: 'number', required: true, unit: 'pixels', label: 'Y', help: 'Its top edge.' },
    width: { type: 'number', minimum: 0, unit: 'pixels', label: 'Width', help: 'Its width.' },
    height: { type: 'number', minimum: 0, unit: 'pixels', label: 'Height', help: 'Its height.' },
    view: {
      type: 'choice',
      options: { network: 'Network view', site: 'Site view' },
      label: 'View',
      help: 'The view that it stands in; the network view where it is not said.',
    },
  },
} as const satisfies ElementKind;
