import type { ElementKind } from './field.ts';
import { cite } from './sources.ts';

export const zone = {
  collection: 'zones',
  singular: 'zone',
  plural: 'zones',
  help: 'A part of the network whose computers can reach each other, bounded by a trust boundary.',
  fields: {
    kind: {
      type: 'choice',
      options: {
        intranet: 'Intranet',
        perimeter: 'Perimeter network',
        branch: 'Branch office',
        internet: 'Internet',
      },
      required: true,
      label: 'Kind',
      help: 'What the zone is exposed to.',
    },
    forest: {
      type: 'reference',
      to: ['forests'],
      label: 'Forest',
      help: 'The Active Directory forest of the computers in it.',
      question: 'Which Active Directory forest do the computers in {name} belong to?',
    },
    parent: {
      type: 'reference',
      to: ['zones'],
      nullable: true,
      label: 'Inside',
      help: 'The zone that this zone is a part of.',
    },
    controlledAccess: {
      type: 'boolean',
      label: 'Access is controlled',
      help: 'Someone controls who can plug a computer into this network.',
      question: 'Is it controlled who can plug a computer into {name}?',
      sources: [cite('S4', 'Best Practices')],
    },
  },
} as const satisfies ElementKind;
