import { Facts } from '../../models/facts/facts.ts';
import { flowsCsv } from '../../models/report/flows-csv.ts';
import { flowsJson } from '../../models/report/flows-json.ts';
import { flowsText } from '../../models/report/flows-text.ts';
import { type Command, oneOf } from '../command.ts';
import { readDocument } from '../document-file.ts';
import { lineWidth, stylesFor } from '../terminal.ts';

export const flows: Command = {
  name: 'flows',
  usage: 'FILE [--format text|json|csv]',
  summary: 'list the data flows that follow from a hierarchy: the firewall matrix',
  details: [
    '--format text|json|csv   text to read, JSON for other programs, CSV for spreadsheets (default: text)',
  ],
  options: { format: { type: 'string' } },
  arity: [1, 1],
  async run([path = ''], options) {
    const format = oneOf(options, 'format', ['text', 'json', 'csv'], 'text');
    const facts = new Facts(await readDocument(path));
    const output = {
      text: () => flowsText(facts, lineWidth(process.stdout), stylesFor(process.stdout)),
      json: () => `${JSON.stringify(flowsJson(facts), null, 2)}\n`,
      csv: () => flowsCsv(facts),
    }[format]();
    return { output, exitCode: 0 };
  },
};
