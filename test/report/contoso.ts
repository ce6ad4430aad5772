import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openDocument } from '../../models/document/open.ts';
import { rules } from '../../models/rules/index.ts';

const file = path.resolve(import.meta.dirname, '../../assets/samples/contoso-2007.trustwalk');
const opened = openDocument(readFileSync(file));
if (!opened.ok) throw new Error(opened.problems[0]?.sentence);

/** The sample that has a bit of everything. */
export const contoso = opened.document;

const few = [
  'policy/forgeable-in-mixed-mode',
  'channel/mixed-mode-http',
  'channel/never-encrypted-role',
  'channel/branch-dp-smb',
  'channel/site-to-site-unencrypted',
  'site/secure-key-exchange-off',
  'site/native-mode-recommended',
  'transfer/push-from-perimeter',
  'transfer/setting-covers-all-roles',
  'content/run-from-distribution-point',
  'content/dp-on-site-server',
  'updates/wsus-without-ssl',
  'osd/pxe-without-password',
];

/** Some of the catalogue, for tests that name everything these find in the sample. */
export const fewRules = rules.filter(({ id }) => few.includes(id));
