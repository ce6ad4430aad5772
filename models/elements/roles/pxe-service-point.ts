import type { Role } from '../field.ts';
import { cite } from '../sources.ts';

export const pxeServicePoint = {
  role: 'pxe-service-point',
  label: 'PXE service point',
  properName: true,
  short: 'PXE',
  help: 'Answers computers that boot from the network and hands them an operating system.',
  siteServerTraffic: { direction: 'pushes', sources: [cite('D16')] },
  database: { sources: [cite('W13')] },
  settings: {
    requirePassword: {
      type: 'boolean',
      label: 'Require a password',
      help: 'Whoever boots from it must give a password.',
      question: 'Does the PXE service point on {name} require a password?',
      sources: [cite('S4', 'Best Practices'), cite('S3')],
    },
    interfaces: {
      type: 'choice',
      options: { all: 'All network interfaces', selected: 'Selected network interfaces' },
      label: 'Responds on',
      help: 'The network interfaces on which it answers.',
      question: 'Does the PXE service point on {name} respond on all network interfaces?',
      sources: [cite('S4', 'Best Practices')],
    },
    unknownComputers: {
      type: 'boolean',
      unlessDeclared: false,
      label: 'Serves unknown computers',
      help: 'Computers that the site does not know may boot from it.',
      question: 'Does the PXE service point on {name} serve unknown computers?',
      sources: [cite('S4', 'Best Practices'), cite('D34')],
    },
    clientCertificate: {
      type: 'boolean',
      applies: { modes: ['native'] },
      label: 'Client certificate',
      help: 'A client authentication certificate was imported into it.',
      question: 'Does the PXE service point on {name} have a client authentication certificate?',
      sources: [cite('S3', 'Operating System Deployment Certificates in Native Mode')],
    },
    certificateCompromised: {
      type: 'boolean',
      unlessDeclared: false,
      label: 'Certificate compromised',
      help: 'Someone else may have the key of the certificate that it lends.',
      sources: [cite('S4', 'Best Practices')],
    },
    certificateBlocked: {
      type: 'boolean',
      unlessDeclared: false,
      label: 'Certificate blocked',
      help: 'The certificate that it lent is blocked in the site.',
      sources: [cite('S4', 'Best Practices')],
    },
  },
} as const satisfies Role;
