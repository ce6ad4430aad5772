import type { Role } from '../field.ts';
import { cite } from '../sources.ts';
import { internetFacing, webServerCertificate } from './shared-settings.ts';

export const softwareUpdatePoint = {
  role: 'software-update-point',
  label: 'Software update point',
  short: 'SUP',
  help: 'The WSUS server that clients are scanned against.',
  siteServerTraffic: { direction: 'pushes', sources: [cite('D16')] },
  settings: {
    ssl: {
      type: 'boolean',
      label: 'SSL',
      help: 'WSUS takes connections over SSL.',
      question: 'Does WSUS on {name} use SSL?',
      sources: [cite('S0', 'Security Best Practices'), cite('S2')],
    },
    sslVirtualRoots: {
      type: 'boolean',
      label: 'SSL on the virtual roots',
      help: 'SSL is also enabled on the virtual roots that need it.',
      question: 'Is SSL enabled on the WSUS virtual roots of {name}?',
      sources: [cite('S0', 'Security Best Practices'), cite('S2')],
    },
    customWebSite: {
      type: 'boolean',
      label: 'Custom web site',
      help: 'WSUS has a web site of its own.',
      question: 'Does WSUS on {name} use a custom web site?',
      sources: [cite('S0', 'Security Best Practices'), cite('S2')],
    },
    adAuthentication: {
      type: 'boolean',
      label: 'Active Directory authentication',
      help: 'WSUS authenticates with Active Directory.',
      question: 'Does WSUS on {name} use Active Directory authentication?',
      sources: [cite('S0', 'Security Best Practices')],
    },
    internetFacing,
    webServerCertificate: webServerCertificate('software update point'),
    upstream: {
      type: 'reference',
      to: ['services', 'systems'],
      label: 'Upstream',
      help: 'Where it gets updates from; at a secondary site that of the parent where not said.',
      question: 'Where does the software update point on {name} get its updates from?',
      sources: [cite('D37')],
    },
  },
} as const satisfies Role;
