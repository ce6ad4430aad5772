import type { Command } from '../command.ts';
import { answerOf, comparingDetails, comparingOptions, comparingUsage } from '../comparing.ts';
import { readDocument } from '../document-file.ts';

export const diff: Command = {
  name: 'diff',
  usage: `A B ${comparingUsage}`,
  summary:
    'compare two hierarchies: elements, settings, findings and paths that appeared, are gone, stayed',
  details: comparingDetails,
  options: comparingOptions,
  arity: [2, 2],
  async run([before = '', after = ''], options) {
    const [a, b] = [await readDocument(before), await readDocument(after)];
    const sides = [
      { document: a, file: before },
      { document: b, file: after },
    ] as const;
    return { output: await answerOf(...sides, options), exitCode: 0 };
  },
};
