// Two documents held against each other, to be read in a terminal. What stayed is counted.
import { fingerprint, type Result } from '../rules/result.ts';
import { severities } from '../rules/rule.ts';
import { count, counted, listed } from '../rules/words.ts';
import type { Comparison, FindingChanges, Side } from '../trust/comparison.ts';
import { goalKinds } from '../trust/goals.ts';
import type { MissingPaths } from '../trust/missing-paths.ts';
import type { Changes, GoalChange, Opening } from '../trust/path-changes.ts';
import { type Route, routesAmong } from '../trust/routes.ts';
import { severityMarks } from './analysis-text.ts';
import { sentencesOf } from './cut-text.ts';
import { clientsText, extentOf, extentText } from './extent.ts';
import { settingPlace, settingText, valueText } from './setting-words.ts';
import { clean, plain, type Styles, wrapped } from './typeset.ts';
import { limitsOf } from './walk-limits.ts';

const mostFootholds = 4;

/** What distinguishes two documents, with as many routes to each goal. */
export function comparisonText(
  comparison: Comparison,
  routes: number,
  width = 100,
  styles: Styles = plain,
): string {
  const { elements, settings, findings, before, after } = comparison;
  const { survey } = after.analysis.facts;
  const changed = settings.map((change) => {
    const place = settingPlace(change.setting);
    const [was, is] = [change.before, change.after].map((value) => valueText(survey, place, value));
    return `  ${clean(settingText(before.analysis.facts.survey, place))}: ${clean(was ?? '')} → ${clean(is ?? '')}`;
  });
  return [
    ...section('Elements', elements, ({ name, collection }) => `${name} (${collection})`, [], {
      width,
      styles,
    }),
    styles.heading('Settings'),
    ...(changed.length === 0 ? ['  none changed'] : changed),
    '',
    ...section('Findings', worstFirst(findings), findingText, severityLines(findings, width), {
      width,
      styles,
    }),
    ...pathLines(comparison, routes, { width, styles }),
  ].join('\n');
}

interface Setting {
  readonly width: number;
  readonly styles: Styles;
}

function section<Thing>(
  title: string,
  { appeared, gone, same }: Changes<Thing>,
  say: (thing: Thing) => string,
  changed: readonly string[],
  { width, styles }: Setting,
): readonly string[] {
  return [
    styles.heading(title),
    ...appeared.flatMap((thing) =>
      wrapped(say(thing), width, '  + ', '    ').map((line) => styles.severity('high', line)),
    ),
    ...gone.flatMap((thing) => wrapped(say(thing), width, '  − ', '    ').map(styles.good)),
    ...changed,
    styles.quiet(`    ${count(same.length)} as before`),
    '',
  ];
}

function severityLines({ changed }: FindingChanges, width: number): readonly string[] {
  return changed.flatMap(({ before, after }) =>
    wrapped(`${severityChange(before, after)}: ${after.message}`, width, '  ~ ', '    '),
  );
}

/** `critical → high`. */
export function severityChange(before: Result, after: Result): string {
  return `${before.severity ?? 'info'} → ${after.severity ?? 'info'}`;
}

function findingText({ severity = 'info', message }: Result): string {
  return `${severityMarks[severity]} ${message}`;
}

/** Findings with the gravest first. */
export function worstFirst(findings: Changes<Result>): Changes<Result> {
  const rank = ({ severity }: Result) => severities.indexOf(severity ?? 'info');
  const sorted = (results: readonly Result[]) =>
    [...results].sort((a, b) => rank(a) - rank(b) || (fingerprint(a) < fingerprint(b) ? -1 : 1));
  return { appeared: sorted(findings.appeared), gone: sorted(findings.gone), same: findings.same };
}

function pathLines(
  { before, after, paths }: Comparison,
  routes: number,
  setting: Setting,
): readonly string[] {
  const { width, styles } = setting;
  const changed = paths.goals.filter(isChanged);
  const others = unchanged(paths.goals);
  const limits = comparisonLimits(before, after);
  const line = (says: string, goals: readonly GoalChange[]) =>
    goals.length === 0
      ? []
      : wrapped(
          `${says}: ${goals.map(({ goal }) => goalKinds[goal.name].title).join('; ')}.`,
          width,
          '    ',
        ).map(styles.quiet);
  return [
    styles.heading('Paths'),
    ...startLines(before, after, setting),
    ...limits.flatMap((sentence) => wrapped(sentence, width, '  ')),
    ...changed.flatMap((goal) => goalLines(goal, before, after, routes, setting)),
    ...line('As before', others.asBefore),
    ...line(neitherReached(limits), others.notReached),
    '',
  ];
}

/** The goals to which no path appeared or is gone: those that both documents lead to, and those that neither does. */
export function unchanged(goals: readonly GoalChange[]) {
  const others = goals.filter((goal) => !isChanged(goal));
  const isReached = ({ before, after }: GoalChange) => before.length + after.length > 0;
  return {
    asBefore: others.filter(isReached),
    notReached: others.filter((goal) => !isReached(goal)),
  };
}

