// The rules of this area, in the order in which reports list them.
import type { Rule } from '../rule.ts';
import { wsusWithoutSsl } from './wsus-without-ssl.ts';

export const updatesRules: readonly Rule[] = [wsusWithoutSsl];
