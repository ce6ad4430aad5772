// What the page on cryptographic controls says, in its order.
import { cite } from '../../elements/sources.ts';
import type { Statement } from './statement.ts';

const opening = cite('S3');
const allModes = cite('S3', 'Cryptographic Controls in All Site Modes');
const hashingContent = cite('S3', 'Hashing Content');
const hashingPolicy = cite('S3', 'Hashing Policy');
const configurationData = cite('S3', 'Signing Desired Configuration Management Data');
const siteToSite = cite('S3', 'Site-to-Site Signing and Encryption');
const inventory = cite('S3', 'Inventory Signing and Encryption');
const stateMigration = cite('S3', 'State Migration Encryption');
const updates = cite('S3', 'Signing in Software Updates');
const devices = cite('S3', 'Certificates in Mobile Device Management');
const outOfBand = cite(
  'S3',
  'Certificates in Out of Band Management (Configuration Manager 2007 SP1 and Later)',
);
const multicast = cite('S3', 'Encryption for Multicast Packages (Configuration Manager 2007 R2)');
const nativeMode = cite('S3', 'Cryptographic Controls in Native Mode');
const nativeCertificates = cite('S3', 'Native Mode Certificates');
const internet = cite('S3', 'Internet-based Client Management Certificates');
const nativeDevices = cite('S3', 'Mobile Device Client Certificates in Native Mode');
const nativeDeployment = cite('S3', 'Operating System Deployment Certificates in Native Mode');
const extensions = cite('S3', 'Support for Extending Configuration Manager in Native Mode');
const unencrypted = cite('S3', 'Communication That Is Unencrypted in Native Mode');
const nativeSigning = cite('S3', 'Signing in Native Mode');
const revocation = cite('S3', 'CRL Checking');
const mixedMode = cite('S3', 'Cryptographic Controls in Mixed Mode');
const policySigning = cite('S3', 'Policy Signing');
const mixedDeployment = cite('S3', 'Operating System Deployment Certificates');
const authentication = cite('S3', 'Client and Server Authentication');
const algorithms = cite('S3', 'Cryptographic Algorithms Used in Configuration Manager');

const alwaysSo = 'It is so in every site, and nobody can switch it off.';

