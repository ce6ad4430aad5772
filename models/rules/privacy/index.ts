// The rules of this area, in the order in which reports list them.
import type { Rule } from '../rule.ts';
import { deviceCertificates } from './device-certificates.ts';
import { identitiesInTransit } from './identities-in-transit.ts';
import { reviewFirst } from './review-first.ts';
import { storedInClear } from './stored-in-clear.ts';
import { taskSequenceContent } from './task-sequence-content.ts';
import { userStateRecovery } from './user-state-recovery.ts';

export const privacyRules: readonly Rule[] = [
  reviewFirst,
  identitiesInTransit,
  storedInClear,
  userStateRecovery,
  taskSequenceContent,
  deviceCertificates,
];
