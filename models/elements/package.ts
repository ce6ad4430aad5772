import type { ElementKind, Surroundings } from './field.ts';
import { cite } from './sources.ts';

/** Packages of an upgraded site may still carry the MD5 hash that SMS 2003 gave them (S3). */
function hashDefault(
  content: { distributedTo?: readonly string[] },
  surroundings: Surroundings,
): 'sha1' | undefined {
  const fromUpgradedSite = content.distributedTo?.some((id) => {
    const site = surroundings.find(id)?.site;
    return typeof site === 'string' && surroundings.find(site)?.upgraded === true;
  });
  return fromUpgradedSite === true ? undefined : 'sha1';
}

export const contentPackage = {
  collection: 'packages',
  singular: 'package',
  plural: 'packages',
  help: 'Content that is distributed to distribution points.',
  fields: {
    kind: {
      type: 'choice',
      options: {
        software: 'Software',
        'software-update': 'Software updates',
        'operating-system': 'Operating system image',
        'virtual-application': 'Virtual application',
      },
      required: true,
      label: 'Kind',
      help: 'What the package holds.',
    },
    sensitive: {
      type: 'boolean',
      unlessDeclared: false,
      label: 'Sensitive',
      help: 'It holds what must not fall into other hands.',
      sources: [cite('S1', 'Best Practices for Distribution Points')],
    },
    hash: {
      type: 'choice',
      options: { sha1: 'SHA-1', md5: 'MD5' },
      default: hashDefault,
      defaultSaid: 'SHA-1; undecided on distribution points of an upgraded site',
      label: 'Hash',
      help: 'The algorithm that its content is hashed with.',
      question: 'Was {name} updated since the upgrade, so that it is hashed with SHA-1?',
      sources: [
        cite('S1', 'Best Practices'),
        cite('S3', 'Cryptographic Algorithms Used in Configuration Manager'),
      ],
    },
    distributedTo: {
      type: 'references',
      to: ['systems'],
      label: 'Distributed to',
      help: 'The distribution points and branch distribution points that hold it.',
      question: 'Which distribution points hold {name}?',
    },
    accessPermissions: {
      type: 'choice',
      options: { default: 'Default', restricted: 'Restricted', changed: 'Changed' },
      default: 'default',
      label: 'Access permissions',
      help: 'Who may read the package files on distribution points.',
      sources: [cite('S0', 'Security Best Practices'), cite('S1', 'Best Practices'), cite('S2')],
    },
    accessRefreshed: {
      type: 'boolean',
      label: 'Refreshed since',
      help: 'Distribution points were updated after the permissions changed.',
      question: 'Were the distribution points updated after the permissions of {name} changed?',
      sources: [cite('S1', 'Best Practices')],
    },
    internetGuestRestricted: {
      type: 'boolean',
      unlessDeclared: false,
      label: 'Internet Guest is restricted',
      help: 'The Internet Guest account may not read the package.',
      sources: [cite('S1', 'Best Practices')],
    },
    multicast: {
      type: 'boolean',
      unlessDeclared: false,
      applies: { kinds: ['operating-system'] },
      label: 'Multicast',
      help: 'The package may be sent by multicast.',
      sources: [cite('S3', 'Encryption for Multicast Packages (Configuration Manager 2007 R2)')],
    },
    multicastEncryption: {
      type: 'boolean',
      applies: { kinds: ['operating-system'] },
      label: 'Multicast is encrypted',
      help: 'The package is encrypted when it is sent by multicast.',
      question: 'Is {name} encrypted when it is sent by multicast?',
      sources: [cite('S3', 'Encryption for Multicast Packages (Configuration Manager 2007 R2)')],
    },
  },
} as const satisfies ElementKind;
