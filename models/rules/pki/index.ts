// The rules of this area, in the order in which reports list them.
import type { Rule } from '../rule.ts';
import { clientCertificateMissing } from './client-certificate-missing.ts';
import { crlDisabled } from './crl-disabled.ts';
import { crlUnreachable } from './crl-unreachable.ts';
import { deviceCertificate } from './device-certificate.ts';
import { doubleByteSubject } from './double-byte-subject.ts';
import { iisCrlDisabled } from './iis-crl-disabled.ts';
import { internetClientsNeedNative } from './internet-clients-need-native.ts';
import { isvCertificateCompromised } from './isv-certificate-compromised.ts';
import { isvCertificateMissing } from './isv-certificate-missing.ts';
import { lockedDevices } from './locked-devices.ts';
import { osdClientCertificate } from './osd-client-certificate.ts';
import { osdRootCa } from './osd-root-ca.ts';
import { proxyBridgingCertificates } from './proxy-bridging-certificates.ts';
import { proxyTunnellingUninspected } from './proxy-tunnelling-uninspected.ts';
import { rootCaIsEverything } from './root-ca-is-everything.ts';
import { rootCaUnsecured } from './root-ca-unsecured.ts';
import { trustChain } from './trust-chain.ts';
import { webServerCertificateMissing } from './web-server-certificate-missing.ts';

export const pkiRules: readonly Rule[] = [
  internetClientsNeedNative,
  isvCertificateCompromised,
  rootCaUnsecured,
  rootCaIsEverything,
  webServerCertificateMissing,
  clientCertificateMissing,
  deviceCertificate,
  lockedDevices,
  isvCertificateMissing,
  trustChain,
  crlDisabled,
  iisCrlDisabled,
  crlUnreachable,
  osdRootCa,
  osdClientCertificate,
  proxyBridgingCertificates,
  proxyTunnellingUninspected,
  doubleByteSubject,
];
