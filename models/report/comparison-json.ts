// Two documents held against each other, for other programs.
import { fingerprint, type Result } from '../rules/result.ts';
import type { Comparison, Side } from '../trust/comparison.ts';
import type { Foothold } from '../trust/footholds.ts';
import { goalText } from '../trust/goals.ts';
import { holdingText } from '../trust/holding.ts';
import type { MissingPaths } from '../trust/missing-paths.ts';
import {
  type Changes,
  type GoalChange,
  type Opening,
  type PathChanges,
  pathText,
} from '../trust/path-changes.ts';
import { type Route, routesAmong } from '../trust/routes.ts';
import { extentOf } from './extent.ts';
import { sitesNotWalked } from './walk-limits.ts';

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
  readonly findings: Changes<FindingJson> & {
    /** Those that both have, but not equally severe. */
    readonly changed: readonly (FindingJson & { readonly severityBefore: string | null })[];
  };
  /** Where each document was walked from. */
  readonly footholds: { readonly before: readonly string[]; readonly after: readonly string[] };
  /** Sites of products that most steps know nothing of. */
  readonly notWalked: { readonly before: readonly string[]; readonly after: readonly string[] };
  /** The shortest paths to each goal that only one has; `same` are those of the shortest that both have. */
  readonly paths: Changes<ChangedPathJson>;
  readonly goals: readonly GoalChangeJson[];
}

interface FindingJson {
  readonly fingerprint: string;
  readonly severity: string | null;
  readonly message: string;
}

interface ChangedPathJson {
  /** Tells paths apart: foothold, goal, steps, end. */
  readonly path: string;
  readonly from: string;
  /** The other footholds from which the same hops lead there. */
  readonly alsoFrom: readonly string[];
  readonly goal: string;
  readonly clients: number;
  readonly reached: readonly string[];
  readonly steps: readonly string[];
  readonly hops: readonly string[];
}

export interface GoalChangeJson {
  readonly goal: string;
  readonly before: { readonly elements: number; readonly clients: number };
  readonly after: { readonly elements: number; readonly clients: number };
  /** How many paths there are in one document only, of whatever length. */
  readonly appeared: PathCountJson;
  readonly gone: PathCountJson;
  /** What falls from a foothold in one document only. */
  readonly opened: readonly OpeningJson[];
  readonly closed: readonly OpeningJson[];
}

interface PathCountJson {
  readonly paths: number;
  /** Whether there are more: the search was ended. */
  readonly more: boolean;
}

interface OpeningJson {
  readonly from: string;
  readonly reached: readonly string[];
}

/** What distinguishes two documents, as data, with as many routes to each goal. */
export function comparisonJson(comparison: Comparison, routes: number): ComparisonJson {
  const { before, after, elements, settings, findings, paths } = comparison;
  return {
    format: 'trustwalk-comparison',
    version: 1,
    elements,
    settings: settings.map((change) => ({
      setting: change.setting,
      before: change.before ?? null,
      after: change.after ?? null,
    })),
    findings: {
      ...each(findings, findingJson),
      changed: findings.changed.map((pair) => ({
        ...findingJson(pair.after),
        severityBefore: pair.before.severity ?? null,
      })),
    },
    footholds: { before: footholdsOf(before), after: footholdsOf(after) },
    notWalked: { before: notWalkedOf(before), after: notWalkedOf(after) },
    paths: pathsJson(paths, comparison, routes),
    goals: paths.goals.map((change) => goalJson(change, comparison)),
  };
}

function pathsJson(
  { goals, same }: PathChanges,
  { before, after }: Comparison,
  routes: number,
): Changes<ChangedPathJson> {
  const first = ({ paths }: MissingPaths, side: Side) =>
    routesAmong(paths)
      .slice(0, routes)
      .map((route) => changedPath(route, side));
  return {
    appeared: goals.flatMap(({ appeared }) => first(appeared, after)),
    gone: goals.flatMap(({ gone }) => first(gone, before)),
    same: same.map((path) => changedPath({ path, alsoFrom: [] }, after)),
  };
}

function changedPath({ path, alsoFrom }: Route, { analysis }: Side): ChangedPathJson {
  const { foothold, goal, hops, reached } = path;
  return {
    path: pathText(path),
    from: foothold.text,
    alsoFrom: alsoFrom.map(({ text }) => text),
    goal: goalText(goal),
    clients: extentOf(analysis.facts, reached).clients,
    reached: reached.map(holdingText),
    steps: hops.map(({ step }) => step.id),
    hops: hops.map(({ effect }) => effect.sentence()),
  };
}

function goalJson(change: GoalChange, { before, after }: Comparison): GoalChangeJson {
  const extent = (holdings: GoalChange['before'], { analysis }: Side) => {
    const { elements, clients } = extentOf(analysis.facts, holdings);
    return { elements, clients };
  };
  return {
    goal: goalText(change.goal),
    before: extent(change.before, before),
    after: extent(change.after, after),
    appeared: countOf(change.appeared),
    gone: countOf(change.gone),
    opened: change.opened.map(openingJson),
    closed: change.closed.map(openingJson),
  };
}

function countOf({ paths, areMore }: MissingPaths): PathCountJson {
  return { paths: paths.length, more: areMore };
}

function openingJson({ foothold, ends }: Opening): OpeningJson {
  return { from: foothold.text, reached: ends.map(holdingText).sort() };
}

function findingJson(result: Result): FindingJson {
  return {
    fingerprint: fingerprint(result),
    severity: result.severity ?? null,
    message: result.message,
  };
}

function footholdsOf({ walk }: Side): readonly string[] {
  return walk.footholds.map(({ text }: Foothold) => text);
}

function notWalkedOf({ analysis }: Side): readonly string[] {
  return sitesNotWalked(analysis.facts).map(({ id }) => id);
}

function each<Thing, Said>(
  { appeared, gone, same }: Changes<Thing>,
  say: (thing: Thing) => Said,
): Changes<Said> {
  return { appeared: appeared.map(say), gone: gone.map(say), same: same.map(say) };
}
