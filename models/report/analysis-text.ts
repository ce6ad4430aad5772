// The analysis to be read in a terminal: worst first, each rule once, its source named.
import type { Survey } from '../document/survey.ts';
import type { Analysis } from '../rules/engine.ts';
import { inOrder, type Result } from '../rules/result.ts';
import { type Rule, type Severity, severities } from '../rules/rule.ts';
import { counted, foundations, names } from '../rules/words.ts';
import { countOutcomes } from './analysis-json.ts';
import { undecidedAmong } from './by-default.ts';
import { summarise } from './document-summary.ts';
import { inventoriesText } from './inventories-text.ts';
import { productMeant } from './products-meant.ts';
import { clean, plain, type Styles, wrapped } from './typeset.ts';

export const severityMarks: Record<Severity, string> = {
  critical: '◆',
  high: '▲',
  medium: '■',
  low: '●',
  info: '·',
};

/** The analysis as lines of at most `width` characters, as far as words allow. */
export function analysisText(analysis: Analysis, width = 100, styles: Styles = plain): string {
  return [
    ...head(analysis, width, styles),
    ...findings(analysis, width, styles),
    ...questions(analysis, width, styles),
    ...passes(analysis, width, styles),
    ...inventoriesText(analysis.facts, width, styles),
    ...notJudged(analysis, width, styles),
    // In a terminal the end is what one sees.
    '',
    ...tally(analysis, styles),
    '',
  ].join('\n');
}

function head(analysis: Analysis, width: number, styles: Styles): string[] {
  const document = summarise(analysis.facts.survey);
  return [
    styles.heading(clean(document.name)),
    ...wrapped(
      [
        counted(document.sites, 'site'),
        counted(document.systems, 'computer'),
        `${counted(document.clients, 'client')} in ${counted(document.clientGroups, 'group')}`,
        counted(analysis.facts.flows.length, 'class', 'classes').concat(' of data flows'),
      ].join(', '),
      width,
    ),
    '',
    ...tally(analysis, styles),
  ];
}

function tally(analysis: Analysis, styles: Styles): string[] {
  const { violations, passes: held } = countOutcomes(analysis);
  const open = openQuestions(analysis).size;
  const bySeverity = severities
    .filter((severity) => violations[severity] > 0)
    .map((severity) =>
      styles.severity(severity, `${severityMarks[severity]} ${violations[severity]} ${severity}`),
    );
  return [
    bySeverity.length === 0 ? styles.good('No violations') : bySeverity.join('   '),
    `${styles.strong(`? ${counted(open, 'open question')}`)}   ${styles.good(`✓ ${counted(held, 'check')} passed`)}`,
  ];
}

function findings(analysis: Analysis, width: number, styles: Styles): string[] {
  const byRule = grouped(
    inOrder(analysis.objections).filter(({ outcome }) => outcome === 'violation'),
  );
  const rank = (result: Result | undefined) => severities.indexOf(result?.severity ?? 'info');
  for (const found of byRule.values()) found.sort((a, b) => rank(a) - rank(b));
  const worstFirst = [...byRule].sort(([, a], [, b]) => rank(a[0]) - rank(b[0]));
  return worstFirst.flatMap(([rule, found]) => {
    const worst = found[0]?.severity ?? rule.severity;
    return [
      '',
      styles.severity(worst, `${severityMarks[worst]} ${rule.title}`) +
        styles.quiet(`  ${rule.id}`),
      ...wrapped(rule.why, width, '  '),
      ...found.flatMap((result) => finding(result, analysis.facts.survey, width, styles)),
      ...wrapped(rule.remedy, width, '  Fix     ', '          '),
      ...foundationsOf(rule, found).flatMap((source, index) =>
        wrapped(source, width, index === 0 ? '  Source  ' : '          ', '          ').map(
          styles.quiet,
        ),
      ),
    ];
  });
}

/** What the rule rests on, of every product that findings are about. */
function foundationsOf(rule: Rule, found: readonly Result[]): string[] {
  const products = new Set(found.map(productMeant));
  return [...new Set([...products].flatMap((product) => foundations(rule, product)))];
}

function finding(result: Result, survey: Survey, width: number, styles: Styles): string[] {
  const { severity = 'info' } = result;
  const [first = '', ...rest] = wrapped(said(result, survey), width - 4);
  return [
    `  ${styles.severity(severity, severityMarks[severity])} ${styles.strong(first)}`,
    ...rest.map((line) => `    ${styles.strong(line)}`),
  ];
}

function said(result: Result, survey: Survey): string {
  const { basis, message } = result;
  return basis === 'default'
    ? `${message} (By the product’s default: nobody decided${undecidedAmong(result, survey)}.)`
    : message;
}

/** The questions by the setting that answers them: one answer may settle several rules. */
function openQuestions(analysis: Analysis): Map<string, Result[]> {
  const bySetting = new Map<string, Result[]>();
  for (const result of inOrder(analysis.objections)) {
    if (result.outcome !== 'question') continue;
    const setting = result.setting ?? '';
    bySetting.set(setting, [...(bySetting.get(setting) ?? []), result]);
  }
  return bySetting;
}

function questions(analysis: Analysis, width: number, styles: Styles): string[] {
  const bySetting = openQuestions(analysis);
  if (bySetting.size === 0) return [];
  return [
    '',
    styles.heading('Open questions'),
    ...[...bySetting].flatMap(([setting, asked]) => [
      ...wrapped(asked[0]?.message ?? '', width, '  ? ', '    '),
      ...wrapped(
        `${setting} for ${[...new Set(asked.map(({ rule }) => rule.id))].join(', ')}`,
        width,
        '    ',
      ).map(styles.quiet),
    ]),
  ];
}

/** What holds: of each rule the first check, and how many more there are. */
function passes(analysis: Analysis, width: number, styles: Styles): string[] {
  const byRule = grouped(inOrder(analysis.results).filter(({ outcome }) => outcome === 'pass'));
  if (byRule.size === 0) return [];
  return [
    '',
    styles.heading('What holds'),
    ...[...byRule].flatMap(([rule, [first, ...others]]) => [
      ...wrapped(
        first === undefined ? '' : said(first, analysis.facts.survey),
        width,
        '  ✓ ',
        '    ',
      ),
      styles.quiet(
        `    ${rule.id}${others.length === 0 ? '' : `, and ${counted(others.length, 'check')} more`}`,
      ),
    ]),
  ];
}

function notJudged(analysis: Analysis, width: number, styles: Styles): string[] {
  const lists = [
    [
      'Waiting for the mode of a site',
      analysis.waiting.map(
        ({ rule, subjects }) =>
          `${rule.id} (${names(
            analysis.facts,
            subjects.map(({ id }) => id),
          )})`,
      ),
    ],
    ['Nothing to judge', analysis.inapplicable.map(({ id }) => id)],
    [
      'Settings that mean nothing where they stand',
      summarise(analysis.facts.survey).ignored.map(
        ({ setting, reason }) => `${setting} (${reason})`,
      ),
    ],
  ] as const;
  return lists.flatMap(([title, entries]) =>
    entries.length === 0
      ? []
      : ['', styles.heading(title), ...wrapped(entries.join(', '), width, '  ')],
  );
}

function grouped(results: readonly Result[]): Map<Rule, Result[]> {
  const groups = new Map<Rule, Result[]>();
  for (const result of results) {
    const group = groups.get(result.rule);
    if (group === undefined) groups.set(result.rule, [result]);
    else group.push(result);
  }
  return groups;
}
