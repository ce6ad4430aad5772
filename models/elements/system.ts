import type { ElementKind } from './field.ts';
import { cite } from './sources.ts';

/** A computer with roles. The roles themselves are declared one file each in `roles/`. */
export const system = {
  collection: 'systems',
  singular: 'computer',
  plural: 'computers',
  help: 'A computer that holds site system roles, or that matters to the site in another way.',
  fields: {
    fqdn: { type: 'text', label: 'FQDN', help: 'Its name in the intranet.' },
    internetFqdn: {
      type: 'text',
      label: 'Internet FQDN',
      help: 'Its name in the public DNS.',
      question: 'Under which Internet name is {name} published?',
      sources: [cite('D19')],
    },
    zone: {
      type: 'reference',
      to: ['zones'],
      required: true,
      label: 'Zone',
      help: 'The network that it stands in.',
    },
    site: {
      type: 'reference',
      to: ['sites'],
      label: 'Site',
      help: 'The site that its roles serve.',
      question: 'Which site does {name} belong to?',
    },
    forest: {
      type: 'reference',
      to: ['forests'],
      label: 'Forest',
      help: 'Its Active Directory forest, where that is not the forest of its zone.',
    },
    domainMember: {
      type: 'boolean',
      label: 'Domain member',
      help: 'The computer is joined to an Active Directory domain.',
      question: 'Is {name} a member of an Active Directory domain?',
      sources: [cite('D10')],
    },
    clientComputer: {
      type: 'boolean',
      unlessDeclared: (system: { roles?: Record<string, unknown> }) =>
        system.roles !== undefined && Object.hasOwn(system.roles, 'branch-distribution-point'),
      defaultSaid: 'no; yes with a branch distribution point',
      label: 'Is a client itself',
      help: 'The Configuration Manager client is installed on it.',
      sources: [cite('D24')],
    },
    internetBased: {
      type: 'boolean',
      unlessDeclared: false,
      label: 'Internet-based client',
      help: 'It is managed over the Internet.',
    },
    siteServerInitiatedTransfers: {
      type: 'boolean',
      default: false,
      label: 'Allow only site server initiated data transfers',
      help: 'The site server fetches the data of all roles on this computer; they do not push it.',
      sources: [cite('S0', 'Security Best Practices')],
    },
    physicalAccessControlled: {
      type: 'boolean',
      label: 'Physical access is controlled',
      help: 'Nobody can walk away with it or its disk.',
      question: 'Is physical access to {name} controlled?',
      sources: [cite('S1', 'Best Practices for Distribution Points')],
    },
    iisCrlChecking: {
      type: 'boolean',
      default: true,
      label: 'IIS checks the CRL',
      help: 'IIS checks the certificates of clients against the certificate revocation list.',
      sources: [cite('S3', 'CRL Checking')],
    },
  },
} as const satisfies ElementKind;
