// The rules of this area, in the order in which reports list them.
import type { Rule } from '../rule.ts';
import { forgeableInMixedMode } from './forgeable-in-mixed-mode.ts';

export const policyRules: readonly Rule[] = [forgeableInMixedMode];
