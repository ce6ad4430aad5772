// The rules of this area, in the order in which reports list them.
import type { Rule } from '../rule.ts';
import { unsignedConfigurationData } from './unsigned-configuration-data.ts';

export const dcmRules: readonly Rule[] = [unsignedConfigurationData];
