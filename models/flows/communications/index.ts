// The table of communications. What the site server does, what clients do, and what lies between sites.
import type { Communication } from '../flow.ts';
import { clientCommunications } from './clients.ts';
import { contentCommunications } from './content.ts';
import { deploymentCommunications } from './operating-system-deployment.ts';
import { serviceCommunications } from './services.ts';
import { siteSystemCommunications } from './site-systems.ts';
import { siteCommunications } from './sites.ts';
import { statedCommunications } from './stated.ts';

export const communications: readonly Communication[] = [
  ...clientCommunications,
  ...contentCommunications,
  ...deploymentCommunications,
  ...siteSystemCommunications,
  ...siteCommunications,
  ...serviceCommunications,
  ...statedCommunications,
];
