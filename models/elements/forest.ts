import type { ElementKind } from './field.ts';
import { cite } from './sources.ts';

export const forest = {
  collection: 'forests',
  singular: 'forest',
  plural: 'forests',
  help: 'An Active Directory forest that vouches for management points and publishes site keys.',
  fields: {
    schemaExtended: {
      type: 'boolean',
      label: 'Schema extended',
      help: 'The Active Directory schema is extended for Configuration Manager.',
      question: 'Is the Active Directory schema of {name} extended for Configuration Manager?',
      sources: [cite('S3', 'Site-to-Site Signing and Encryption')],
    },
    publishing: {
      type: 'boolean',
      label: 'Sites publish',
      help: 'Site servers may publish their site objects and keys to this forest.',
      question: 'May the site servers publish to Active Directory in {name}?',
      sources: [cite('S3', 'Site-to-Site Signing and Encryption')],
    },
    trusts: {
      type: 'references',
      to: ['forests'],
      label: 'Trusts',
      help: 'The forests whose accounts this forest trusts.',
      question: 'Which forests does {name} trust?',
      sources: [cite('D16')],
    },
  },
} as const satisfies ElementKind;
