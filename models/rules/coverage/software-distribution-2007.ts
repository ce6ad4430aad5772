// What the page on software distribution security says, in its order.
import { cite } from '../../elements/sources.ts';
import type { Statement } from './statement.ts';

const opening = cite('S1');
const practices = cite('S1', 'Best Practices');
const distributionPoints = cite('S1', 'Best Practices for Distribution Points');
const issue = cite('S1', 'Security Issue');
const privacy = cite('S1', 'Privacy Information');

export const softwareDistribution2007: readonly Statement[] = [
  {
    source: opening,
    says: 'Software distribution that is not secured is a major way in for attackers.',
    answeredBy: ['content/excessive-rights'],
  },
  {
    source: opening,
    says: 'Packages can be installed with rights that the user does not have.',
    answeredBy: ['content/excessive-rights'],
  },
  {
    source: opening,
    says: 'An attacker who gets hold of it runs whatever needs higher rights.',
    answeredBy: ['content/excessive-rights'],
  },
  {
    source: practices,
    says: 'Let advertisements download their content.',
    answeredBy: ['content/run-from-distribution-point'],
  },
  {
    source: practices,
    says: 'After a download the hash is compared with that in the policy, and altered packages are thrown away.',
    answeredBy: ['content/run-from-distribution-point', 'content/verified-after-download'],
  },
  {
    source: practices,
    says: 'What runs from the distribution point is not verified, so attackers can alter it.',
    answeredBy: ['content/run-from-distribution-point'],
  },
  {
    source: practices,
    says: 'Where it has to run from there, keep NTFS permissions on the packages to the least.',
    answeredBy: ['content/run-from-dp-permissive'],
  },
  {
    source: practices,
    says: 'Where it has to run from there, protect the way from the client with IPsec.',
    answeredBy: ['channel/run-from-dp-unencrypted'],
  },
  {
    source: practices,
    says: 'Where it has to run from there, protect the way from the site server with IPsec too.',
    answeredBy: ['channel/run-from-dp-server-side'],
  },
  {
    source: practices,
    says: 'Do not let users interact with programs that need administrative rights.',
    answeredBy: ['content/interactive-elevated-program'],
  },
  {
    source: practices,
    says: 'The window of such a program lets someone at the computer raise their privileges.',
    answeredBy: ['content/interactive-elevated-program'],
  },
  {
    source: practices,
    says: 'Use Windows Installer with elevated privileges per user for such installations.',
    answeredBy: ['content/interactive-elevated-program'],
  },
  {
    source: practices,
    says: 'Nothing is more secure for deploying applications that need both.',
    answeredBy: ['content/interactive-elevated-program'],
  },
  {
    source: practices,
    says: 'Do without subcollections where distribution to them has to be restricted.',
    answeredBy: ['content/advertised-subcollections'],
  },
  {
    source: practices,
    says: 'An advertisement reaches subcollections even if its author may not advertise to them.',
    answeredBy: ['content/advertised-subcollections'],
  },
  {
    source: practices,
    says: 'Who may link collections brings the advertisements of one to another without any right to advertise.',
    answeredBy: ['content/collection-linking'],
  },
  {
    source: practices,
    says: 'Watch for new subcollections of collections with advertisements.',
    answeredBy: ['content/collection-linking'],
  },
  {
    source: practices,
    says: 'Be careful who may read collections that receive advertisements.',
    answeredBy: ['content/collection-linking'],
  },
  {
    source: practices,
    says: 'Set the access permissions of a package when it is made.',
    answeredBy: ['content/access-not-refreshed'],
  },
  {
    source: practices,
    says: 'Later changes do not count on the package files before the package is refreshed.',
    answeredBy: ['content/access-not-refreshed'],
  },
  {
    source: practices,
    says: 'Take most care with large packages, many distribution points and narrow networks.',
    answeredBy: ['content/access-not-refreshed'],
  },
  {
    source: practices,
    says: 'Updating the distribution points starts the refresh at once.',
    answeredBy: ['content/access-not-refreshed'],
  },
  {
    source: practices,
    says: 'Secure software by the access to its package.',
    answeredBy: ['content/restricted-by-site-only'],
  },
  {
    source: practices,
    says: 'By default every user reads package files, and administrators control them.',
    answeredBy: ['content/restricted-by-site-only', 'content/run-from-dp-permissive'],
  },
  {
    source: practices,
    says: 'A local administrator can make a computer a client of another site, wherever it stands.',
    answeredBy: ['content/restricted-by-site-only'],
  },
  {
    source: practices,
    says: 'There it gets any distribution whose collections it qualifies for.',
    answeredBy: ['content/restricted-by-site-only'],
  },
  {
    source: practices,
    says: 'So software for some users is limited by package access, not by site or collection.',
    answeredBy: ['content/restricted-by-site-only'],
  },
  {
    source: practices,
    says: 'Internet clients cannot get packages that the Internet Guest account may not read.',
    answeredBy: ['content/internet-guest-restricted'],
  },
  {
    source: practices,
    says: 'Update all packages of SMS 2003 after an upgrade.',
    answeredBy: ['content/md5-packages'],
  },
  {
    source: practices,
    says: 'SMS 2003 hashed packages with MD5; its later service packs and 2007 use SHA-1.',
    answeredBy: ['content/md5-packages', 'channel/weak-algorithms'],
  },
  {
    source: practices,
    says: 'Packages made in SMS 2003 and not updated since have to be hashed anew.',
    answeredBy: ['content/md5-packages'],
  },
  {
    source: practices,
    says: 'Otherwise clients may throw away valid packages that they downloaded.',
    answeredBy: ['content/md5-packages'],
  },
  {
    source: distributionPoints,
    says: 'Take the distribution point off the site server.',
    answeredBy: ['content/dp-on-site-server'],
  },
  {
    source: distributionPoints,
    says: 'The site server is a standard distribution point by default.',
    answeredBy: ['content/dp-on-site-server'],
  },
  {
    source: distributionPoints,
    says: 'Giving the role to other computers makes the site server harder to attack.',
    answeredBy: ['content/dp-on-site-server'],
  },
  {
    source: distributionPoints,
    says: 'No client has a reason to talk to the site server, or to a role on it.',
    answeredBy: ['site/client-role-on-site-server', 'content/dp-on-site-server'],
  },
  {
    source: distributionPoints,
    says: 'With BITS it matters most, because IIS makes the computer much easier to attack.',
    answeredBy: ['content/dp-on-site-server'],
  },
  {
    source: distributionPoints,
    says: 'An Internet-based client should be no distribution point, neither as a share nor as a branch one.',
    answeredBy: ['content/dp-on-internet-client'],
  },
  {
    source: distributionPoints,
    says: 'The product may allow it, but it opens much to attack.',
    answeredBy: ['content/dp-on-internet-client'],
  },
  {
    source: distributionPoints,
    says: 'Distribution points belong on systems that are managed inside, the perimeter network included.',
    answeredBy: ['content/dp-on-internet-client'],
  },
  {
    source: distributionPoints,
    says: 'Remove the old virtual directories after a change to a custom web site.',
    answeredBy: ['content/stale-virtual-directories'],
  },
  {
    source: distributionPoints,
    says: 'The product leaves them where they were.',
    answeredBy: ['content/stale-virtual-directories'],
  },
  {
    source: distributionPoints,
    says: 'It matters most where clients could connect anonymously before, as mobile devices require.',
    answeredBy: ['content/stale-virtual-directories', 'content/anonymous-dp'],
  },
  {
    source: distributionPoints,
    says: 'The old directories are then still open to anonymous access.',
    answeredBy: ['content/stale-virtual-directories'],
  },
  {
    source: distributionPoints,
    says: 'Protect branch distribution points with access controls.',
    answeredBy: ['content/branch-dp-physical-access'],
  },
  {
    source: distributionPoints,
    says: 'They may be workstations, which are less guarded than servers, so watch their use.',
    answeredBy: ['content/branch-dp-physical-access'],
  },
  {
    source: distributionPoints,
    says: 'Keep sensitive files off them where disk or computer may be stolen.',
    answeredBy: ['content/sensitive-on-branch-dp'],
  },
  {
    source: distributionPoints,
    says: 'Let clients download from them and run locally, not across the network.',
    answeredBy: ['content/run-from-branch-dp'],
  },
  {
    source: distributionPoints,
    says: 'Downloaded packages are verified; those that run from there are not.',
    answeredBy: ['content/run-from-branch-dp'],
  },
  {
    source: distributionPoints,
    says: 'Stream virtual applications encrypted.',
    answeredBy: ['channel/streaming-unencrypted'],
  },
  {
    source: distributionPoints,
    says: 'In 2007 R2 one chooses between RTSP and RTSPS.',
    answeredBy: ['channel/streaming-unencrypted', 'hierarchy/streaming-before-r2'],
  },
  {
    source: distributionPoints,
    says: 'Encryption keeps attackers from altering the stream.',
    answeredBy: ['channel/streaming-unencrypted'],
  },
  {
    source: issue,
    says: 'Nothing mends this: packages are validated only once they were downloaded.',
    answeredBy: ['content/verified-after-download'],
  },
  {
    source: issue,
    says: 'The check takes place in the cache of the client.',
    answeredBy: ['content/verified-after-download'],
  },
  {
    source: issue,
    says: 'An altered package costs the bandwidth of its download before it is discarded.',
    answeredBy: ['content/verified-after-download'],
  },
  {
    source: privacy,
    says: 'Any program or script can be run on any client of the site.',
    answeredBy: ['content/excessive-rights'],
  },
  {
    source: privacy,
    says: 'The product controls neither what they are nor what they transmit.',
    notModelled: 'A drawing holds packages, not what their programs do.',
  },
  {
    source: privacy,
    says: 'Names of computers and accounts may travel between clients and servers.',
    answeredBy: ['privacy/identities-in-transit'],
  },
  {
    source: privacy,
    says: 'Status information is kept about software distribution.',
    answeredBy: ['privacy/stored-in-clear'],
  },
  {
    source: privacy,
    says: 'Only native mode encrypts status information on the way.',
    answeredBy: ['channel/status-messages-unencrypted'],
  },
  {
    source: privacy,
    says: 'The database holds status information unencrypted.',
    answeredBy: ['privacy/stored-in-clear'],
  },
  {
    source: privacy,
    says: 'It is deleted from the site database after 30 days unless set otherwise.',
    answeredBy: ['privacy/stored-in-clear'],
  },
  {
    source: privacy,
    says: 'Status filter rules and a maintenance task decide when.',
    answeredBy: ['privacy/stored-in-clear'],
  },
  {
    source: privacy,
    says: 'Microsoft gets no status information.',
    notModelled: 'No flow of status information to Microsoft exists that could be judged.',
  },
  {
    source: privacy,
    says: 'Software that is installed may come under licence terms of its own.',
    answeredBy: ['privacy/review-first'],
  },
  {
    source: privacy,
    says: 'Review and accept the licence terms before software is installed.',
    answeredBy: ['privacy/review-first'],
  },
  {
    source: privacy,
    says: 'Software distribution is off until an administrator configures it.',
    answeredBy: ['privacy/review-first'],
  },
  {
    source: privacy,
    says: 'Consider what privacy requires before that.',
    answeredBy: ['privacy/review-first'],
  },
];
