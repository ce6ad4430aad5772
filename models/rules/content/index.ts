// The rules of this area, in the order in which reports list them.
import type { Rule } from '../rule.ts';
import { accessNotRefreshed } from './access-not-refreshed.ts';
import { advertisedSubcollections } from './advertised-subcollections.ts';
import { anonymousDp } from './anonymous-dp.ts';
import { bitsDisabled } from './bits-disabled.ts';
import { branchDpPhysicalAccess } from './branch-dp-physical-access.ts';
import { collectionLinking } from './collection-linking.ts';
import { dpOnInternetClient } from './dp-on-internet-client.ts';
import { dpOnSiteServer } from './dp-on-site-server.ts';
import { excessiveRights } from './excessive-rights.ts';
import { interactiveElevatedProgram } from './interactive-elevated-program.ts';
import { internetGuestRestricted } from './internet-guest-restricted.ts';
import { md5Packages } from './md5-packages.ts';
import { restrictedBySiteOnly } from './restricted-by-site-only.ts';
import { runFromBranchDp } from './run-from-branch-dp.ts';
import { runFromDistributionPoint } from './run-from-distribution-point.ts';
import { runFromDpPermissive } from './run-from-dp-permissive.ts';
import { sensitiveOnBranchDp } from './sensitive-on-branch-dp.ts';
import { staleVirtualDirectories } from './stale-virtual-directories.ts';
import { verifiedAfterDownload } from './verified-after-download.ts';

export const contentRules: readonly Rule[] = [
  // What runs unchecked or with too many rights.
  runFromDistributionPoint,
  runFromBranchDp,
  runFromDpPermissive,
  interactiveElevatedProgram,
  // Where content lies.
  dpOnInternetClient,
  dpOnSiteServer,
  sensitiveOnBranchDp,
  branchDpPhysicalAccess,
  anonymousDp,
  staleVirtualDirectories,
  // Who receives it, and who may read it.
  advertisedSubcollections,
  collectionLinking,
  restrictedBySiteOnly,
  accessNotRefreshed,
  internetGuestRestricted,
  // Whether it arrives.
  md5Packages,
  bitsDisabled,
  // What cannot be helped.
  verifiedAfterDownload,
  excessiveRights,
];
