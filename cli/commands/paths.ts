import { Facts } from '../../models/facts/facts.ts';
import { pathsJson } from '../../models/report/paths-json.ts';
import { pathsText } from '../../models/report/paths-text.ts';
import { walk } from '../../models/trust/walk.ts';
import { attackOptions, footholdsGiven, goalsGiven, wholeNumber } from '../attack.ts';
import { type Command, formatDetail, oneOf } from '../command.ts';
import { readDocument } from '../document-file.ts';
import { lineWidth, stylesFor } from '../terminal.ts';

export const paths: Command = {
  name: 'paths',
  usage: 'FILE [--from FOOTHOLD]... [--to GOAL]... [--k N] [--no-assumptions] [--format text|json]',
  summary: 'walk from footholds to goals: attack paths, and what holds',
  details: [
    ...attackOptions.details,
    '--to GOAL            a goal, or goal:ID for one element; may be given more than once (default: all)',
    '--k N                how many paths to each goal; the same hops from other footholds count once (default: 3)',
    formatDetail,
  ],
  options: {
    ...attackOptions.options,
    to: { type: 'string', multiple: true },
    k: { type: 'string' },
    format: { type: 'string' },
  },
  arity: [1, 1],
  async run([path = ''], options) {
    const format = oneOf(options, 'format', ['text', 'json'], 'text');
    const facts = new Facts(await readDocument(path));
    const footholds = footholdsGiven(options, facts);
    const routes = wholeNumber(options, 'k', 3);
    const walked = walk(facts, footholds, {
      ...goalsGiven(options, facts),
      // A route may be walked from each foothold.
      count: routes * Math.max(1, footholds.length),
      withoutAssumptions: options['no-assumptions'] === true,
    });
    const output =
      format === 'json'
        ? `${JSON.stringify(pathsJson(walked, routes), null, 2)}\n`
        : pathsText(walked, routes, lineWidth(process.stdout), stylesFor(process.stdout));
    const isReached = walked.goals.some(({ paths: found }) => found.length > 0);
    return { output, exitCode: isReached ? 1 : 0 };
  },
};
