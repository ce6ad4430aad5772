// The catalogue of rules, in the order in which reports list them. A new rule is one file and one line in the
// index of its area.
import { channelRules } from './channel/index.ts';
import { clientRules } from './client/index.ts';
import { contentRules } from './content/index.ts';
import { dcmRules } from './dcm/index.ts';
import { hierarchyRules } from './hierarchy/index.ts';
import { oobRules } from './oob/index.ts';
import { osdRules } from './osd/index.ts';
import { pkiRules } from './pki/index.ts';
import { policyRules } from './policy/index.ts';
import { privacyRules } from './privacy/index.ts';
import type { Rule } from './rule.ts';
import { siteRules } from './site/index.ts';
import { transferRules } from './transfer/index.ts';
import { updatesRules } from './updates/index.ts';

export const rules: readonly Rule[] = [
  // Of equally grave findings, what puts every client at risk is read first.
  ...policyRules,
  ...channelRules,
  ...clientRules,
  ...siteRules,
  ...transferRules,
  ...contentRules,
  ...updatesRules,
  ...osdRules,
  ...pkiRules,
  ...oobRules,
  ...dcmRules,
  ...privacyRules,
  ...hierarchyRules,
];
