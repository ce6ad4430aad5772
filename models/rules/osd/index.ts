// The rules of this area, in the order in which reports list them.
import type { Rule } from '../rule.ts';
import { bitlockerKeysOnUsb } from './bitlocker-keys-on-usb.ts';
import { bootMediaPhysicalAccess } from './boot-media-physical-access.ts';
import { bootMediaWithoutPassword } from './boot-media-without-password.ts';
import { captureShareExposed } from './capture-share-exposed.ts';
import { compromisedCertificateNotBlocked } from './compromised-certificate-not-blocked.ts';
import { loanedCertificate } from './loaned-certificate.ts';
import { pxeAllInterfaces } from './pxe-all-interfaces.ts';
import { pxeDestroysData } from './pxe-destroys-data.ts';
import { pxeInPerimeter } from './pxe-in-perimeter.ts';
import { pxeOpenSegment } from './pxe-open-segment.ts';
import { pxeWithoutPassword } from './pxe-without-password.ts';
import { referenceComputerExposed } from './reference-computer-exposed.ts';
import { referenceComputerUnpatched } from './reference-computer-unpatched.ts';
import { rogueMulticast } from './rogue-multicast.ts';
import { sensitiveTaskSequence } from './sensitive-task-sequence.ts';
import { staleStateFolders } from './stale-state-folders.ts';
import { stateDeletedImmediately } from './state-deleted-immediately.ts';
import { taskSequenceFromDp } from './task-sequence-from-dp.ts';
import { unknownComputers } from './unknown-computers.ts';

export const osdRules: readonly Rule[] = [
  compromisedCertificateNotBlocked,
  pxeWithoutPassword,
  pxeOpenSegment,
  unknownComputers,
  pxeInPerimeter,
  pxeAllInterfaces,
  pxeDestroysData,
  bootMediaWithoutPassword,
  bootMediaPhysicalAccess,
  bitlockerKeysOnUsb,
  taskSequenceFromDp,
  sensitiveTaskSequence,
  referenceComputerExposed,
  captureShareExposed,
  referenceComputerUnpatched,
  stateDeletedImmediately,
  staleStateFolders,
  rogueMulticast,
  loanedCertificate,
];
