import type { Role } from '../field.ts';
import { cite } from '../sources.ts';

export const reportingPoint = {
  role: 'reporting-point',
  label: 'Reporting point',
  short: 'RP',
  help: 'Shows reports of the site in a browser.',
  siteServerTraffic: { direction: 'receives', inCurrentBranch: 'pushes', sources: [cite('C1')] },
  database: { sources: [cite('B3'), cite('C1')] },
  settings: {
    https: {
      type: 'boolean',
      label: 'HTTPS',
      help: 'Reports are shown over HTTPS, whatever the site mode.',
      question: 'Does the reporting point on {name} use HTTPS?',
      sources: [cite('S3', 'Communication That Is Unencrypted in Native Mode')],
    },
  },
} as const satisfies Role;
