// What the subcommands that compare two documents share.
import type { Hierarchy } from '../models/document/hierarchy.ts';
import { comparisonJson, comparisonText } from '../models/report/comparison-text.ts';
import { compare, sideOf } from '../models/trust/comparison.ts';
import { footholdsGiven } from './attack.ts';
import type { OptionValues } from './command.ts';
import { lineWidth, stylesFor } from './terminal.ts';

export const formatDetail =
  '--format text|json   text to read, or JSON for other programs (default: text)';

/** The comparison of two documents in the format that was asked for. */
export function answerOf(
  before: Hierarchy,
  after: Hierarchy,
  options: OptionValues,
  format: 'text' | 'json',
): string {
  const [a, b] = [before, after].map((document) =>
    sideOf(document, (facts) => footholdsGiven(options, facts), {
      withoutAssumptions: options['no-assumptions'] === true,
    }),
  ) as [ReturnType<typeof sideOf>, ReturnType<typeof sideOf>];
  const comparison = compare(a, b);
  return format === 'json'
    ? `${JSON.stringify(comparisonJson(comparison), null, 2)}\n`
    : comparisonText(
        comparison,
        b.analysis.facts.survey,
        lineWidth(process.stdout),
        stylesFor(process.stdout),
      );
}
