import type { ElementKind } from './field.ts';

const ends = ['zones', 'sites', 'systems', 'clients', 'services'] as const;

export const link = {
  collection: 'links',
  singular: 'link',
  plural: 'links',
  nameless: true,
  help: 'A data flow that the architect states and that nothing derives.',
  fields: {
    from: {
      type: 'reference',
      to: ends,
      required: true,
      label: 'From',
      help: 'Who starts it.',
    },
    to: { type: 'reference', to: ends, required: true, label: 'To', help: 'Whom it reaches.' },
    purpose: { type: 'text', label: 'Purpose', help: 'What it is for.' },
    protocol: { type: 'text', label: 'Protocol', help: 'Protocol and port.' },
    encrypted: {
      type: 'boolean',
      label: 'Encrypted',
      help: 'What it carries cannot be read on the way.',
      question: 'Is the link {name} encrypted?',
    },
    signed: {
      type: 'boolean',
      label: 'Signed',
      help: 'What it carries cannot be changed unnoticed on the way.',
      question: 'Is the link {name} signed?',
    },
  },
} as const satisfies ElementKind;
