// Booting from the network, multicast, and the capture of images.
import { cite } from '../../elements/sources.ts';
import { type ClientGroup, computerOf } from '../ends.ts';
import type { Communication, EndPair, Terms } from '../flow.ts';
import type { Use } from '../pairs.ts';
import { port, smbPort } from '../terms.ts';

const deployable = { kinds: ['computer', 'unknown-computer'] } as const;

/** Whether the PXE service points answer these clients: unknown computers unless somebody said that they do not. */
function isAnswered({ from, to }: EndPair): boolean {
  const { unknownComputers } = computerOf(to).data.roles?.['pxe-service-point'] ?? {};
  return (from as ClientGroup).clientKind !== 'unknown-computer' || unknownComputers !== false;
}

const pxeBoot: Communication = {
  id: 'client-pxe-boot',
  purpose: 'Computers ask for an address and a boot server.',
  carries: ['operating-system'],
  initiator: 'from',
  beforeOperatingSystem: true,
  pairs: (pairs) => pairs.clientsAnd('pxe-service-point', deployable),
  terms: (pair) => (isAnswered(pair) ? pxe : undefined),
};

const pxe: Terms = {
  protocol: 'DHCP',
  ports: [port('UDP 67, UDP 68', 'C1'), port('UDP 4011', 'C1')],
  authentication: 'The computer cannot tell who answers it.',
  signed: false,
  encrypted: false,
  why: 'A computer that boots from the network takes the first answer.',
  sources: [cite('S4', 'Best Practices'), cite('S3'), cite('D34')],
};

const pxeTransfer: Communication = {
  id: 'client-pxe-tftp',
  purpose: 'Computers fetch the boot image.',
  carries: ['operating-system'],
  initiator: 'from',
  beforeOperatingSystem: true,
  pairs: (pairs) => pairs.clientsAnd('pxe-service-point', deployable),
  terms: (pair) => (isAnswered(pair) ? tftp : undefined),
};

const tftp: Terms = {
  protocol: 'TFTP',
  ports: [port('UDP 69', 'C1'), port('UDP 1024-65535 (dynamic)', 'B6')],
  authentication: 'Nobody proves anything to anybody.',
  signed: false,
  encrypted: false,
  why: 'Boot images travel by TFTP, which protects nothing.',
  sources: [cite('S4', 'Best Practices'), cite('D34')],
};

const byMulticast: Use = {
  ...deployable,
  where: (servers, pairs) => pairs.setting(servers, 'distribution-point', 'multicast') === true,
};

const multicast: Communication = {
  id: 'client-multicast',
  purpose: 'Distribution points send operating system images by multicast.',
  carries: ['operating-system'],
  initiator: 'from',
  pairs: (pairs) => pairs.clientsAnd('distribution-point', byMulticast),
  terms: () => multicastTransmission,
};

const multicastTransmission: Terms = {
  protocol: 'multicast',
  ports: [port('UDP 63000-64000', 'C1')],
  authentication:
    'Clients join with their certificate: from the PKI in native mode, self-signed in mixed mode.',
  signed: false,
  encrypted: undefined,
  why: 'Each package decides whether its multicast transmission is encrypted.',
  sources: [
    cite('S3', 'Encryption for Multicast Packages (Configuration Manager 2007 R2)'),
    cite('D39'),
  ],
};

const multicastSession: Communication = {
  id: 'client-multicast-smb',
  purpose: 'Clients join multicast sessions.',
  carries: ['operating-system'],
  initiator: 'from',
  pairs: (pairs) => pairs.clientsAnd('distribution-point', byMulticast),
  terms: () => multicastSmb,
};

const multicastSmb: Terms = {
  protocol: 'SMB',
  ports: [smbPort],
  authentication: 'The client authenticates with Windows accounts.',
  signed: false,
  encrypted: false,
  why: 'Multicast distribution points are also reached over SMB.',
  sources: [cite('C1')],
};

const capture: Communication = {
  id: 'reference-computer-capture-share',
  reach: 'hierarchy',
  purpose: 'The image of the reference computer is written to the capture share.',
  carries: ['operating-system'],
  initiator: 'from',
  *pairs(pairs) {
    for (const from of pairs.services('reference-computer')) {
      for (const to of pairs.services('capture-share')) {
        if (from.site === undefined || to.site === undefined || from.site === to.site) {
          yield { from, to };
        }
      }
    }
  },
  terms: () => captureBySmb,
};

const captureBySmb: Terms = {
  protocol: 'SMB',
  ports: [],
  authentication: 'None of our sources says it.',
  signed: false,
  encrypted: false,
  why: 'The captured image goes to a share on the network.',
  sources: [cite('S4', 'Best Practices')],
};

export const deploymentCommunications: readonly Communication[] = [
  pxeBoot,
  pxeTransfer,
  multicast,
  multicastSession,
  capture,
];
