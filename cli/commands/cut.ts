import { Facts } from '../../models/facts/facts.ts';
import { cutJson, cutText } from '../../models/report/cut-text.ts';
import { cheapestCut } from '../../models/trust/choke-points.ts';
import { attackOptions, footholdsGiven, goalsGiven } from '../attack.ts';
import { type Command, oneOf, Unusable } from '../command.ts';
import { readDocument } from '../document-file.ts';
import { lineWidth, stylesFor } from '../terminal.ts';

export const cut: Command = {
  name: 'cut',
  usage: 'FILE --to GOAL [--from FOOTHOLD]... [--no-assumptions] [--format text|json]',
  summary: 'find the cheapest settings that cut every path to a goal',
  details: [
    ...attackOptions.details,
    '--format text|json   text to read, or JSON for other programs (default: text)',
  ],
  options: {
    ...attackOptions.options,
    to: { type: 'string', multiple: true },
    format: { type: 'string' },
  },
  arity: [1, 1],
  async run([path = ''], options) {
    const format = oneOf(options, 'format', ['text', 'json'], 'text');
    const document = await readDocument(path);
    const facts = new Facts(document);
    const { goals = [] } = goalsGiven(options, facts);
    const [goal] = goals;
    if (goal === undefined || goals.length > 1) throw new Unusable('Name one goal with --to GOAL.');
    const found = cheapestCut(document, footholdsGiven(options, facts), goal, {
      withoutAssumptions: options['no-assumptions'] === true,
    });
    const output =
      format === 'json'
        ? `${JSON.stringify(cutJson(found), null, 2)}\n`
        : cutText(found, facts, lineWidth(process.stdout), stylesFor(process.stdout));
    return { output, exitCode: found.outcome === 'not-reached' ? 0 : 1 };
  },
};
