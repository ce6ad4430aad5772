// The rules of this area, in the order in which reports list them.
import type { Rule } from '../rule.ts';
import { dpOnSiteServer } from './dp-on-site-server.ts';
import { runFromDistributionPoint } from './run-from-distribution-point.ts';

export const contentRules: readonly Rule[] = [dpOnSiteServer, runFromDistributionPoint];
