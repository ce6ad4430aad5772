// Two documents held against each other, as the face shows it. What stayed is counted.
import type { Survey } from '../document/survey.ts';
import { kinds } from '../elements/catalogue.ts';
import type { Severity } from '../rules/rule.ts';
import type { Comparison, Side } from '../trust/comparison.ts';
import { goalKinds } from '../trust/goals.ts';
import type { MissingPaths } from '../trust/missing-paths.ts';
import type { Changes } from '../trust/path-changes.ts';
import { routesAmong } from '../trust/routes.ts';
import {
  comparisonLimits,
  isChanged,
  neitherReached,
  pathCount,
  severityChange,
  unchanged,
  worstFirst,
} from './comparison-text.ts';
import { sentencesOf } from './cut-text.ts';
import { extentOf, extentText } from './extent.ts';
import { footholdTitle } from './path-rows.ts';
import { settingPlace, settingText, valueText } from './setting-words.ts';

export interface ComparisonRows {
  readonly elements: RowsOf<{ readonly name: string; readonly kind: string }>;
  /** `WSUS9: SSL`, with the value before and after in words. */
  readonly settings: readonly {
    readonly setting: string;
    readonly before: string;
    readonly after: string;
  }[];
  readonly findings: RowsOf<FindingRow> & {
    /** Those that both have, but not equally severe: `critical → high`. */
    readonly changed: readonly (FindingRow & { readonly change: string })[];
  };
  /** The goals to which paths appeared or are gone. */
  readonly goals: readonly GoalChangeRow[];
  /** What keeps the walks from telling that something is safe, in sentences. */
  readonly limits: readonly string[];
  /** The titles of the other goals: those that both lead to, and with what is said of them, those that neither does. */
  readonly goalsAsBefore: readonly string[];
  readonly notReached: { readonly says: string; readonly goals: readonly string[] };
}

interface FindingRow {
  readonly severity: Severity | undefined;
  readonly message: string;
}

export interface GoalChangeRow {
  readonly title: string;
  /** `3 elements, 70 clients`. */
  readonly before: string;
  readonly after: string;
  readonly appeared: PathsOf;
  readonly gone: PathsOf;
}

/** Some of the paths that only one document has. */
export interface PathsOf {
  /** `6 paths`; empty where there are none. */
  readonly count: string;
  readonly paths: readonly { readonly from: string; readonly hops: readonly string[] }[];
}

export interface RowsOf<Row> {
  readonly appeared: readonly Row[];
  readonly gone: readonly Row[];
  readonly same: number;
}

const mostRoutes = 3;

/** A comparison in rows; `after` is the survey of the second document. */
export function comparisonRows(comparison: Comparison, after: Survey): ComparisonRows {
  const { elements, settings, findings, paths } = comparison;
  const others = unchanged(paths.goals);
  const titles = (goals: typeof others.asBefore) =>
    goals.map(({ goal }) => goalKinds[goal.name].title);
  const limits = comparisonLimits(comparison.before, comparison.after);
  return {
    elements: rows(elements, ({ name, collection }) => ({
      name,
      kind: kinds[collection].singular,
    })),
    settings: settings.map((change) => {
      const place = settingPlace(change.setting);
      return {
        setting: settingText(comparison.before.analysis.facts.survey, place),
        before: valueText(after, place, change.before),
        after: valueText(after, place, change.after),
      };
    }),
    findings: {
      ...rows(worstFirst(findings), ({ severity, message }) => ({ severity, message })),
      changed: findings.changed.map((pair) => ({
        severity: pair.after.severity,
        message: pair.after.message,
        change: severityChange(pair.before, pair.after),
      })),
    },
    goals: paths.goals.filter(isChanged).map((change) => ({
      title: goalKinds[change.goal.name].title,
      before: extentText(extentOf(comparison.before.analysis.facts, change.before)),
      after: extentText(extentOf(comparison.after.analysis.facts, change.after)),
      appeared: pathsOf(change.appeared, comparison.after),
      gone: pathsOf(change.gone, comparison.before),
    })),
    limits,
    goalsAsBefore: titles(others.asBefore),
    notReached: { says: neitherReached(limits), goals: titles(others.notReached) },
  };
}

function pathsOf({ paths, areMore }: MissingPaths, { analysis }: Side): PathsOf {
  return {
    count: paths.length === 0 && !areMore ? '' : pathCount(paths, areMore),
    paths: routesAmong(paths)
      .slice(0, mostRoutes)
      .map(({ path, alsoFrom }) => ({
        from: [path.foothold, ...alsoFrom]
          .map(({ text }) => footholdTitle(text, analysis.facts.survey))
          .join('; '),
        hops: sentencesOf(path),
      })),
  };
}

function rows<Thing, Row>(
  { appeared, gone, same }: Changes<Thing>,
  rowOf: (thing: Thing) => Row,
): RowsOf<Row> {
  return { appeared: appeared.map(rowOf), gone: gone.map(rowOf), same: same.length };
}