/** What keeps the walks of two documents from telling that something is safe: said of one where it holds of that alone. */
export function comparisonLimits(before: Side, after: Side): readonly string[] {
  const [were, are] = [limitsOf(before.walk), limitsOf(after.walk)];
  return [
    ...were.map((limit) => (are.includes(limit) ? limit : `Before: ${limit}`)),
    ...are.filter((limit) => !were.includes(limit)).map((limit) => `After: ${limit}`),
  ];
}

/** `Reached in neither`, as far as walks with these limits can tell. */
export function neitherReached(limits: readonly string[]): string {
  return limits.length === 0 ? 'Reached in neither' : 'Reached in neither, as far as was walked';
}

/** Whether a path to the goal appeared or is gone. */
export function isChanged({ appeared, gone }: GoalChange): boolean {
  return appeared.paths.length > 0 || gone.paths.length > 0 || appeared.areMore || gone.areMore;
}

/** Where only one of the documents was walked from. */
function startLines(before: Side, after: Side, { width, styles }: Setting): readonly string[] {
  const [were, are] = [before, after].map(({ walk }) => walk.footholds.map(({ text }) => text));
  const only = (texts: readonly string[] = [], others: readonly string[] = []) =>
    texts.filter((text) => !others.includes(text)).join(', ');
  const lost = only(were, are);
  const added = only(are, were);
  return [
    ...(added === '' ? [] : wrapped(`Walked only after, from ${added}.`, width, '  ')),
    ...(lost === '' ? [] : wrapped(`Walked only before, from ${lost}.`, width, '  ')),
  ].map(styles.quiet);
}

function goalLines(
  change: GoalChange,
  before: Side,
  after: Side,
  routes: number,
  setting: Setting,
): readonly string[] {
  const { goal, appeared, gone, opened, closed } = change;
  const { styles } = setting;
  const was = extentText(extentOf(before.analysis.facts, change.before));
  const is = extentText(extentOf(after.analysis.facts, change.after));
  return [
    `  ${styles.strong(goalKinds[goal.name].title)}  ${was === is ? `${is}, as before` : `${was} → ${is}`}`,
    ...missingLines(appeared, '+', routes, setting).map((line) => styles.severity('high', line)),
    ...openingLines(opened, '+', 'Reached now', after, setting).map((line) =>
      styles.severity('high', line),
    ),
    ...missingLines(gone, '−', routes, setting).map(styles.good),
    ...openingLines(closed, '−', 'No longer reached', before, setting).map(styles.good),
  ];
}

function missingLines(
  { paths, areMore }: MissingPaths,
  sign: string,
  most: number,
  { width }: Setting,
): readonly string[] {
  const all = routesAmong(paths);
  if (all.length === 0 && !areMore) return [];
  const rest = all.length - most;
  const what = sign === '+' ? 'that appeared' : 'that are gone';
  const more = `${areMore ? 'at least ' : ''}${count(rest)} more, of ${pathCount(paths, areMore)} ${what}`;
  return [
    ...all
      .slice(0, most)
      .flatMap((route) => wrapped(routeText(route), width, `  ${sign} `, '    ')),
    ...(rest > 0 ? [`  ${sign} ${more}`] : []),
  ];
}

/** `6 paths`, `at least 1,000 paths`. */
export function pathCount(paths: readonly unknown[], areMore: boolean): string {
  return `${areMore ? 'at least ' : ''}${counted(paths.length, 'path')}`;
}

function routeText({ path, alsoFrom }: Route): string {
  const from = [path.foothold, ...alsoFrom].map(({ text }) => text);
  return `from ${listed(from, mostFootholds)}: ${sentencesOf(path).join(' ')}`;
}

function openingLines(
  openings: readonly Opening[],
  sign: string,
  says: string,
  { analysis: { facts } }: Side,
  { width }: Setting,
): readonly string[] {
  return together(openings).flatMap(({ footholds, ends }) => {
    const names = [...new Set(ends.map(({ id }) => facts.survey.nameOf(id)))].sort();
    const clients = clientsText(extentOf(facts, ends));
    const words = `${says} from ${listed(footholds, mostFootholds)}: ${listed(names, 6)}${clients === '' ? '' : ` (${clients})`}`;
    return wrapped(words, width, `  ${sign} `, '    ');
  });
}

/** Footholds from which the same falls, together. */
export function together(
  openings: readonly Opening[],
): readonly { readonly footholds: readonly string[]; readonly ends: Opening['ends'] }[] {
  const alike = new Map<string, { footholds: string[]; ends: Opening['ends'] }>();
  for (const { foothold, ends } of openings) {
    const key = JSON.stringify(ends.map(({ kind, id }) => [kind, id]).sort());
    const known = alike.get(key);
    if (known === undefined) alike.set(key, { footholds: [foothold.text], ends });
    else known.footholds.push(foothold.text);
  }
  return [...alike.values()];
}
