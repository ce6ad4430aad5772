// What the page on software updates security says, in its order.
import { cite } from '../../elements/sources.ts';
import type { Statement } from './statement.ts';

const opening = cite('S0');
const practices = cite('S0', 'Security Best Practices');
const privacy = cite('S0', 'Privacy Information');

export const softwareUpdates2007: readonly Statement[] = [
  {
    source: opening,
    says: 'Computers should have the newest security updates.',
    notModelled:
      'A drawing does not hold which updates a computer has; the reference computer has a rule of its own.',
  },
  {
    source: practices,
    says: 'Leave the permissions of update packages as they come.',
    answeredBy: ['updates/package-permissions-changed'],
  },
  {
    source: practices,
    says: 'As they come, administrators control update packages fully and users read them.',
    answeredBy: ['updates/package-permissions-changed'],
  },
  {
    source: practices,
    says: 'Other permissions could let an attacker put updates in or take them out.',
    answeredBy: ['updates/package-permissions-changed'],
  },
  {
    source: practices,
    says: 'Control who gets at the folder that updates are downloaded to.',
    answeredBy: ['updates/download-location-writers'],
  },
  {
    source: practices,
    says: 'The computer of the SMS Provider and the downloading administrator have to write there.',
    answeredBy: ['updates/download-location-writers'],
  },
  {
    source: practices,
    says: 'Nobody else should, so that source files are not tampered with.',
    answeredBy: ['updates/download-location-writers'],
  },
  {
    source: practices,
    says: 'Evaluate deployment times in UTC.',
    answeredBy: ['updates/local-time-deadlines'],
  },
  {
    source: practices,
    says: 'With local time, users put updates off by moving their time zone.',
    answeredBy: ['updates/local-time-deadlines'],
  },
  {
    source: practices,
    says: 'Secure WSUS as its own documentation asks, with SSL and Active Directory authentication.',
    answeredBy: ['updates/wsus-without-ssl', 'updates/wsus-without-ad-authentication'],
  },
  {
    source: practices,
    says: 'In native mode WSUS needs SSL, and needs it on further virtual roots.',
    answeredBy: ['updates/wsus-virtual-roots', 'updates/wsus-without-ssl'],
  },
  {
    source: practices,
    says: 'Check signatures on updates against the CRL.',
    answeredBy: ['updates/crl-not-checked'],
  },
  {
    source: practices,
    says: 'By default nobody checks whether the signer of an update was revoked.',
    answeredBy: ['updates/crl-not-checked'],
  },
  {
    source: practices,
    says: 'The check protects against revoked signers, and costs a delay and processing time.',
    answeredBy: ['updates/crl-not-checked'],
  },
  {
    source: practices,
    says: 'The site server should fetch the data of a software update point in a perimeter network.',
    answeredBy: ['transfer/push-from-perimeter'],
  },
  {
    source: practices,
    says: 'Unless told otherwise, site systems push their data to the site server.',
    answeredBy: ['transfer/push-from-perimeter'],
  },
  {
    source: practices,
    says: 'Where the site server pulls, ports and permissions stay under control.',
    answeredBy: ['transfer/push-from-perimeter'],
  },
  {
    source: practices,
    says: 'The setting for it covers the whole computer with all of its roles.',
    answeredBy: ['transfer/setting-covers-all-roles'],
  },
  {
    source: practices,
    says: 'Where SMS 2003 clients need updates, install the inventory tool at the highest primary site.',
    answeredBy: ['updates/inventory-tool-too-low'],
  },
  {
    source: practices,
    says: 'It need not be the central site, but the highest one that those clients report to.',
    answeredBy: ['updates/inventory-tool-too-low'],
  },
  {
    source: practices,
    says: 'Sites above the tool cannot report on software updates.',
    answeredBy: ['updates/inventory-tool-too-low'],
  },
  {
    source: practices,
    says: 'Give WSUS a custom web site.',
    answeredBy: ['updates/wsus-default-web-site'],
  },
  {
    source: practices,
    says: 'There it does not share a web site with other site systems or applications.',
    answeredBy: ['updates/wsus-default-web-site'],
  },
  {
    source: practices,
    says: 'Switch BITS 2.5 on, in the site and on its distribution points.',
    answeredBy: ['content/bits-disabled'],
  },
  {
    source: practices,
    says: 'With BITS an interrupted download of updates goes on where it stopped.',
    answeredBy: ['content/bits-disabled'],
  },
  {
    source: practices,
    says: 'Without it a fault in the network makes the installation fail and leaves the client open to attack.',
    answeredBy: ['content/bits-disabled'],
  },
  {
    source: privacy,
    says: 'Clients are scanned for the updates they need, and the results go to the site database.',
    answeredBy: ['privacy/stored-in-clear', 'privacy/identities-in-transit'],
  },
  {
    source: privacy,
    says: 'Names of computers and accounts may travel between clients and servers.',
    answeredBy: ['privacy/identities-in-transit'],
  },
  {
    source: privacy,
    says: 'State information is kept about the process.',
    answeredBy: ['privacy/stored-in-clear'],
  },
  {
    source: privacy,
    says: 'State information is encrypted neither on the way nor where it is stored.',
    answeredBy: ['channel/state-messages-unencrypted', 'privacy/stored-in-clear'],
  },
  {
    source: privacy,
    says: 'It stays in the site database until maintenance tasks delete it.',
    answeredBy: ['privacy/stored-in-clear'],
  },
  {
    source: privacy,
    says: 'Microsoft gets no state information.',
    notModelled: 'No flow of state information to Microsoft exists that could be judged.',
  },
  {
    source: privacy,
    says: 'Updates may come under licence terms of their own.',
    answeredBy: ['privacy/review-first'],
  },
  {
    source: privacy,
    says: 'Review and accept the licence terms before updates are installed.',
    answeredBy: ['privacy/review-first'],
  },
  {
    source: privacy,
    says: 'Nothing is collected until an administrator has configured software updates.',
    answeredBy: ['privacy/review-first'],
  },
  {
    source: privacy,
    says: 'Consider what privacy requires before that.',
    answeredBy: ['privacy/review-first'],
  },
];
