// The rules of this area, in the order in which reports list them.
import type { Rule } from '../rule.ts';
import { nativeModeRecommended } from './native-mode-recommended.ts';
import { secureKeyExchangeOff } from './secure-key-exchange-off.ts';

export const siteRules: readonly Rule[] = [nativeModeRecommended, secureKeyExchangeOff];
