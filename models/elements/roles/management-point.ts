import type { Role } from '../field.ts';
import { cite } from '../sources.ts';
import { clientCertificate, internetFacing, webServerCertificate } from './shared-settings.ts';

/** At a secondary site this role is the proxy management point. */
export const managementPoint = {
  role: 'management-point',
  label: 'Management point',
  short: 'MP',
  help: 'Hands policy to clients and takes their inventory, status and state.',
  siteServerTraffic: { direction: 'pushes', sources: [cite('D16')] },
  database: { sources: [cite('C1'), cite('B3')] },
  settings: {
    webServerCertificate: webServerCertificate('management point'),
    clientCertificate: clientCertificate('management point'),
    internetFacing,
    supportsDevices: {
      type: 'boolean',
      unlessDeclared: false,
      label: 'Supports mobile devices',
      help: 'Mobile devices use it.',
      sources: [cite('D1')],
    },
  },
} as const satisfies Role;
