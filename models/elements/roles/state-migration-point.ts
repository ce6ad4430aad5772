import type { Role } from '../field.ts';
import { cite } from '../sources.ts';
import { clientCertificate, webServerCertificate } from './shared-settings.ts';

export const stateMigrationPoint = {
  role: 'state-migration-point',
  label: 'State migration point',
  short: 'SMP',
  help: 'Keeps the files and settings of users while their computer is replaced.',
  siteServerTraffic: { direction: 'pushes', sources: [cite('D16')] },
  database: { sources: [cite('C1')] },
  settings: {
    deleteAfterDays: {
      type: 'number',
      minimum: 0,
      unit: 'days',
      default: 1,
      label: 'Delete after',
      help: 'User state that was restored is deleted after this many days; 0 deletes it at once.',
      sources: [cite('S4', 'Privacy Information')],
    },
    staleFolders: {
      type: 'boolean',
      label: 'Old folders remain',
      help: 'Folders that were taken out of use still lie on the disk.',
      question: 'Do folders that were taken out of use still lie on {name}?',
      sources: [cite('S4', 'Best Practices')],
    },
    webServerCertificate: webServerCertificate('state migration point'),
    clientCertificate: clientCertificate('state migration point'),
  },
} as const satisfies Role;
