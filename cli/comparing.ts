// What the subcommands that compare two documents share.
import type { Hierarchy } from '../models/document/hierarchy.ts';
import { Facts } from '../models/facts/facts.ts';
import { comparisonJson } from '../models/report/comparison-json.ts';
import { comparisonText } from '../models/report/comparison-text.ts';
import { compare, sideOf } from '../models/trust/comparison.ts';
import { attackOptions, footholdsInEither, goalsInEither, wholeNumber } from './attack.ts';
import { formatDetail, type OptionValues, oneOf } from './command.ts';
import { rulesFor, rulesHelp, rulesOption } from './rules-folder.ts';
import { lineWidth, stylesFor } from './terminal.ts';

export const comparingUsage =
  '[--from FOOTHOLD]... [--to GOAL]... [--k N] [--no-assumptions] [--rules DIR] [--format text|json]';

export const comparingOptions = {
  ...attackOptions.options,
  to: { type: 'string', multiple: true },
  k: { type: 'string' },
  ...rulesOption,
  format: { type: 'string' },
} as const;

export const comparingDetails = [
  ...attackOptions.details,
  '--to GOAL            a goal, or goal:ID for one element; may be given more than once (default: all)',
  '--k N                how many of the paths to each goal that appeared or are gone are told (default: 3)',
  `--rules DIR          judge by ${rulesHelp}`,
  formatDetail,
] as const;

/** One of two documents, and the name of its file. */
interface Compared {
  readonly document: Hierarchy;
  readonly file: string;
}

/** The comparison of two documents in the format that was asked for. */
export async function answerOf(
  before: Compared,
  after: Compared,
  options: OptionValues,
): Promise<string> {
  const format = oneOf(options, 'format', ['text', 'json'], 'text');
  const routes = wholeNumber(options, 'k', 3);
  const files = [before, after].map(({ document, file }) => ({ facts: new Facts(document), file }));
  const footholds = footholdsInEither(options, files);
  const terms = {
    ...goalsInEither(options, files),
    count: routes,
    withoutAssumptions: options['no-assumptions'] === true,
  };
  const rules = await rulesFor(options);
  const comparison = compare(
    sideOf(before.document, rules, footholds, terms),
    sideOf(after.document, rules, footholds, terms),
  );
  return format === 'json'
    ? `${JSON.stringify(comparisonJson(comparison, routes), null, 2)}\n`
    : comparisonText(comparison, routes, lineWidth(process.stdout), stylesFor(process.stdout));
}