export const cryptographicControls2007: readonly Statement[] = [
  {
    source: opening,
    says: 'Signed data that was altered on the way is thrown away; encrypted data cannot be read there.',
    notModelled: 'It says what the words mean; each flow says whether it is signed and encrypted.',
  },
  {
    source: opening,
    says: 'Both modes sign some things and encrypt some things.',
    answeredBy: ['channel/weak-algorithms'],
  },
  {
    source: allModes,
    says: 'Some information is signed and encrypted whatever the site mode.',
    notModelled: 'It announces the sections that follow, which are answered one by one.',
  },
  {
    source: hashingContent,
    says: 'The site server hashes the files of every package.',
    answeredBy: ['content/md5-packages'],
  },
  {
    source: hashingContent,
    says: 'The policy of a distribution holds that hash.',
    answeredBy: ['content/run-from-distribution-point'],
  },
  {
    source: hashingContent,
    says: 'A client that downloads content compares its hash with that in the policy.',
    answeredBy: ['content/run-from-distribution-point', 'content/verified-after-download'],
  },
  {
    source: hashingContent,
    says: 'Content whose hash matches was not altered and may be installed.',
    answeredBy: ['content/run-from-distribution-point'],
  },
  {
    source: hashingContent,
    says: 'Content that was altered in the least is not installed.',
    answeredBy: ['content/run-from-distribution-point', 'content/verified-after-download'],
  },
  {
    source: hashingContent,
    says: 'The check also shows that it is the software that the policy means.',
    answeredBy: ['content/run-from-distribution-point'],
  },
  {
    source: hashingContent,
    says: 'Programs that run from the distribution point are not checked.',
    answeredBy: ['content/run-from-distribution-point', 'osd/task-sequence-from-dp'],
  },
  {
    source: hashingPolicy,
    says: 'A policy assignment holds the hash of each policy body.',
    notModelled: alwaysSo,
  },
  {
    source: hashingPolicy,
    says: 'The client hashes the policy body that it fetched.',
    notModelled: alwaysSo,
  },
  {
    source: hashingPolicy,
    says: 'A policy body with another hash is discarded.',
    notModelled: alwaysSo,
  },
  {
    source: configurationData,
    says: 'The signature of configuration data is verified before it is imported.',
    answeredBy: ['dcm/unsigned-configuration-data'],
  },
  {
    source: configurationData,
    says: 'Data without a valid signature brings a warning, and may be imported all the same.',
    answeredBy: ['dcm/unsigned-configuration-data'],
  },
  {
    source: configurationData,
    says: 'Go on only with a publisher and files that you trust.',
    answeredBy: ['dcm/unsigned-configuration-data'],
  },
  {
    source: siteToSite,
    says: 'Sites send each other configuration, inventory, status, packages and collections.',
    answeredBy: ['channel/site-to-site-unencrypted'],
  },
  {
    source: siteToSite,
    says: 'The sending site hashes and signs all that it sends.',
    answeredBy: ['channel/site-to-site-unencrypted', 'site/sms2003-md5'],
  },
  {
    source: siteToSite,
    says: 'The receiving site verifies the signature with the public key of the sender.',
    answeredBy: ['site/secure-key-exchange-off'],
  },
  {
    source: siteToSite,
    says: 'What does not match is rejected.',
    answeredBy: ['channel/site-to-site-unencrypted'],
  },
  {
    source: siteToSite,
    says: 'Keys can be handed to a parent or child automatically, even over an insecure channel.',
    answeredBy: ['site/secure-key-exchange-off'],
  },
  {
    source: siteToSite,
    says: 'A fresh installation requires secure key exchange; an upgrade keeps the setting.',
    answeredBy: ['site/secure-key-exchange-off'],
  },
  {
    source: siteToSite,
    says: 'With secure key exchange there are two ways for a public key.',
    answeredBy: ['site/manual-key-exchange'],
  },
  {
    source: siteToSite,
    says: 'A site that may publish in an extended Active Directory publishes its key there.',
    answeredBy: ['site/manual-key-exchange'],
  },
  {
    source: siteToSite,
    says: 'Otherwise an administrator dumps the key with Preinst and carries it to the other site.',
    answeredBy: ['site/manual-key-exchange'],
  },
  {
    source: siteToSite,
    says: 'Between forests keys are always exchanged by hand.',
    answeredBy: ['site/manual-key-exchange'],
  },
  {
    source: siteToSite,
    says: 'Site control files travel unencrypted, though parts inside are encrypted.',
    answeredBy: ['channel/site-to-site-unencrypted'],
  },
  {
    source: siteToSite,
    says: 'Encrypt what sites send each other with IPsec.',
    answeredBy: ['channel/site-to-site-unencrypted'],
  },
  {
    source: inventory,
    says: 'Computers always sign their inventory; mobile devices only in native mode.',
    answeredBy: ['channel/device-inventory-unsigned'],
  },
  {
    source: inventory,
    says: 'In mixed mode inventory can be encrypted, and should be.',
    answeredBy: ['channel/inventory-unencrypted'],
  },
  {
    source: stateMigration,
    says: 'What state migration points store is encrypted in every mode.',
    answeredBy: ['privacy/user-state-recovery', 'channel/mixed-mode-http'],
  },
  {
    source: updates,
    says: 'A publisher that clients trust has to sign every software update.',
    answeredBy: ['updates/publisher-not-trusted'],
  },
  {
    source: updates,
    says: 'Clients install an update only if its certificate is among their trusted publishers.',
    answeredBy: ['updates/publisher-not-trusted'],
  },
  {
    source: updates,
    says: 'A self-signed certificate has to be among their trusted roots as well.',
    answeredBy: ['updates/publisher-not-trusted'],
  },
  {
    source: updates,
    says: 'Clients look whether Group Policy allows signed content from the intranet.',
    answeredBy: ['updates/intranet-signed-content'],
  },
  {
    source: updates,
    says: 'Without that policy they do not find updates that the organisation published itself.',
    answeredBy: ['updates/intranet-signed-content'],
  },
  {
    source: updates,
    says: 'Updates Publisher signs updates with a certificate when it publishes them.',
    answeredBy: ['updates/publisher-not-trusted'],
  },
  {
    source: updates,
    says: 'The certificate comes from a PKI, or Updates Publisher makes it itself.',
    answeredBy: ['updates/publisher-not-trusted'],
  },
  {
    source: devices,
    says: 'Certificates for mobile applications can be sent to devices that are not locked.',
    answeredBy: ['pki/locked-devices'],
  },
  {
    source: devices,
    says: 'No certificates can be deployed to devices that the operator locked.',
    answeredBy: ['pki/locked-devices'],
  },
  {
    source: devices,
    says: 'Hardware inventory of mobile devices lists the certificates on them.',
    answeredBy: ['privacy/device-certificates'],
  },
  {
    source: outOfBand,
    says: 'Out of band management needs a provisioning certificate and Web server certificates.',
    answeredBy: ['oob/provisioning-untrusted', 'oob/enterprise-ca'],
  },
  {
    source: outOfBand,
    says: 'With the provisioning certificate, computers are prepared for out of band management.',
    answeredBy: ['oob/provisioning-untrusted', 'oob/external-provisioning-ca'],
  },
  {
    source: outOfBand,
    says: 'Those computers have to trust that certificate.',
    answeredBy: ['oob/provisioning-untrusted'],
  },
  {
    source: outOfBand,
    says: 'Manufacturers set AMT up to trust external CAs.',
    answeredBy: ['oob/provisioning-untrusted', 'oob/external-provisioning-ca'],
  },
  {
    source: outOfBand,
    says: 'With a certificate bought there, provisioning works.',
    answeredBy: ['oob/external-provisioning-ca'],
  },
  {
    source: outOfBand,
    says: 'An internal CA for the provisioning certificate is better.',
    answeredBy: ['oob/external-provisioning-ca'],
  },
  {
    source: outOfBand,
    says: 'The firmware encrypts by TLS what it and the out of band service point exchange.',
    answeredBy: ['oob/digest-authentication'],
  },
  {
    source: outOfBand,
    says: 'It takes an enterprise CA that approves requests of the site server by itself.',
    answeredBy: ['oob/enterprise-ca'],
  },
  {
    source: outOfBand,
    says: 'The certificates are requested as PKCS#10 and transmitted as PKCS#7.',
    notModelled: 'A format that nobody can choose.',
  },
  {
    source: outOfBand,
    says: 'The firmware proves itself; the managing computer has no certificate to answer with.',
    answeredBy: ['oob/digest-authentication'],
  },
  {
    source: outOfBand,
    says: 'It authenticates by Kerberos or by HTTP Digest.',
    answeredBy: ['oob/digest-authentication'],
  },
  {
    source: outOfBand,
    says: 'Digest travels inside TLS.',
    answeredBy: ['oob/digest-authentication'],
  },
  {
    source: outOfBand,
    says: 'With SP2, networks with 802.1X may ask AMT-based computers for a client certificate.',
    answeredBy: ['oob/network-8021x', 'hierarchy/network-8021x-before-sp2'],
  },
  {
    source: outOfBand,
    says: 'They show it to the RADIUS server.',
    answeredBy: ['oob/network-8021x'],
  },
  {
    source: outOfBand,
    says: 'EAP-TLS always takes a client certificate.',
    answeredBy: ['oob/network-8021x'],
  },
  {
    source: outOfBand,
    says: 'With EAP-TTLS and PEAP the RADIUS server decides whether it takes one.',
    answeredBy: ['oob/network-8021x'],
  },
  {
    source: outOfBand,
    says: 'The site server requests and installs it as it does Web server certificates.',
    answeredBy: ['oob/enterprise-ca'],
  },
  {
    source: multicast,
    says: 'Every operating system package can be encrypted for multicast.',
    answeredBy: ['channel/multicast-unencrypted', 'hierarchy/multicast-before-r2'],
  },
  {
    source: multicast,
    says: 'Nothing else has to be set up for it.',
    answeredBy: ['channel/multicast-unencrypted'],
  },
  {
    source: multicast,
    says: 'The distribution point makes the keys, a different one for each package.',
    notModelled: 'The product does it by itself wherever encryption is on.',
  },
  {
    source: multicast,
    says: 'It keeps them by the means of Windows.',
    notModelled: 'The product does it by itself wherever encryption is on.',
  },
  {
    source: multicast,
    says: 'Clients get the key over a channel encrypted with their certificate, self-signed in mixed mode.',
    notModelled: 'The product does it by itself wherever encryption is on.',
  },
  {
    source: multicast,
    says: 'They hold it in memory, and only while the session lasts.',
    notModelled: 'The product does it by itself wherever encryption is on.',
  },
  {
    source: nativeMode,
    says: 'Native mode is recommended: a PKI protects what clients and servers exchange.',
    answeredBy: ['site/native-mode-recommended', 'channel/mixed-mode-http'],
  },
  {
    source: nativeMode,
    says: 'Native mode without understanding of PKI can still leave a site vulnerable.',
    answeredBy: ['pki/root-ca-is-everything'],
  },
  {
    source: nativeMode,
    says: 'A root CA that is not secured puts the trust in the whole PKI at risk.',
    answeredBy: ['pki/root-ca-unsecured', 'pki/root-ca-is-everything'],
  },
  {
    source: nativeMode,
    says: 'Clients without proper certificates drop out of management and get neither updates nor packages.',
    answeredBy: ['pki/client-certificate-missing', 'pki/web-server-certificate-missing'],
  },
  {
    source: nativeMode,
    says: 'Native mode protects what clients exchange with some site systems, and nothing else.',
    answeredBy: ['channel/never-encrypted-role', 'channel/site-systems-unprotected'],
  },
  {
    source: nativeMode,
    says: 'It protects no channel from the site server to site systems or other sites.',
    answeredBy: ['channel/site-systems-unprotected', 'channel/site-to-site-unencrypted'],
  },
  {
    source: nativeCertificates,
    says: 'Site systems that need IIS need Web server certificates for SSL with clients.',
    answeredBy: ['pki/web-server-certificate-missing'],
  },
  {
    source: nativeCertificates,
    says: 'They are management points, proxy ones too, distribution, software update and state migration points.',
    answeredBy: ['pki/web-server-certificate-missing', 'updates/wsus-without-ssl'],
  },
  {
    source: nativeCertificates,
    says: 'All clients, computers and mobile devices alike, need client authentication certificates.',
    answeredBy: ['pki/client-certificate-missing', 'pki/device-certificate'],
  },
  {
    source: nativeCertificates,
    says: 'Computers that are drawn one by one and are clients themselves need one, too.',
    notModelled: 'A drawing holds the certificates of client groups, not those of such computers.',
  },
  {
    source: nativeCertificates,
    says: 'Management points and state migration points need one too, with or without the client on them.',
    answeredBy: ['pki/client-certificate-missing'],
  },
  {
    source: nativeCertificates,
    says: 'Certificates that clients have already may do.',
    notModelled: 'A drawing says whether there is a fitting certificate, not where it comes from.',
  },
  {
    source: nativeCertificates,
    says: 'The site server needs a signing certificate for the policy that it sends to clients.',
    answeredBy: ['policy/signing-certificate-missing'],
  },
  {
    source: nativeCertificates,
    says: 'It takes the capability to sign documents, and a certain subject name.',
    notModelled: 'A drawing says whether there is a certificate, not what stands in it.',
  },
  {
    source: nativeCertificates,
    says: 'Every client needs a copy of it, to verify policy.',
    answeredBy: ['policy/signing-certificate-missing'],
  },
  {
    source: nativeCertificates,
    says: 'One root certificate is enough while one authority issues all certificates.',
    answeredBy: ['pki/trust-chain'],
  },
  {
    source: nativeCertificates,
    says: 'With several authorities, clients and servers may need several root certificates.',
    answeredBy: ['pki/trust-chain'],
  },
  {
    source: nativeCertificates,
    says: 'Without a Microsoft PKI, site systems may need intermediate certificates.',
    answeredBy: ['pki/trust-chain'],
  },
  {
    source: nativeCertificates,
    says: 'Names in certificates may use single-byte characters only.',
    answeredBy: ['pki/double-byte-subject'],
  },
  {
    source: internet,
    says: 'Managing clients over the Internet takes native mode and all of its certificates.',
    answeredBy: ['pki/internet-clients-need-native'],
  },
  {
    source: internet,
    says: 'A proxy that bridges SSL needs a certificate for server and client authentication.',
    answeredBy: ['pki/proxy-bridging-certificates'],
  },
  {
    source: internet,
    says: 'A proxy that tunnels SSL needs none.',
    answeredBy: ['pki/proxy-tunnelling-uninspected'],
  },
  {
    source: nativeDevices,
    says: 'Mobile devices of a native-mode site need certificates.',
    answeredBy: ['pki/device-certificate'],
  },
  {
    source: nativeDevices,
    says: 'They need the signing certificate of the site server, as a copy.',
    answeredBy: ['policy/signing-certificate-missing'],
  },
  {
    source: nativeDevices,
    says: 'They need copies of the Web server certificates of the site systems that support them.',
    notModelled: 'A drawing does not hold which server certificates a device has.',
  },
  {
    source: nativeDevices,
    says: 'They need copies of intermediate and root CA certificates.',
    answeredBy: ['pki/device-certificate'],
  },
  {
    source: nativeDevices,
    says: 'They need a certificate for client authentication in their Personal store.',
    answeredBy: ['pki/device-certificate'],
  },
  {
    source: nativeDevices,
    says: 'Unlike computers, devices authenticate with certificates of their users.',
    answeredBy: ['pki/device-certificate'],
  },
  {
    source: nativeDeployment,
    says: 'Even while it is being deployed, a computer needs a certificate for the management point.',
    answeredBy: ['pki/osd-client-certificate'],
  },
  {
    source: nativeDeployment,
    says: 'For that a client certificate is made and exported with its private key.',
    answeredBy: ['pki/osd-client-certificate'],
  },
  {
    source: nativeDeployment,
    says: 'The root CA of the management point has to be configured in the site.',
    answeredBy: ['pki/osd-root-ca'],
  },
  {
    source: nativeDeployment,
    says: 'The client certificate is imported into boot media when they are made.',
    answeredBy: ['pki/osd-client-certificate'],
  },
  {
    source: nativeDeployment,
    says: 'A password on boot media protects what is sensitive on it, the private key above all.',
    answeredBy: ['osd/boot-media-without-password'],
  },
  {
    source: nativeDeployment,
    says: 'All computers that boot from the media show the management point one certificate.',
    answeredBy: ['osd/loaned-certificate'],
  },
  {
    source: nativeDeployment,
    says: 'A PXE service point lends the certificate imported into it to all that boot from it.',
    answeredBy: ['osd/loaned-certificate', 'pki/osd-client-certificate'],
  },
  {
    source: nativeDeployment,
    says: 'A password on the PXE service point protects private key and task sequences.',
    answeredBy: ['osd/pxe-without-password'],
  },
  {
    source: nativeDeployment,
    says: 'Block either certificate in the site once it is compromised.',
    answeredBy: ['osd/compromised-certificate-not-blocked'],
  },
  {
    source: nativeDeployment,
    says: 'Managing these certificates takes a right of its own.',
    notModelled: 'A drawing does not hold the rights of administrators in the console.',
  },
  {
    source: nativeDeployment,
    says: 'Once deployed, the computer needs a client certificate of its own.',
    answeredBy: ['pki/client-certificate-missing'],
  },
  {
    source: extensions,
    says: 'In native mode, clients of other platforms need certificates as well.',
    answeredBy: ['pki/isv-certificate-missing'],
  },
  {
    source: extensions,
    says: 'A certificate assigned to the ISV proxy lets its clients talk to the management point.',
    answeredBy: ['pki/isv-certificate-missing'],
  },
  {
    source: extensions,
    says: 'What else an extension needs stands in the documentation of its vendor.',
    answeredBy: ['pki/isv-certificate-missing'],
  },
  {
    source: extensions,
    says: 'Block the ISV certificate in the site once it is compromised.',
    answeredBy: ['pki/isv-certificate-compromised'],
  },
  {
    source: unencrypted,
    says: 'Native mode encrypts most communication over SSL, with exceptions.',
    answeredBy: ['site/native-mode-recommended'],
  },
  {
    source: unencrypted,
    says: 'Exception: programs that run from the distribution point.',
    answeredBy: ['channel/run-from-dp-unencrypted'],
  },
  {
    source: unencrypted,
    says: 'Exception: clients for which HTTPS to the distribution point fails.',
    answeredBy: ['channel/dp-https-fallback'],
  },
  {
    source: unencrypted,
    says: 'Exception: fallback status, server locator, PXE service and System Health Validator points.',
    answeredBy: ['channel/never-encrypted-role'],
  },
  {
    source: unencrypted,
    says: 'Exception: clients that use HTTP for roaming and site assignment.',
    answeredBy: ['channel/http-roaming'],
  },
  {
    source: unencrypted,
    says: 'Exception: branch distribution points, which know nothing but SMB.',
    answeredBy: ['channel/branch-dp-smb'],
  },
  {
    source: unencrypted,
    says: 'Exception: distribution points without BITS, HTTP and HTTPS, which clients use by SMB.',
    answeredBy: ['channel/dp-without-bits'],
  },
  {
    source: unencrypted,
    says: 'Whether a reporting point uses HTTPS does not hang on the site mode.',
    answeredBy: ['channel/reporting-point-http'],
  },
  {
    source: nativeSigning,
    says: 'The site server signs policy, so that a compromised management point cannot alter it.',
    answeredBy: ['policy/forgeable-in-mixed-mode', 'policy/signing-certificate-missing'],
  },
  {
    source: nativeSigning,
    says: 'It matters most where a management point is exposed to the Internet.',
    answeredBy: ['policy/internet-mp-without-signing'],
  },
  {
    source: nativeSigning,
    says: 'Clients and servers sign what they exchange, but for the exceptions named before.',
    answeredBy: ['site/native-mode-recommended', 'channel/never-encrypted-role'],
  },
  {
    source: revocation,
    says: 'IIS checks the CRL by default, so most site systems need no setting.',
    answeredBy: ['pki/iis-crl-disabled'],
  },
  {
    source: revocation,
    says: 'Software updates are the exception: somebody has to switch the check on.',
    answeredBy: ['updates/crl-not-checked'],
  },
  {
    source: revocation,
    says: 'Clients check by default where the site was installed native, not where it was migrated.',
    answeredBy: ['pki/crl-disabled'],
  },
  {
    source: revocation,
    says: 'Checking is more work for administrators and computers, and more secure.',
    answeredBy: ['pki/crl-disabled'],
  },
  {
    source: revocation,
    says: 'A client that checks and cannot reach the CRL cannot talk to the site.',
    answeredBy: ['pki/crl-unreachable'],
  },
  {
    source: mixedMode,
    says: 'Mixed mode has self-signed certificates and no PKI.',
    answeredBy: ['client/self-signed-identities', 'site/native-mode-recommended'],
  },
  {
    source: mixedMode,
    says: 'Administrators hardly ever have to do anything about them.',
    notModelled: 'Where nothing has to be done, nothing can be left undone.',
  },
  {
    source: policySigning,
    says: 'In mixed mode the management point signs policy with a certificate of its own making.',
    answeredBy: ['policy/forgeable-in-mixed-mode'],
  },
  {
    source: policySigning,
    says: 'Native mode is safer, because site server and management point both sign.',
    answeredBy: ['policy/signing-certificate-missing', 'site/native-mode-recommended'],
  },
  {
    source: policySigning,
    says: 'In mixed mode, whoever takes a management point over signs any policy.',
    answeredBy: ['policy/forgeable-in-mixed-mode'],
  },
  {
    source: policySigning,
    says: 'A client discards policy whose signature it cannot verify.',
    answeredBy: ['policy/signing-certificate-missing'],
  },
  {
    source: mixedDeployment,
    says: 'In mixed mode, too, a computer being deployed needs a certificate for the management point.',
    notModelled: 'In mixed mode the product makes it by itself.',
  },
  {
    source: mixedDeployment,
    says: 'The product makes those certificates itself.',
    notModelled: 'In mixed mode the product makes it by itself.',
  },
  {
    source: mixedDeployment,
    says: 'Block them once they are compromised, or attackers pose as trusted clients.',
    answeredBy: ['osd/compromised-certificate-not-blocked'],
  },
  {
    source: authentication,
    says: 'Mixed-mode clients know their management point by Active Directory or the trusted root key.',
    answeredBy: ['policy/trusted-root-key-unverified'],
  },
  {
    source: authentication,
    says: 'They do not authenticate state migration points, software update points and other roles.',
    answeredBy: ['client/roles-not-authenticated'],
  },
  {
    source: authentication,
    says: 'Management points know mixed-mode clients by certificates that the clients make.',
    answeredBy: ['client/self-signed-identities'],
  },
  {
    source: authentication,
    says: 'As any computer can make one that is accepted, mixed mode gives little security.',
    answeredBy: ['client/self-signed-identities'],
  },
  {
    source: authentication,
    says: 'Policy with sensitive information goes to approved clients only.',
    answeredBy: ['client/auto-approval', 'client/approval-not-enforced'],
  },
  {
    source: algorithms,
    says: 'SHA-1 is the main hash.',
    answeredBy: ['channel/weak-algorithms'],
  },
  {
    source: algorithms,
    says: 'Two 2007 sites sign what they send each other with SHA-2.',
    answeredBy: ['site/sms2003-md5', 'channel/weak-algorithms'],
  },
  {
    source: algorithms,
    says: '3DES is the main cipher.',
    answeredBy: ['channel/weak-algorithms'],
  },
  {
    source: algorithms,
    says: 'In native mode the PKI may issue RSA certificates up to documented key lengths.',
    notModelled: 'A drawing does not hold the key lengths of certificates.',
  },
  {
    source: algorithms,
    says: 'Windows provides the algorithms for most operations: SHA-1, SHA-2, 3DES, RSA.',
    answeredBy: ['channel/weak-algorithms'],
  },
  {
    source: algorithms,
    says: 'What goes to SMS 2003 child sites is signed with MD5.',
    answeredBy: ['site/sms2003-md5', 'channel/weak-algorithms'],
  },
  {
    source: algorithms,
    says: 'Packages of the first SMS 2003 keep MD5 until they are updated, then have SHA-1.',
    answeredBy: ['content/md5-packages', 'channel/weak-algorithms'],
  },
];
