// The rules of this area, in the order in which reports list them.
import type { Rule } from '../rule.ts';
import { approvalNotEnforced } from './approval-not-enforced.ts';
import { autoApproval } from './auto-approval.ts';
import { rolesNotAuthenticated } from './roles-not-authenticated.ts';
import { selfSignedIdentities } from './self-signed-identities.ts';

export const clientRules: readonly Rule[] = [
  autoApproval,
  selfSignedIdentities,
  rolesNotAuthenticated,
  approvalNotEnforced,
];
