import type { ElementKind } from './field.ts';
import { cite } from './sources.ts';

export const channel = {
  collection: 'channels',
  singular: 'channel',
  plural: 'channels',
  nameless: true,
  help: 'A protection that the organisation adds to everything between two ends.',
  fields: {
    between: {
      type: 'references',
      to: ['zones', 'sites', 'systems', 'clients', 'services'],
      length: 2,
      required: true,
      label: 'Between',
      help: 'The two ends; a zone stands for everything in it and in the zones inside it.',
    },
    protection: {
      type: 'choice',
      options: { ipsec: 'IPsec', 'smb-signing': 'SMB signing', vpn: 'VPN' },
      required: true,
      label: 'Protection',
      help: 'IPsec signs and encrypts, SMB signing signs SMB, a VPN encrypts between zones.',
      sources: [cite('D42'), cite('S3', 'Site-to-Site Signing and Encryption')],
    },
  },
} as const satisfies ElementKind;
