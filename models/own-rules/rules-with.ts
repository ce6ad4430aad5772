// The catalogue with own rules beside it.
import { rules as catalogue } from '../rules/index.ts';
import type { Rule } from '../rules/rule.ts';
import type { RuleFile } from './rule-file.ts';

/** The rules of the catalogue, and those of these files that can be read. */
export async function rulesWith(files: readonly RuleFile[]): Promise<readonly Rule[]> {
  if (files.length === 0) return catalogue;
  // Loaded when used: they bring languages that nothing else needs.
  const { readOwnRules } = await import('./read-own-rules.ts');
  return [...catalogue, ...readOwnRules(files).rules];
}
