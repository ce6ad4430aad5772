import type { ElementKind } from './field.ts';
import { cite } from './sources.ts';

const programs = { kinds: ['advertisement'] } as const;

export const deployment = {
  collection: 'deployments',
  singular: 'deployment',
  plural: 'deployments',
  help: 'An advertisement, a task sequence or a deployment of software updates.',
  fields: {
    kind: {
      type: 'choice',
      options: {
        advertisement: 'Advertisement',
        'task-sequence': 'Task sequence',
        updates: 'Software updates',
      },
      required: true,
      label: 'Kind',
      help: 'What is deployed.',
    },
    packages: {
      type: 'references',
      to: ['packages'],
      label: 'Packages',
      help: 'The content that it uses.',
    },
    collection: {
      type: 'reference',
      to: ['collections'],
      label: 'Collection',
      help: 'The collection that it is aimed at.',
    },
    targets: {
      type: 'references',
      to: ['clients'],
      label: 'Targets',
      help: 'Client groups that it is aimed at directly.',
    },
    includeSubcollections: {
      type: 'boolean',
      default: true,
      label: 'Include subcollections',
      help: 'Members of subcollections receive it too.',
      sources: [cite('S1', 'Best Practices')],
    },
    execution: {
      type: 'choice',
      options: {
        download: 'Download and run locally',
        'run-from-distribution-point': 'Run from the distribution point',
      },
      applies: { kinds: ['advertisement', 'task-sequence'] },
      label: 'Execution',
      help: 'Whether clients download the content and check its hash, or run it over the network.',
      question:
        'Do clients download {name} and run it locally, or run it from the distribution point?',
      sources: [cite('S1', 'Best Practices'), cite('S4', 'Best Practices')],
    },
    runElevated: {
      type: 'boolean',
      unlessDeclared: false,
      applies: programs,
      label: 'Runs with administrative rights',
      help: 'The program runs with administrative rights.',
      sources: [cite('S1', 'Best Practices')],
    },
    userInteraction: {
      type: 'boolean',
      unlessDeclared: false,
      applies: programs,
      label: 'Users may interact',
      help: 'Users see and answer the program.',
      sources: [cite('S1', 'Best Practices')],
    },
    sensitive: {
      type: 'boolean',
      unlessDeclared: false,
      label: 'Sensitive',
      help: 'It holds accounts or keys.',
      sources: [cite('S4')],
    },
    disablesBitLocker: {
      type: 'boolean',
      unlessDeclared: false,
      applies: { kinds: ['task-sequence'] },
      label: 'Disables BitLocker',
      help: 'The task sequence has the step that disables BitLocker.',
      sources: [cite('S4', 'Best Practices')],
    },
    deadlineClock: {
      type: 'choice',
      options: { utc: 'UTC', local: 'Local time of the client' },
      applies: { kinds: ['updates'] },
      label: 'Deadline is evaluated in',
      help: 'The clock of this deployment, where it differs from that of the site.',
      sources: [cite('S0', 'Security Best Practices'), cite('S2')],
    },
    restrictedBy: {
      type: 'choice',
      options: {
        none: 'Not restricted',
        'package-access': 'Package access',
        'site-or-collection': 'Site or collection only',
      },
      label: 'Restricted by',
      help: 'What keeps it from people that it is not meant for.',
      question: 'What keeps {name} from people that it is not meant for?',
      sources: [cite('S1', 'Best Practices')],
    },
  },
} as const satisfies ElementKind;
