// The rules of a run: those of the catalogue, and own ones from a folder.
import disk from 'node:fs/promises';
import path from 'node:path';
import type { RuleFile } from '../models/own-rules/rule-file.ts';
import { readRuleFolder } from '../models/own-rules/rule-folder.ts';
import { clean } from '../models/report/typeset.ts';
import { rules as catalogue } from '../models/rules/index.ts';
import type { Rule } from '../models/rules/rule.ts';
import { type OptionValues, Unusable } from './command.ts';
import { reason } from './document-file.ts';

/** The option of the commands that take own rules, and what the help says of it. */
export const rulesOption = { rules: { type: 'string' } } as const;
export const rulesHelp = 'the rules in this folder too; docs/own-rules.md says how to write them';

/**
 * The catalogue, followed by the own rules of `--rules`. What is wrong with a file goes to standard error, and the
 * others count. Throws `Unusable` where the folder cannot be read.
 */
export async function rulesFor({ rules: folder }: OptionValues): Promise<readonly Rule[]> {
  if (typeof folder !== 'string') return catalogue;
  // Loaded when used: they bring languages that nothing else needs.
  const { readOwnRules } = await import('../models/own-rules/read-own-rules.ts');
  const files = await filesIn(folder);
  const { rules, problems } = readOwnRules(files);
  const sentences = problems.map(({ file, line, sentence }) => `${file}:${line}: ${sentence}`);
  if (files.length === 0) {
    sentences.push(`${folder}: there is no file of a rule here (.yaml, .yml or .json).`);
  }
  for (const sentence of sentences) process.stderr.write(`${clean(sentence)}\n`);
  return [...catalogue, ...rules];
}

async function filesIn(folder: string): Promise<RuleFile[]> {
  try {
    const files = await readRuleFolder(folder, disk);
    return files.map(({ name, bytes }) => ({ name: path.join(folder, name), bytes }));
  } catch (error) {
    throw new Unusable(`${folder}: ${reason(error)}`);
  }
}
