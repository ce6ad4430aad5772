// What the documentation says of hierarchies that can be built. Rows for which no source was found are no statements.
import { cite } from '../../elements/sources.ts';
import type { Statement } from './statement.ts';

const byConstruction = 'No document can say otherwise: ';

export const validation: readonly Statement[] = [
  {
    source: cite('D8'),
    says: 'A site code is three letters or digits.',
    answeredBy: ['hierarchy/site-code-format'],
  },
  {
    source: cite('D8'),
    says: 'AUX, CON, NUL and PRN are no site codes.',
    answeredBy: ['hierarchy/site-code-reserved'],
  },
  {
    source: cite('D8'),
    says: 'No two sites of a hierarchy share a site code.',
    answeredBy: ['hierarchy/site-code-duplicate'],
  },
  {
    source: cite('D8'),
    says: 'A site name has letters, digits and hyphens only.',
    answeredBy: ['hierarchy/site-name-characters'],
  },
  {
    source: cite('D6'),
    says: 'A site has one parent at most, and the primary site without one is the central site.',
    notModelled: `${byConstruction}a site names one parent, and each site without one heads a hierarchy.`,
  },
  {
    source: cite('D9'),
    says: 'A secondary site belongs under a primary site and has no children.',
    answeredBy: ['hierarchy/secondary-under-primary'],
  },
  {
    source: cite('D6'),
    says: 'A native-mode site cannot stand under a mixed-mode site.',
    answeredBy: ['hierarchy/native-under-mixed'],
  },
  {
    source: cite('D4'),
    says: 'A secondary site runs in the mode of its parent.',
    answeredBy: ['hierarchy/secondary-mode-differs'],
  },
  {
    source: cite('D52'),
    says: 'A 2007 site cannot stand under an SMS 2003 site.',
    answeredBy: ['hierarchy/cm2007-under-sms2003'],
  },
  {
    source: cite('D58'),
    says: 'SMS 2003 clients cannot belong to a native-mode site.',
    answeredBy: ['hierarchy/sms2003-clients-in-native'],
  },
  {
    source: cite('D3'),
    says: 'Native mode takes a site server signing certificate at each primary site.',
    answeredBy: ['policy/signing-certificate-missing'],
  },
  {
    source: cite('D4'),
    says: 'In native mode a management point behind load balancing has a full name, not an address.',
    notModelled: 'A drawing does not hold how a cluster of management points is addressed.',
  },
  {
    source: cite('D18'),
    says: 'Clients are managed over the Internet in native mode only.',
    answeredBy: ['pki/internet-clients-need-native'],
  },
  {
    source: cite('D21'),
    says: 'A secondary site cannot manage clients over the Internet.',
    answeredBy: ['hierarchy/internet-role-at-secondary'],
  },
  {
    source: cite('D18'),
    says: 'Four roles can face the Internet: management, distribution, software update and fallback status point.',
    answeredBy: ['hierarchy/role-not-for-internet'],
  },
  {
    source: cite('D19'),
    says: 'A site system that faces the Internet needs a name in the public DNS.',
    answeredBy: ['hierarchy/internet-name-missing'],
  },
  {
    source: cite('D19'),
    says: 'Site systems for the Internet are members of an Active Directory domain.',
    answeredBy: ['hierarchy/not-a-domain-member'],
  },
  {
    source: cite('D10'),
    says: 'Every site system is a member of a domain.',
    answeredBy: ['hierarchy/not-a-domain-member'],
  },
  {
    source: cite('D24'),
    says: 'A branch distribution point is a client of the intranet and a member of a domain.',
    answeredBy: ['hierarchy/branch-dp-unsuitable'],
  },
  {
    source: cite('D25'),
    says: 'A branch distribution point needs a distribution point with BITS to get content from.',
    answeredBy: ['hierarchy/branch-dp-without-source'],
  },
  {
    source: cite('D24'),
    says: 'A branch distribution point neither serves Internet clients nor is one.',
    answeredBy: ['content/dp-on-internet-client', 'hierarchy/branch-dp-unsuitable'],
  },
  {
    source: cite('D39'),
    says: 'A branch distribution point sends nothing by multicast.',
    notModelled: `${byConstruction}only standard distribution points have the setting.`,
  },
  {
    source: cite('D34'),
    says: 'A PXE service point does not go on a branch distribution point.',
    answeredBy: ['hierarchy/pxe-on-branch-dp'],
  },
  {
    source: cite('D34'),
    says: 'A PXE service point needs Windows Deployment Services on its computer.',
    notModelled: 'A drawing does not hold what Windows components a computer has.',
  },
  {
    source: cite('D34'),
    says: 'Unknown computers are supported from R2 on.',
    answeredBy: ['hierarchy/unknown-computers-before-r2'],
  },
  {
    source: cite('S4', 'Best Practices'),
    says: 'A PXE service point should not stand in a perimeter network.',
    answeredBy: ['osd/pxe-in-perimeter'],
  },
  {
    source: cite('D40'),
    says: 'A site with clients needs a management point.',
    answeredBy: ['hierarchy/no-management-point'],
  },
  {
    source: cite('D53'),
    says: 'The management point of a secondary site is its proxy management point.',
    notModelled: `${byConstruction}the role is one, and the kind of the site tells.`,
  },
  {
    source: cite('D37'),
    says: 'A site has one active software update point, and in native mode a second for the Internet.',
    answeredBy: ['hierarchy/several-update-points'],
  },
  {
    source: cite('D37'),
    says: 'A software update point needs WSUS on its computer, and its console on the site server.',
    notModelled: 'A drawing does not hold what software a computer has.',
  },
  {
    source: cite('D37'),
    says: 'The software update point of a secondary site is a replica of that of its parent.',
    answeredBy: ['hierarchy/secondary-update-upstream'],
  },
  {
    source: cite('D35'),
    says: 'A state migration point belongs to one site.',
    notModelled: `${byConstruction}a computer names one site.`,
  },
  {
    source: cite('D30'),
    says: 'A site may have several fallback status points, which SMS 2003 clients cannot use.',
    notModelled: `${byConstruction}no flow leads from SMS 2003 clients to one.`,
  },
  {
    source: cite('D31'),
    says: 'One server locator point is enough, at the central site.',
    answeredBy: ['hierarchy/locator-below-central'],
  },
  {
    source: cite('D31'),
    says: 'Clients that cannot look sites up in Active Directory need a server locator point.',
    answeredBy: ['hierarchy/locator-needed'],
  },
  {
    source: cite('D31'),
    says: 'Native clients ask a server locator point only where HTTP for roaming is allowed.',
    answeredBy: ['hierarchy/locator-needs-http-roaming'],
  },
  {
    source: cite('D36'),
    says: 'A System Health Validator point needs an extended Active Directory that sites publish to.',
    answeredBy: ['hierarchy/health-validator-needs-schema'],
  },
  {
    source: cite('D38'),
    says: 'An out of band service point needs SP1.',
    answeredBy: ['hierarchy/out-of-band-before-sp1'],
  },
  {
    source: cite('D38'),
    says: 'It needs an enterprise CA that approves requests of the site server by itself.',
    answeredBy: ['oob/enterprise-ca'],
  },
  {
    source: cite('D39'),
    says: 'Multicast needs SP1 and R2.',
    answeredBy: ['hierarchy/multicast-before-r2'],
  },
  {
    source: cite('S1', 'Best Practices for Distribution Points'),
    says: 'Streaming of virtual applications needs R2.',
    answeredBy: ['hierarchy/streaming-before-r2'],
  },
  {
    source: cite('D26'),
    says: 'A distribution point of a native-mode site takes no anonymous connections.',
    answeredBy: ['hierarchy/anonymous-in-native'],
  },
  {
    source: cite('D26'),
    says: 'Mobile devices in mixed mode need a distribution point that takes them.',
    answeredBy: ['hierarchy/anonymous-dp-needed'],
  },
  {
    source: cite('D14'),
    says: 'A secondary site stands in the forest of its parent.',
    answeredBy: ['hierarchy/secondary-in-other-forest'],
  },
  {
    source: cite('D14'),
    says: 'Primary sites in different forests need a Site Address Account.',
    notModelled: 'A drawing does not hold accounts.',
  },
  {
    source: cite('S3', 'Site-to-Site Signing and Encryption'),
    says: 'Primary sites in different forests need keys carried by hand.',
    answeredBy: ['site/manual-key-exchange'],
  },
  {
    source: cite('D32'),
    says: 'Roles that serve clients over HTTP need IIS.',
    notModelled: 'A drawing does not hold what Windows components a computer has.',
  },
  {
    source: cite('D11'),
    says: 'A site has an address for its parent and for each child.',
    notModelled:
      'A drawing does not hold addresses; two sites that are parent and child communicate.',
  },
  {
    source: cite('D12'),
    says: 'A courier sender alone does not connect two sites.',
    notModelled: 'A drawing does not hold senders.',
  },
  {
    source: cite('D8'),
    says: 'A site keeps its code and name once it is installed.',
    notModelled: 'A drawing shows one state of a site and no changes to it.',
  },
  {
    source: cite('C7'),
    says: 'In the current branch some roles belong at certain kinds of site only.',
    answeredBy: ['hierarchy/role-at-wrong-site'],
  },
  {
    source: cite('D53'),
    says: 'A secondary site of 2007 can have only some of the roles.',
    notModelled: 'No source lists which roles of 2007 are barred from secondary sites.',
  },
  {
    source: cite('B11'),
    says: 'One Internet-based management point serves one primary site.',
    notModelled: `${byConstruction}a computer names one site.`,
  },
];
