// Every site system role, in the order in which the product lists them. A new role is one file and one line here.
import { assetIntelligenceSynchronizationPoint } from './asset-intelligence-synchronization-point.ts';
import { branchDistributionPoint } from './branch-distribution-point.ts';
import { deviceManagementPoint } from './device-management-point.ts';
import { distributionPoint } from './distribution-point.ts';
import { fallbackStatusPoint } from './fallback-status-point.ts';
import { inventoryToolForMicrosoftUpdates } from './inventory-tool-for-microsoft-updates.ts';
import { managementPoint } from './management-point.ts';
import { outOfBandServicePoint } from './out-of-band-service-point.ts';
import { pxeServicePoint } from './pxe-service-point.ts';
import { reportingPoint } from './reporting-point.ts';
import { serverLocatorPoint } from './server-locator-point.ts';
import { siteDatabase } from './site-database.ts';
import { siteServer } from './site-server.ts';
import { smsProvider } from './sms-provider.ts';
import { softwareUpdatePoint } from './software-update-point.ts';
import { stateMigrationPoint } from './state-migration-point.ts';
import { systemHealthValidatorPoint } from './system-health-validator-point.ts';

export const roles = {
  'site-server': siteServer,
  'site-database': siteDatabase,
  'sms-provider': smsProvider,
  'management-point': managementPoint,
  'distribution-point': distributionPoint,
  'branch-distribution-point': branchDistributionPoint,
  'software-update-point': softwareUpdatePoint,
  'pxe-service-point': pxeServicePoint,
  'state-migration-point': stateMigrationPoint,
  'fallback-status-point': fallbackStatusPoint,
  'server-locator-point': serverLocatorPoint,
  'reporting-point': reportingPoint,
  'system-health-validator-point': systemHealthValidatorPoint,
  'asset-intelligence-synchronization-point': assetIntelligenceSynchronizationPoint,
  'out-of-band-service-point': outOfBandServicePoint,
  'device-management-point': deviceManagementPoint,
  'inventory-tool-for-microsoft-updates': inventoryToolForMicrosoftUpdates,
} as const;

export type RoleId = keyof typeof roles;

export const roleIds = Object.keys(roles) as readonly RoleId[];

/** The name of a role within a sentence: `management point`, `PXE service point`. */
export function roleInSentence(role: RoleId): string {
  const declared = roles[role];
  return 'properName' in declared
    ? declared.label
    : `${declared.label.charAt(0).toLowerCase()}${declared.label.slice(1)}`;
}
