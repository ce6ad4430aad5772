// The table of communications. What the site server does, what clients do, and what lies between sites.
import type { Communication } from '../flow.ts';
import { administrationCommunications } from './administration.ts';
import { clientCommunications } from './clients.ts';
import { contentCommunications } from './content.ts';
import { directoryCommunications } from './directory.ts';
import { internetCommunications } from './internet.ts';
import { deploymentCommunications } from './operating-system-deployment.ts';
import { outOfBandCommunications } from './out-of-band.ts';
import { revocationCommunications } from './revocation.ts';
import { siteSystemCommunications } from './site-systems.ts';
import { siteCommunications } from './sites.ts';
import { softwareUpdateCommunications } from './software-updates.ts';
import { statedCommunications } from './stated.ts';

export const communications: readonly Communication[] = [
  ...clientCommunications,
  ...softwareUpdateCommunications,
  ...contentCommunications,
  ...deploymentCommunications,
  ...siteSystemCommunications,
  ...siteCommunications,
  ...directoryCommunications,
  ...administrationCommunications,
  ...outOfBandCommunications,
  ...internetCommunications,
  ...revocationCommunications,
  ...statedCommunications,
];
