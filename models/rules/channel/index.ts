// The rules of this area, in the order in which reports list them.
import type { Rule } from '../rule.ts';
import { branchDpSmb } from './branch-dp-smb.ts';
import { deviceInventoryUnsigned } from './device-inventory-unsigned.ts';
import { downloadLocationUnprotected } from './download-location-unprotected.ts';
import { dpHttpsFallback } from './dp-https-fallback.ts';
import { dpWithoutBits } from './dp-without-bits.ts';
import { httpRoaming } from './http-roaming.ts';
import { inventoryUnencrypted } from './inventory-unencrypted.ts';
import { mixedModeHttp } from './mixed-mode-http.ts';
import { multicastUnencrypted } from './multicast-unencrypted.ts';
import { neverEncryptedRole } from './never-encrypted-role.ts';
import { pxeCertificateExposed } from './pxe-certificate-exposed.ts';
import { reportingPointHttp } from './reporting-point-http.ts';
import { runFromDpServerSide } from './run-from-dp-server-side.ts';
import { runFromDpUnencrypted } from './run-from-dp-unencrypted.ts';
import { siteSystemsUnprotected } from './site-systems-unprotected.ts';
import { siteToSiteUnencrypted } from './site-to-site-unencrypted.ts';
import { stateMessagesUnencrypted } from './state-messages-unencrypted.ts';
import { statusMessagesUnencrypted } from './status-messages-unencrypted.ts';
import { streamingUnencrypted } from './streaming-unencrypted.ts';
import { weakAlgorithms } from './weak-algorithms.ts';

export const channelRules: readonly Rule[] = [
  mixedModeHttp,
  runFromDpUnencrypted,
  pxeCertificateExposed,
  neverEncryptedRole,
  branchDpSmb,
  dpWithoutBits,
  httpRoaming,
  siteSystemsUnprotected,
  runFromDpServerSide,
  siteToSiteUnencrypted,
  downloadLocationUnprotected,
  inventoryUnencrypted,
  deviceInventoryUnsigned,
  multicastUnencrypted,
  streamingUnencrypted,
  dpHttpsFallback,
  reportingPointHttp,
  statusMessagesUnencrypted,
  stateMessagesUnencrypted,
  weakAlgorithms,
];
