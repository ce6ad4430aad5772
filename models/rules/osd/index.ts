// The rules of this area, in the order in which reports list them.
import type { Rule } from '../rule.ts';
import { pxeWithoutPassword } from './pxe-without-password.ts';

export const osdRules: readonly Rule[] = [pxeWithoutPassword];
