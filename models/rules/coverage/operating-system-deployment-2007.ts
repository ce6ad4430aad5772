// What the page on operating system deployment security says, in its order.
import { cite } from '../../elements/sources.ts';
import type { Statement } from './statement.ts';

const opening = cite('S4');
const practices = cite('S4', 'Best Practices');
const privacy = cite('S4', 'Privacy Information');

export const operatingSystemDeployment2007: readonly Statement[] = [
  {
    source: opening,
    says: 'Who controls the site can run any task sequence, even one that formats every disk.',
    notModelled:
      'What follows from control of the site is told by attack paths; no setting stands for it.',
  },
  {
    source: opening,
    says: 'Task sequences can hold accounts and licence keys, which could leak.',
    answeredBy: ['osd/sensitive-task-sequence'],
  },
  {
    source: opening,
    says: 'The client certificate of boot media and PXE has to be protected.',
    answeredBy: ['osd/loaned-certificate', 'channel/pxe-certificate-exposed'],
  },
  {
    source: opening,
    says: 'Whoever captures that certificate has its key and can pose as a valid client.',
    answeredBy: ['osd/loaned-certificate', 'osd/compromised-certificate-not-blocked'],
  },
  {
    source: practices,
    says: 'Protect boot media with access controls.',
    answeredBy: ['osd/boot-media-physical-access'],
  },
  {
    source: practices,
    says: 'Give boot media a password.',
    answeredBy: ['osd/boot-media-without-password'],
  },
  {
    source: practices,
    says: 'The password protects only those files that hold sensitive information.',
    answeredBy: ['privacy/task-sequence-content'],
  },
  {
    source: practices,
    says: 'Control who touches the media, since cryptographic attacks could reveal the certificate.',
    answeredBy: ['osd/boot-media-physical-access'],
  },
  {
    source: practices,
    says: 'Block a client certificate that was compromised.',
    answeredBy: ['osd/compromised-certificate-not-blocked'],
  },
  {
    source: practices,
    says: 'Deployment from boot media and by PXE needs a client certificate with its private key.',
    answeredBy: ['pki/osd-client-certificate'],
  },
  {
    source: practices,
    says: 'It is blocked among the certificates of the site, under boot media or PXE.',
    answeredBy: ['osd/compromised-certificate-not-blocked'],
  },
  {
    source: practices,
    says: 'Secure the way between site server and PXE service point.',
    answeredBy: ['channel/pxe-certificate-exposed'],
  },
  {
    source: practices,
    says: 'While the site server hands over the certificate it can be captured on the network.',
    answeredBy: ['channel/pxe-certificate-exposed'],
  },
  {
    source: practices,
    says: 'Encrypt that way with IPsec or in another manner.',
    answeredBy: ['channel/pxe-certificate-exposed'],
  },
  {
    source: practices,
    says: 'Keep PXE to network segments that are secure.',
    answeredBy: ['osd/pxe-open-segment'],
  },
  {
    source: practices,
    says: 'Nothing shows a booting computer whether a valid PXE service point answers it.',
    answeredBy: ['osd/pxe-open-segment'],
  },
  {
    source: practices,
    says: 'Someone else’s PXE service point could hand out a tainted image.',
    answeredBy: ['osd/pxe-open-segment'],
  },
  {
    source: practices,
    says: 'TFTP can be intercepted, and malicious code sent among the system files.',
    answeredBy: ['osd/pxe-open-segment'],
  },
  {
    source: practices,
    says: 'A rogue client could ask the PXE service point by TFTP directly.',
    answeredBy: ['osd/pxe-open-segment'],
  },
  {
    source: practices,
    says: 'A malicious client could flood the PXE service point until it serves nobody.',
    answeredBy: ['osd/pxe-open-segment'],
  },
  {
    source: practices,
    says: 'Protect those segments in several layers.',
    answeredBy: ['osd/pxe-open-segment'],
  },
  {
    source: practices,
    says: 'In a perimeter network a PXE service point is possible, but better avoided.',
    answeredBy: ['osd/pxe-in-perimeter'],
  },
  {
    source: practices,
    says: 'Let the PXE service point answer on chosen network interfaces only.',
    answeredBy: ['osd/pxe-all-interfaces'],
  },
  {
    source: practices,
    says: 'On all interfaces it could also answer an unsecured network.',
    answeredBy: ['osd/pxe-all-interfaces'],
  },
  {
    source: practices,
    says: 'Ask for a password before PXE boot.',
    answeredBy: ['osd/pxe-without-password'],
  },
  {
    source: practices,
    says: 'Computers that nobody entered into the database cannot boot by PXE.',
    answeredBy: ['osd/unknown-computers'],
  },
  {
    source: practices,
    says: 'The password adds security to a process that has none by nature.',
    answeredBy: ['osd/pxe-without-password'],
  },
  {
    source: practices,
    says: 'Delete folders of state migration points by hand when they are taken out of use.',
    answeredBy: ['osd/stale-state-folders'],
  },
  {
    source: practices,
    says: 'Removing a folder in the console leaves it on the disk.',
    answeredBy: ['osd/stale-state-folders'],
  },
  {
    source: practices,
    says: 'Both its share and the folder have to go.',
    answeredBy: ['osd/stale-state-folders'],
  },
  {
    source: practices,
    says: 'Do not delete user state at once.',
    answeredBy: ['osd/state-deleted-immediately'],
  },
  {
    source: practices,
    says: 'An attacker who fetches it before the valid computer would have it deleted.',
    answeredBy: ['osd/state-deleted-immediately'],
  },
  {
    source: practices,
    says: 'Keep it until somebody has seen that it was restored.',
    answeredBy: ['osd/state-deleted-immediately'],
  },
  {
    source: practices,
    says: 'Control who touches computers whose task sequences use USB flash drives.',
    answeredBy: ['osd/bitlocker-keys-on-usb'],
  },
  {
    source: practices,
    says: 'Disabling BitLocker in a task sequence leaves its key protectors readable.',
    answeredBy: ['osd/bitlocker-keys-on-usb'],
  },
  {
    source: practices,
    says: 'After that, whoever gets at the computer can open the encrypted volume.',
    answeredBy: ['osd/bitlocker-keys-on-usb'],
  },
  {
    source: practices,
    says: 'A USB flash drive can be stolen outright.',
    answeredBy: ['osd/bitlocker-keys-on-usb'],
  },
  {
    source: practices,
    says: 'Protect the imaging of the reference computer with access controls.',
    answeredBy: ['osd/reference-computer-exposed'],
  },
  {
    source: practices,
    says: 'Build it in a secure environment, so that nothing malicious gets into the image.',
    answeredBy: ['osd/reference-computer-exposed'],
  },
  {
    source: practices,
    says: 'Secure the share that images are captured to, so that nobody alters them afterwards.',
    answeredBy: ['osd/capture-share-exposed'],
  },
  {
    source: practices,
    says: 'The reference computer should have the newest security updates.',
    answeredBy: ['osd/reference-computer-unpatched'],
  },
  {
    source: practices,
    says: 'New computers are then vulnerable for a shorter time.',
    answeredBy: ['osd/reference-computer-unpatched'],
  },
  {
    source: practices,
    says: 'Keep unauthorised computers off the network where unknown computers are deployed.',
    answeredBy: ['osd/unknown-computers'],
  },
  {
    source: practices,
    says: 'Deploying unknown computers lets an attacker become a trusted client with ease.',
    answeredBy: ['osd/unknown-computers'],
  },
  {
    source: practices,
    says: 'Nobody should be able to plug in unseen.',
    answeredBy: ['osd/unknown-computers', 'osd/pxe-open-segment'],
  },
  {
    source: practices,
    says: 'Someone should watch for clients that nobody authorised.',
    answeredBy: ['osd/unknown-computers'],
  },
  {
    source: practices,
    says: 'A computer that answers a deployment by PXE may lose all of its data.',
    answeredBy: ['osd/pxe-destroys-data'],
  },
  {
    source: practices,
    says: 'Let task sequences download their content.',
    answeredBy: ['osd/task-sequence-from-dp'],
  },
  {
    source: practices,
    says: 'After a download the hash is compared with that in the policy, and what differs is thrown away.',
    answeredBy: ['osd/task-sequence-from-dp', 'content/verified-after-download'],
  },
  {
    source: practices,
    says: 'Content used from the distribution point is not verified, so attackers can alter it.',
    answeredBy: ['osd/task-sequence-from-dp'],
  },
  {
    source: practices,
    says: 'Where it has to be, keep NTFS permissions on the packages to the least.',
    answeredBy: ['content/run-from-dp-permissive'],
  },
  {
    source: practices,
    says: 'Where it has to be, protect the ways from client and site server with IPsec.',
    answeredBy: ['channel/run-from-dp-unencrypted', 'channel/run-from-dp-server-side'],
  },
  {
    source: practices,
    says: 'Encrypt packages that are sent by multicast.',
    answeredBy: ['channel/multicast-unencrypted'],
  },
  {
    source: practices,
    says: 'Each operating system package has a setting for that.',
    answeredBy: ['channel/multicast-unencrypted'],
  },
  {
    source: practices,
    says: 'It keeps rogue computers out of the session and the transmission whole.',
    answeredBy: ['channel/multicast-unencrypted'],
  },
  {
    source: practices,
    says: 'Watch for multicast distribution points that nobody authorised.',
    answeredBy: ['osd/rogue-multicast'],
  },
  {
    source: practices,
    says: 'Attackers on the network can pose as multicast servers and deploy what they like.',
    answeredBy: ['osd/rogue-multicast'],
  },
  {
    source: privacy,
    says: 'Files and settings of users can be moved from one computer to another.',
    answeredBy: ['privacy/user-state-recovery'],
  },
  {
    source: privacy,
    says: 'The administrator chooses what is moved, personal files and cookies included.',
    answeredBy: ['privacy/user-state-recovery'],
  },
  {
    source: privacy,
    says: 'User state is encrypted on its way to the state migration point and while it lies there.',
    answeredBy: ['privacy/user-state-recovery', 'channel/mixed-mode-http'],
  },
  {
    source: privacy,
    says: 'The new computer that it belongs to may fetch it.',
    answeredBy: ['privacy/user-state-recovery'],
  },
  {
    source: privacy,
    says: 'If that computer loses its key, an administrator with the right for it can recover the state.',
    answeredBy: ['privacy/user-state-recovery'],
  },
  {
    source: privacy,
    says: 'Restored state is deleted a day later by default.',
    answeredBy: ['privacy/user-state-recovery', 'osd/state-deleted-immediately'],
  },
  {
    source: privacy,
    says: 'When marked data is deleted can be configured.',
    answeredBy: ['privacy/user-state-recovery', 'osd/state-deleted-immediately'],
  },
  {
    source: privacy,
    says: 'User state lies in no site database and does not go to Microsoft.',
    notModelled: 'Neither exists as a flow or a store that could be judged.',
  },
  {
    source: privacy,
    says: 'Leave the default of boot media, which is a password.',
    answeredBy: ['osd/boot-media-without-password'],
  },
  {
    source: privacy,
    says: 'The password encrypts variables; other information of a task sequence may be read.',
    answeredBy: ['privacy/task-sequence-content'],
  },
  {
    source: privacy,
    says: 'Task sequences can distribute software and updates, with what that means for privacy.',
    answeredBy: ['privacy/identities-in-transit', 'privacy/review-first'],
  },
  {
    source: privacy,
    says: 'Operating system deployment is off until an administrator configures it.',
    answeredBy: ['privacy/review-first'],
  },
  {
    source: privacy,
    says: 'Consider what privacy requires before that.',
    answeredBy: ['privacy/review-first'],
  },
];
