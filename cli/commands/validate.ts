import { Survey } from '../../models/document/survey.ts';
import { summarise } from '../../models/report/document-summary.ts';
import { clean } from '../../models/report/typeset.ts';
import { counted } from '../../models/rules/words.ts';
import type { Command } from '../command.ts';
import { readDocument } from '../document-file.ts';

export const validate: Command = {
  name: 'validate',
  usage: 'FILE',
  summary: 'check that a file is a sound document, without judging it',
  options: {},
  arity: [1, 1],
  async run([path = '']) {
    const summary = summarise(new Survey(await readDocument(path)));
    const lines = [
      `${path}: sound. “${summary.name}” has ${counted(summary.sites, 'site')}, ${counted(summary.systems, 'computer')} and ${counted(summary.clients, 'client')}.`,
      ...summary.ignored.map(({ setting, reason }) => `  ignored: ${setting} (${reason})`),
    ];
    return {
      output: lines.map((line) => `${clean(line)}\n`).join(''),
      exitCode: 0,
    };
  },
};
