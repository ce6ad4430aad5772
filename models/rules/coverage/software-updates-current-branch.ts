// What the page on software updates of the current branch says, in its order.
import { cite } from '../../elements/sources.ts';
import type { Statement } from './statement.ts';

const practices = cite('S2', 'Security best practices for software updates');
const privacy = cite('S2', 'Privacy information for software updates');

export const softwareUpdatesCurrentBranch: readonly Statement[] = [
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
    says: 'Other permissions might let an attacker put updates in or take them out.',
    answeredBy: ['updates/package-permissions-changed'],
  },
  {
    source: practices,
    says: 'Control who gets at the folder that updates are downloaded to.',
    answeredBy: ['updates/download-location-writers'],
  },
  {
    source: practices,
    says: 'Site server, SMS Provider and the downloading administrator have to write there.',
    answeredBy: ['updates/download-location-writers'],
  },
  {
    source: practices,
    says: 'Nobody else should, so that source files are not tampered with.',
    answeredBy: ['updates/download-location-writers'],
  },
  {
    source: practices,
    says: 'Where it is a UNC share, protect the way there with IPsec or SMB signing.',
    answeredBy: ['channel/download-location-unprotected'],
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
    says: 'Enable SSL on WSUS.',
    answeredBy: ['updates/wsus-without-ssl'],
  },
  {
    source: practices,
    says: 'Secure WSUS as the documentation of its version asks.',
    notModelled: 'What each version of WSUS asks for is outside of what the source says.',
  },
  {
    source: practices,
    says: 'With SSL on the software update point, the virtual roots of WSUS need it as well.',
    answeredBy: ['updates/wsus-virtual-roots'],
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
    says: 'Give WSUS a custom web site.',
    answeredBy: ['updates/wsus-default-web-site'],
  },
  {
    source: practices,
    says: 'There it does not share a web site with other site systems or applications.',
    answeredBy: ['updates/wsus-default-web-site'],
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
    says: 'It stays in the database until maintenance tasks delete it.',
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
