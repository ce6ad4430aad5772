import { pageText } from '../../models/report/reference/page-text.ts';
import { rulePage } from '../../models/report/reference/rule-page.ts';
import { type Command, Unusable } from '../command.ts';
import { rulesFor, rulesHelp, rulesOption } from '../rules-folder.ts';
import { lineWidth, stylesFor } from '../terminal.ts';

export const rules: Command = {
  name: 'rules',
  usage: '[ID] [--rules DIR]',
  summary: 'list the ids of all rules, or tell all about one',
  details: [`--rules DIR   ${rulesHelp}`],
  options: rulesOption,
  arity: [0, 1],
  async run([id], options) {
    const known = await rulesFor(options);
    if (id === undefined) {
      return { output: known.map((rule) => `${rule.id}\n`).join(''), exitCode: 0 };
    }
    const rule = known.find((candidate) => candidate.id === id);
    if (rule === undefined) {
      throw new Unusable(`There is no rule “${id}”. “trustwalk rules” lists them.`);
    }
    const output = pageText(rulePage(rule), lineWidth(process.stdout), stylesFor(process.stdout));
    return { output, exitCode: 0 };
  },
};
