// The rules of this area, in the order in which reports list them.
import type { Rule } from '../rule.ts';
import { pushFromPerimeter } from './push-from-perimeter.ts';
import { settingCoversAllRoles } from './setting-covers-all-roles.ts';

export const transferRules: readonly Rule[] = [pushFromPerimeter, settingCoversAllRoles];
