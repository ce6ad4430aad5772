// The steps of the walk. A new step is one file and one line here.
import type { Step } from '../step.ts';
import { actAsFallenClient } from './act-as-fallen-client.ts';
import { becomeTrustedClient } from './become-trusted-client.ts';
import { bitlockerProtectors } from './bitlocker-protectors.ts';
import { bootFromPxe } from './boot-from-pxe.ts';
import { breakRootCa } from './break-root-ca.ts';
import { capturePxeCertificate } from './capture-pxe-certificate.ts';
import { changeUpdateSource } from './change-update-source.ts';
import { commandAsSite } from './command-as-site.ts';
import { crackBootMedia } from './crack-boot-media.ts';
import { delayDeadlines } from './delay-deadlines.ts';
import { destroyUserState } from './destroy-user-state.ts';
import { downward } from './downward.ts';
import { elevateByPrompt } from './elevate-by-prompt.ts';
import { floodPxe } from './flood-pxe.ts';
import { forgePolicy } from './forge-policy.ts';
import { interruptUpdates } from './interrupt-updates.ts';
import { joinOrTamperMulticast } from './join-or-tamper-multicast.ts';
import { joinOtherSite } from './join-other-site.ts';
import { linkCollection } from './link-collection.ts';
import { openBootMedia } from './open-boot-media.ts';
import { ownTheSite } from './own-the-site.ts';
import { poseAsClient } from './pose-as-client.ts';
import { poseAsManagementPoint } from './pose-as-management-point.ts';
import { poseAsPxe } from './pose-as-pxe.ts';
import { poseAsStatePoint } from './pose-as-state-point.ts';
import { pushIntoSiteServer } from './push-into-site-server.ts';
import { reachExposedRole } from './reach-exposed-role.ts';
import { readAnonymousContent } from './read-anonymous-content.ts';
import { readBridgedSsl } from './read-bridged-ssl.ts';
import { readClearFlow } from './read-clear-flow.ts';
import { readSensitivePolicy } from './read-sensitive-policy.ts';
import { readStolenBranchDp } from './read-stolen-branch-dp.ts';
import { retrieveUserState } from './retrieve-user-state.ts';
import { rogueMulticast } from './rogue-multicast.ts';
import { roguePxe } from './rogue-pxe.ts';
import { spoofUpdatePoint } from './spoof-update-point.ts';
import { sqlInward } from './sql-inward.ts';
import { substituteKey } from './substitute-key.ts';
import { taintImage } from './taint-image.ts';
import { takeDeployedSecrets } from './take-deployed-secrets.ts';
import { takeHeldContent } from './take-held-content.ts';
import { takePxeCertificate } from './take-pxe-certificate.ts';
import { tamperDownload } from './tamper-download.ts';
import { tamperPolicyBody } from './tamper-policy-body.ts';
import { tamperRunFromDp } from './tamper-run-from-dp.ts';
import { tamperStream } from './tamper-stream.ts';
import { tamperTftp } from './tamper-tftp.ts';
import { upward } from './upward.ts';
import { useIsvCertificate } from './use-isv-certificate.ts';
import { useOsdCertificate } from './use-osd-certificate.ts';
import { useRevokedSigner } from './use-revoked-signer.ts';
import { withholdPolicy } from './withhold-policy.ts';

export const steps: readonly Step[] = [
  reachExposedRole,
  forgePolicy,
  poseAsManagementPoint,
  withholdPolicy,
  tamperPolicyBody,
  poseAsClient,
  readSensitivePolicy,
  pushIntoSiteServer,
  sqlInward,
  ownTheSite,
  commandAsSite,
  downward,
  upward,
  substituteKey,
  readClearFlow,
  tamperRunFromDp,
  tamperDownload,
  tamperStream,
  joinOrTamperMulticast,
  rogueMulticast,
  poseAsPxe,
  roguePxe,
  tamperTftp,
  floodPxe,
  bootFromPxe,
  becomeTrustedClient,
  capturePxeCertificate,
  takePxeCertificate,
  openBootMedia,
  crackBootMedia,
  useOsdCertificate,
  useIsvCertificate,
  actAsFallenClient,
  taintImage,
  readStolenBranchDp,
  takeHeldContent,
  takeDeployedSecrets,
  bitlockerProtectors,
  elevateByPrompt,
  linkCollection,
  readAnonymousContent,
  changeUpdateSource,
  useRevokedSigner,
  spoofUpdatePoint,
  interruptUpdates,
  poseAsStatePoint,
  retrieveUserState,
  destroyUserState,
  delayDeadlines,
  joinOtherSite,
  breakRootCa,
  readBridgedSsl,
];
