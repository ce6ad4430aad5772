// The rules of this area, in the order in which reports list them: sites first, then what stands at them.
import type { Rule } from '../rule.ts';
import { anonymousDpNeeded } from './anonymous-dp-needed.ts';
import { anonymousInNative } from './anonymous-in-native.ts';
import { branchDpUnsuitable } from './branch-dp-unsuitable.ts';
import { branchDpWithoutSource } from './branch-dp-without-source.ts';
import { cm2007UnderSms2003 } from './cm2007-under-sms2003.ts';
import { healthValidatorNeedsSchema } from './health-validator-needs-schema.ts';
import { internetNameMissing } from './internet-name-missing.ts';
import { internetRoleAtSecondary } from './internet-role-at-secondary.ts';
import { locatorBelowCentral } from './locator-below-central.ts';
import { locatorNeeded } from './locator-needed.ts';
import { locatorNeedsHttpRoaming } from './locator-needs-http-roaming.ts';
import { multicastBeforeR2 } from './multicast-before-r2.ts';
import { nativeUnderMixed } from './native-under-mixed.ts';
import { network8021xBeforeSp2 } from './network-8021x-before-sp2.ts';
import { noManagementPoint } from './no-management-point.ts';
import { notADomainMember } from './not-a-domain-member.ts';
import { outOfBandBeforeSp1 } from './out-of-band-before-sp1.ts';
import { pxeOnBranchDp } from './pxe-on-branch-dp.ts';
import { roleAtWrongSite } from './role-at-wrong-site.ts';
import { roleNotForInternet } from './role-not-for-internet.ts';
import { secondaryInOtherForest } from './secondary-in-other-forest.ts';
import { secondaryModeDiffers } from './secondary-mode-differs.ts';
import { secondaryUnderPrimary } from './secondary-under-primary.ts';
import { secondaryUpdateUpstream } from './secondary-update-upstream.ts';
import { severalUpdatePoints } from './several-update-points.ts';
import { siteCodeDuplicate } from './site-code-duplicate.ts';
import { siteCodeFormat } from './site-code-format.ts';
import { siteCodeReserved } from './site-code-reserved.ts';
import { siteNameCharacters } from './site-name-characters.ts';
import { sms2003ClientsInNative } from './sms2003-clients-in-native.ts';
import { streamingBeforeR2 } from './streaming-before-r2.ts';
import { unknownComputersBeforeR2 } from './unknown-computers-before-r2.ts';

export const hierarchyRules: readonly Rule[] = [
  secondaryUnderPrimary,
  secondaryInOtherForest,
  cm2007UnderSms2003,
  nativeUnderMixed,
  secondaryModeDiffers,
  sms2003ClientsInNative,
  siteCodeDuplicate,
  siteCodeReserved,
  siteCodeFormat,
  siteNameCharacters,
  roleAtWrongSite,
  notADomainMember,
  noManagementPoint,
  internetRoleAtSecondary,
  roleNotForInternet,
  internetNameMissing,
  severalUpdatePoints,
  secondaryUpdateUpstream,
  branchDpUnsuitable,
  branchDpWithoutSource,
  pxeOnBranchDp,
  unknownComputersBeforeR2,
  multicastBeforeR2,
  streamingBeforeR2,
  outOfBandBeforeSp1,
  network8021xBeforeSp2,
  anonymousDpNeeded,
  anonymousInNative,
  healthValidatorNeedsSchema,
  locatorNeedsHttpRoaming,
  locatorNeeded,
  locatorBelowCentral,
];
