import type { Role } from '../field.ts';
import { cite } from '../sources.ts';

export const assetIntelligenceSynchronizationPoint = {
  role: 'asset-intelligence-synchronization-point',
  label: 'Asset Intelligence synchronization point',
  properName: true,
  short: 'AI',
  help: 'Brings catalogue data of Asset Intelligence from Microsoft.',
  siteServerTraffic: { direction: 'receives', inCurrentBranch: 'pushes', sources: [cite('C1')] },
  database: { sources: [cite('C1')] },
  settings: {},
} as const satisfies Role;
