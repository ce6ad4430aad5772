import type { ElementKind } from './field.ts';
import { cite } from './sources.ts';

export const medium = {
  collection: 'media',
  singular: 'medium',
  plural: 'media',
  help: 'Boot media, or USB flash drives that task sequences use.',
  fields: {
    kind: {
      type: 'choice',
      options: { boot: 'Boot media', usb: 'USB flash drive' },
      required: true,
      label: 'Kind',
      help: 'What it is.',
    },
    site: {
      type: 'reference',
      to: ['sites'],
      label: 'Site',
      help: 'The site that made it.',
    },
    zone: {
      type: 'reference',
      to: ['zones'],
      label: 'Zone',
      help: 'Where it is used.',
    },
    deployments: {
      type: 'references',
      to: ['deployments'],
      label: 'Task sequences',
      help: 'The task sequences that use it.',
    },
    password: {
      type: 'boolean',
      default: true,
      applies: { kinds: ['boot'] },
      label: 'Password',
      help: 'Whoever boots from it must give a password.',
      sources: [cite('S4', 'Privacy Information')],
    },
    physicalAccessControlled: {
      type: 'boolean',
      label: 'Physical access is controlled',
      help: 'It is kept where nobody can take it.',
      question: 'Is physical access to {name} controlled?',
      sources: [cite('S4', 'Best Practices')],
    },
    clientCertificate: {
      type: 'boolean',
      applies: { kinds: ['boot'] },
      label: 'Client certificate',
      help: 'A client authentication certificate was imported into it.',
      question: 'Was a client authentication certificate imported into {name}?',
      sources: [cite('S3', 'Operating System Deployment Certificates in Native Mode')],
    },
    certificateCompromised: {
      type: 'boolean',
      unlessDeclared: false,
      applies: { kinds: ['boot'] },
      label: 'Certificate compromised',
      help: 'Someone else may have the key of its certificate.',
      sources: [cite('S4', 'Best Practices')],
    },
    certificateBlocked: {
      type: 'boolean',
      unlessDeclared: false,
      applies: { kinds: ['boot'] },
      label: 'Certificate blocked',
      help: 'Its certificate is blocked in the site.',
      sources: [cite('S4', 'Best Practices')],
    },
  },
} as const satisfies ElementKind;
