// The rules of this area, in the order in which reports list them.
import type { Rule } from '../rule.ts';
import { branchDpSmb } from './branch-dp-smb.ts';
import { mixedModeHttp } from './mixed-mode-http.ts';
import { neverEncryptedRole } from './never-encrypted-role.ts';
import { siteToSiteUnencrypted } from './site-to-site-unencrypted.ts';

export const channelRules: readonly Rule[] = [
  mixedModeHttp,
  neverEncryptedRole,
  branchDpSmb,
  siteToSiteUnencrypted,
];
