// The rules of this area, in the order in which reports list them.
import type { Rule } from '../rule.ts';

export const clientRules: readonly Rule[] = [];
