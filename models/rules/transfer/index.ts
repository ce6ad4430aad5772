// The rules of this area, in the order in which reports list them.
import type { Rule } from '../rule.ts';
import { inwardSqlFromPerimeter } from './inward-sql-from-perimeter.ts';
import { pushFromPerimeter } from './push-from-perimeter.ts';
import { pushWithoutTrust } from './push-without-trust.ts';
import { settingCoversAllRoles } from './setting-covers-all-roles.ts';

export const transferRules: readonly Rule[] = [
  pushFromPerimeter,
  pushWithoutTrust,
  inwardSqlFromPerimeter,
  settingCoversAllRoles,
];
