import type { Role } from '../field.ts';
import { cite } from '../sources.ts';

export const outOfBandServicePoint = {
  role: 'out-of-band-service-point',
  label: 'Out of band service point',
  short: 'OOB',
  help: 'Provisions and manages computers through their AMT firmware.',
  settings: {
    provisioningCa: {
      type: 'choice',
      options: { internal: 'Internal CA', external: 'External CA' },
      label: 'Provisioning certificate from',
      help: 'Who issued the AMT provisioning certificate.',
      question:
        'Did an internal or an external CA issue the AMT provisioning certificate of {name}?',
      sources: [
        cite(
          'S3',
          'Certificates in Out of Band Management (Configuration Manager 2007 SP1 and Later)',
        ),
      ],
    },
    amtTrustsProvisioningCa: {
      type: 'boolean',
      label: 'AMT trusts that CA',
      help: 'The firmware of the computers trusts the issuer of the provisioning certificate.',
      question: 'Do the AMT-based computers trust the provisioning certificate of {name}?',
      sources: [
        cite(
          'S3',
          'Certificates in Out of Band Management (Configuration Manager 2007 SP1 and Later)',
        ),
      ],
    },
    authentication: {
      type: 'choice',
      options: { kerberos: 'Kerberos', digest: 'HTTP Digest' },
      label: 'Authentication',
      help: 'How it proves itself to the firmware, inside TLS.',
      question: 'Does {name} authenticate to AMT by Kerberos or by HTTP Digest?',
      sources: [
        cite(
          'S3',
          'Certificates in Out of Band Management (Configuration Manager 2007 SP1 and Later)',
        ),
      ],
    },
    network8021x: {
      type: 'choice',
      options: { none: 'None', 'eap-tls': 'EAP-TLS', 'eap-ttls': 'EAP-TTLS', peap: 'PEAP' },
      unlessDeclared: 'none',
      label: '802.1X',
      help: 'How the computers prove themselves to the network.',
      sources: [
        cite(
          'S3',
          'Certificates in Out of Band Management (Configuration Manager 2007 SP1 and Later)',
        ),
      ],
    },
  },
} as const satisfies Role;
