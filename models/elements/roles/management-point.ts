import type { Role } from '../field.ts';
import { cite } from '../sources.ts';

/** At a secondary site this role is the proxy management point. */
export const managementPoint = {
  role: 'management-point',
  label: 'Management point',
  short: 'MP',
  help: 'Hands policy to clients and takes their inventory, status and state.',
  siteServerTraffic: { direction: 'pushes', sources: [cite('D16')] },
  database: { sources: [cite('C1'), cite('B3')] },
  settings: {
    webServerCertificate: {
      type: 'boolean',
      applies: { modes: ['native'] },
      label: 'Web server certificate',
      help: 'Its web site has a server certificate.',
      question: 'Does the management point on {name} have a Web server certificate?',
      sources: [cite('S3', 'Native Mode Certificates')],
    },
    clientCertificate: {
      type: 'boolean',
      applies: { modes: ['native'] },
      label: 'Client certificate',
      help: 'The computer has a client authentication certificate.',
      question: 'Does the management point on {name} have a client authentication certificate?',
      sources: [cite('S3', 'Native Mode Certificates')],
    },
    internetFacing: {
      type: 'boolean',
      unlessDeclared: false,
      label: 'Internet-facing',
      help: 'Clients reach it from the Internet.',
      sources: [cite('D18')],
    },
    supportsDevices: {
      type: 'boolean',
      unlessDeclared: false,
      label: 'Supports mobile devices',
      help: 'Mobile devices use it.',
      sources: [cite('D1')],
    },
  },
} as const satisfies Role;
