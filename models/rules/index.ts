// The catalogue of rules, in the order in which reports list them. A new rule is one file and one line here.
import { branchDpSmb } from './channel/branch-dp-smb.ts';
import { mixedModeHttp } from './channel/mixed-mode-http.ts';
import { neverEncryptedRole } from './channel/never-encrypted-role.ts';
import { siteToSiteUnencrypted } from './channel/site-to-site-unencrypted.ts';
import { dpOnSiteServer } from './content/dp-on-site-server.ts';
import { runFromDistributionPoint } from './content/run-from-distribution-point.ts';
import { pxeWithoutPassword } from './osd/pxe-without-password.ts';
import { forgeableInMixedMode } from './policy/forgeable-in-mixed-mode.ts';
import type { Rule } from './rule.ts';
import { nativeModeRecommended } from './site/native-mode-recommended.ts';
import { secureKeyExchangeOff } from './site/secure-key-exchange-off.ts';
import { pushFromPerimeter } from './transfer/push-from-perimeter.ts';
import { settingCoversAllRoles } from './transfer/setting-covers-all-roles.ts';
import { wsusWithoutSsl } from './updates/wsus-without-ssl.ts';

export const rules: readonly Rule[] = [
  // Of equally grave findings, what puts every client at risk is read first.
  forgeableInMixedMode,
  mixedModeHttp,
  neverEncryptedRole,
  branchDpSmb,
  siteToSiteUnencrypted,
  nativeModeRecommended,
  secureKeyExchangeOff,
  pushFromPerimeter,
  settingCoversAllRoles,
  dpOnSiteServer,
  runFromDistributionPoint,
  wsusWithoutSsl,
  pxeWithoutPassword,
];
