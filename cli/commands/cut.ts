import { Facts } from '../../models/facts/facts.ts';
import { cutJson, cutText } from '../../models/report/cut-text.ts';
import { cheapestCut } from '../../models/trust/choke-points.ts';
import { attackOptions, footholdsGiven, goalsGiven } from '../attack.ts';
import { type Command, formatDetail, oneOf, Unusable } from '../command.ts';
import { readDocument } from '../document-file.ts';
import { lineWidth, stylesFor } from '../terminal.ts';

export const cut: Command = {
  name: 'cut',
  usage: 'FILE --to GOAL [--from FOOTHOLD]... [--no-assumptions] [--format text|json]',
  summary: 'find the cheapest settings that cut every path to a goal',
  details: [...attackOptions.details, formatDetail],
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
    const footholds = footholdsGiven(options, facts);
    const cutOn = (withoutAssumptions: boolean) =>
      cheapestCut(document, footholds, goal, { withoutAssumptions });
    const isSure = options['no-assumptions'] === true;
    const asGiven = cutOn(isSure);
    const withoutAssumptions =
      asGiven.outcome === 'cannot-be-cut' && !isSure ? cutOn(true) : undefined;
    const found = { cut: asGiven, withoutAssumptions };
    const output =
      format === 'json'
        ? `${JSON.stringify(cutJson(found, facts), null, 2)}\n`
        : cutText(found, facts, lineWidth(process.stdout), stylesFor(process.stdout));
    return { output, exitCode: asGiven.outcome === 'not-reached' ? 0 : 1 };
  },
};
