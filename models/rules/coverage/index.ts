// What the sources say, statement by statement, and which rules answer it.
import { cryptographicControls2007 } from './cryptographic-controls-2007.ts';
import { operatingSystemDeployment2007 } from './operating-system-deployment-2007.ts';
import { softwareDistribution2007 } from './software-distribution-2007.ts';
import { softwareUpdates2007 } from './software-updates-2007.ts';
import { softwareUpdatesCurrentBranch } from './software-updates-current-branch.ts';
import type { Statement } from './statement.ts';
import { validation } from './validation.ts';

/** The statements of the five source documents, each in its order, and those on what can be built. */
export const coverage: readonly Statement[] = [
  ...softwareUpdates2007,
  ...softwareDistribution2007,
  ...softwareUpdatesCurrentBranch,
  ...cryptographicControls2007,
  ...operatingSystemDeployment2007,
  ...validation,
];
