// The rules of this area, in the order in which reports list them.
import type { Rule } from '../rule.ts';
import { clientRoleOnSiteServer } from './client-role-on-site-server.ts';
import { fspPlacement } from './fsp-placement.ts';
import { manualKeyExchange } from './manual-key-exchange.ts';
import { nativeModeRecommended } from './native-mode-recommended.ts';
import { secureKeyExchangeOff } from './secure-key-exchange-off.ts';
import { sms2003Md5 } from './sms2003-md5.ts';

export const siteRules: readonly Rule[] = [
  nativeModeRecommended,
  secureKeyExchangeOff,
  manualKeyExchange,
  sms2003Md5,
  clientRoleOnSiteServer,
  fspPlacement,
];
