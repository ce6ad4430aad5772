import { ruleText } from '../../models/report/rule-text.ts';
import { rules as catalogue } from '../../models/rules/index.ts';
import { type Command, Unusable } from '../command.ts';
import { lineWidth, stylesFor } from '../terminal.ts';

export const rules: Command = {
  name: 'rules',
  usage: '[ID]',
  summary: 'list the ids of all rules, or tell all about one',
  options: {},
  arity: [0, 1],
  async run([id]) {
    if (id === undefined) {
      return { output: catalogue.map((rule) => `${rule.id}\n`).join(''), exitCode: 0 };
    }
    const rule = catalogue.find((candidate) => candidate.id === id);
    if (rule === undefined) {
      throw new Unusable(`There is no rule “${id}”. “trustwalk rules” lists them.`);
    }
    const output = ruleText(rule, lineWidth(process.stdout), stylesFor(process.stdout));
    return { output, exitCode: 0 };
  },
};
