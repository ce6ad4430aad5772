import type { ElementKind } from './field.ts';
import { cite } from './sources.ts';

export const collection = {
  collection: 'collections',
  singular: 'collection',
  plural: 'collections',
  help: 'A set of clients that deployments are aimed at.',
  fields: {
    parent: {
      type: 'reference',
      to: ['collections'],
      nullable: true,
      label: 'Parent collection',
      help: 'The collection that it is linked under.',
    },
    members: {
      type: 'references',
      to: ['clients'],
      label: 'Members',
      help: 'The client groups in it.',
    },
    linkedBy: {
      type: 'boolean',
      label: 'Others can link here',
      help: 'Administrators without the right to advertise can link collections here.',
      question: 'Can administrators without the right to advertise link collections to {name}?',
      sources: [cite('S1', 'Best Practices')],
    },
    readRestricted: {
      type: 'boolean',
      label: 'Read permission is restricted',
      help: 'Only those who need it may read the collection.',
      question: 'Is it restricted who may read the collection {name}?',
      sources: [cite('S1', 'Best Practices')],
    },
    watched: {
      type: 'boolean',
      label: 'Watched',
      help: 'Someone notices new subcollections.',
      question: 'Does someone notice when a subcollection is added to {name}?',
      sources: [cite('S1', 'Best Practices')],
    },
  },
} as const satisfies ElementKind;
