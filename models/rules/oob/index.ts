// The rules of this area, in the order in which reports list them.
import type { Rule } from '../rule.ts';
import { digestAuthentication } from './digest-authentication.ts';
import { enterpriseCa } from './enterprise-ca.ts';
import { externalProvisioningCa } from './external-provisioning-ca.ts';
import { network8021x } from './network-8021x.ts';
import { provisioningUntrusted } from './provisioning-untrusted.ts';

export const oobRules: readonly Rule[] = [
  externalProvisioningCa,
  provisioningUntrusted,
  enterpriseCa,
  network8021x,
  digestAuthentication,
];
