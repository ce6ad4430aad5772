// The rules of this area, in the order in which reports list them.
import type { Rule } from '../rule.ts';
import { forgeableInMixedMode } from './forgeable-in-mixed-mode.ts';
import { internetMpWithoutSigning } from './internet-mp-without-signing.ts';
import { signingCertificateMissing } from './signing-certificate-missing.ts';
import { trustedRootKeyUnverified } from './trusted-root-key-unverified.ts';

export const policyRules: readonly Rule[] = [
  forgeableInMixedMode,
  internetMpWithoutSigning,
  signingCertificateMissing,
  trustedRootKeyUnverified,
];
