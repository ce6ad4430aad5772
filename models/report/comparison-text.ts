// Two documents held against each other, as text and for other programs.
import type { Survey } from '../document/survey.ts';
import { fingerprint, type Result } from '../rules/result.ts';
import { severities } from '../rules/rule.ts';
import { count, listed } from '../rules/words.ts';
import { type Changes, type Comparison, pathText } from '../trust/comparison.ts';
import { goalKinds } from '../trust/goals.ts';
import type { TrustPath } from '../trust/paths.ts';
import { severityMarks } from './analysis-text.ts';
import { settingPlace, settingText, valueText } from './setting-words.ts';
import { clean, plain, type Styles, wrapped } from './typeset.ts';

export interface ComparisonJson {
  readonly format: 'trustwalk-comparison';
  readonly version: 1;
  readonly elements: Changes<{
    readonly collection: string;
    readonly id: string;
    readonly name: string;
  }>;
  readonly settings: readonly {
    readonly setting: string;
    readonly before: unknown;
    readonly after: unknown;
  }[];
  readonly findings: Changes<{
    readonly fingerprint: string;
    readonly severity: string | null;
    readonly message: string;
  }>;
  readonly paths: Changes<{ readonly path: string; readonly hops: readonly string[] }>;
}

/** What distinguishes two documents, as data. */
export function comparisonJson({
  elements,
  settings,
  findings,
  paths,
}: Comparison): ComparisonJson {
  return {
    format: 'trustwalk-comparison',
    version: 1,
    elements,
    settings: settings.map(({ setting, before, after }) => ({
      setting,
      before: before ?? null,
      after: after ?? null,
    })),
    findings: each(findings, (result) => ({
      fingerprint: fingerprint(result),
      severity: result.severity ?? null,
      message: result.message,
    })),
    paths: each(paths, (path) => ({
      path: pathText(path),
      hops: path.hops.map(({ effect }) => effect.sentence()),
    })),
  };
}

/** What distinguishes two documents, to be read in a terminal. What stayed is counted. */
export function comparisonText(
  { elements, settings, findings, paths }: Comparison,
  after: Survey,
  width = 100,
  styles: Styles = plain,
): string {
  const changed = settings.map((change) => {
    const place = settingPlace(change.setting);
    const [was, is] = [change.before, change.after].map((value) => valueText(after, place, value));
    return `  ${clean(settingText(after, place))}: ${clean(was ?? '')} → ${clean(is ?? '')}`;
  });
  return [
    ...section(
      'Elements',
      elements,
      ({ name, collection }) => `${name} (${collection})`,
      width,
      styles,
    ),
    styles.heading('Settings'),
    ...(changed.length === 0 ? ['  none changed'] : changed),
    '',
    ...section('Findings', worstFirst(findings), findingText, width, styles),
    ...section('Paths', paths, sentences, width, styles),
  ].join('\n');
}

function section<Thing>(
  title: string,
  { appeared, gone, same }: Changes<Thing>,
  say: (thing: Thing) => string,
  width: number,
  styles: Styles,
): readonly string[] {
  return [
    styles.heading(title),
    ...appeared.flatMap((thing) =>
      wrapped(say(thing), width, '  + ', '    ').map((line) => styles.severity('high', line)),
    ),
    ...gone.flatMap((thing) => wrapped(say(thing), width, '  − ', '    ').map(styles.good)),
    styles.quiet(`    ${count(same.length)} as before`),
    '',
  ];
}

function findingText({ severity = 'info', message }: Result): string {
  return `${severityMarks[severity]} ${message}`;
}

function sentences({ goal, hops }: TrustPath): string {
  const walked = listed(
    hops.map(({ effect }) => effect.sentence()),
    hops.length,
  );
  return `${goalKinds[goal.name].title}: ${walked}`;
}

/** Findings with the gravest first. */
export function worstFirst(findings: Changes<Result>): Changes<Result> {
  const rank = ({ severity }: Result) => severities.indexOf(severity ?? 'info');
  const sorted = (results: readonly Result[]) =>
    [...results].sort((a, b) => rank(a) - rank(b) || (fingerprint(a) < fingerprint(b) ? -1 : 1));
  return { appeared: sorted(findings.appeared), gone: sorted(findings.gone), same: findings.same };
}

function each<Thing, Said>(
  { appeared, gone, same }: Changes<Thing>,
  say: (thing: Thing) => Said,
): Changes<Said> {
  return { appeared: appeared.map(say), gone: gone.map(say), same: same.map(say) };
}
