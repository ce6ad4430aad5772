// The rules of this area, in the order in which reports list them.
import type { Rule } from '../rule.ts';
import { crlNotChecked } from './crl-not-checked.ts';
import { downloadLocationWriters } from './download-location-writers.ts';
import { intranetSignedContent } from './intranet-signed-content.ts';
import { inventoryToolTooLow } from './inventory-tool-too-low.ts';
import { localTimeDeadlines } from './local-time-deadlines.ts';
import { packagePermissionsChanged } from './package-permissions-changed.ts';
import { publisherNotTrusted } from './publisher-not-trusted.ts';
import { wsusDefaultWebSite } from './wsus-default-web-site.ts';
import { wsusVirtualRoots } from './wsus-virtual-roots.ts';
import { wsusWithoutAdAuthentication } from './wsus-without-ad-authentication.ts';
import { wsusWithoutSsl } from './wsus-without-ssl.ts';

export const updatesRules: readonly Rule[] = [
  // The server that updates come from.
  wsusWithoutSsl,
  wsusVirtualRoots,
  wsusWithoutAdAuthentication,
  wsusDefaultWebSite,
  // Who can change updates, and whether it is noticed.
  downloadLocationWriters,
  packagePermissionsChanged,
  crlNotChecked,
  // Whether clients install them.
  localTimeDeadlines,
  publisherNotTrusted,
  intranetSignedContent,
  inventoryToolTooLow,
];
