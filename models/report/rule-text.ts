// All about one rule, to be read in a terminal.
import { citationText } from '../elements/sources.ts';
import { type Rule, strideNames } from '../rules/rule.ts';
import { severityMarks } from './analysis-text.ts';
import { plain, type Styles, wrapped } from './typeset.ts';

const productNames = {
  sms2003: 'SMS 2003',
  cm2007: 'Configuration Manager 2007',
  'current-branch': 'current branch',
} as const;

/** A rule with everything that it declares. */
export function ruleText(rule: Rule, width = 100, styles: Styles = plain): string {
  const entry = (label: string, text: string) =>
    wrapped(text, width, label.padEnd(10), ' '.repeat(10));
  return [
    styles.heading(rule.title),
    styles.quiet(rule.id),
    '',
    ...wrapped(rule.why, width),
    '',
    ...entry(
      'Severity',
      `${severityMarks[rule.severity]} ${rule.severity}${rule.contextual === true ? ', one step more in or across exposed zones' : ''}`,
    ),
    ...entry('Threat', rule.stride.map((letter) => strideNames[letter]).join(', ')),
    ...entry(
      'Applies',
      rule.products.map((product) => productNames[product]).join(', ') + modes(rule),
    ),
    ...entry('Fix', rule.remedy),
    ...rule.sources.flatMap((source, index) =>
      entry(index === 0 ? 'Source' : '', citationText(source)),
    ),
    '',
    'Examples',
    ...rule.examples.flatMap(({ outcome, severity, shows }) =>
      wrapped(
        `${severity === undefined ? outcome : `${outcome}, ${severity}`}: ${shows}`,
        width,
        '  ',
        '    ',
      ),
    ),
    '',
  ].join('\n');
}

function modes({ modes: named }: Rule): string {
  return named === undefined ? '' : `; wrong in ${named.join(' and ')} mode`;
}
