// Choke points: the settings that cut a goal, as text and for other programs.
import type { Facts } from '../facts/facts.ts';
import type { Fix } from '../rules/rule.ts';
import { count, counted, listed } from '../rules/words.ts';
import { settingOf } from '../trust/cheapest-choice.ts';
import type { Cut } from '../trust/choke-points.ts';
import type { Foothold } from '../trust/footholds.ts';
import { goalKinds, goalText } from '../trust/goals.ts';
import type { Hop, TrustPath } from '../trust/paths.ts';
import { type Route, routesAmong } from '../trust/routes.ts';
import { terrainOf } from '../trust/terrain.ts';
import { type CutRanking, cutRanking, type RankedWay } from './cut-ranking.ts';
import { type PathJson, pathJson } from './paths-json.ts';
import { settingText, valueText } from './setting-words.ts';
import { stopsOf } from './stops.ts';
import { clean, plain, type Styles, wrapped } from './typeset.ts';
import { type LimitsJson, limitsFrom, limitsJson } from './walk-limits.ts';

export interface CutJson extends LimitsJson {
  readonly format: 'trustwalk-cut';
  readonly version: 1;
  readonly goal: string;
  readonly outcome: Cut['outcome'];
  readonly changes: readonly Fix[];
  /** What the changes cost; null where the goal cannot be cut. */
  readonly cost: number | null;
  readonly atLeast: number | null;
  readonly exact: boolean;
  /** Hops that no setting stops, by their sentences; only where the goal cannot be cut. */
  readonly unstoppable: readonly (readonly string[])[];
  /** The same paths with everything that is known of them. */
  readonly unstoppablePaths: readonly PathJson[];
  /** Whether there are more such paths, or may be. */
  readonly unstoppableLeftOut: boolean;
  /** Changes, each made together, by how many of the shortest paths they stop. */
  readonly ranked: readonly RankedWay[];
  /** How many of the shortest paths were looked at for that, and whether there are more. */
  readonly paths: number;
  readonly more: boolean;
  readonly footholds: readonly string[];
  /** Where the goal cannot be cut: what cuts it where nothing is assumed. */
  readonly withoutAssumptions: Omit<CutJson, KeysOfAll> | null;
}

/** What is the same where nothing is assumed. */
type KeysOfAll = keyof LimitsJson | 'format' | 'version' | 'footholds' | 'withoutAssumptions';

/** A cut; where the goal cannot be cut, perhaps what cuts it where nothing is assumed. */
export interface CutFound {
  readonly cut: Cut;
  readonly withoutAssumptions: Cut | undefined;
}

/** A cut as data. */
export function cutJson({ cut, withoutAssumptions }: CutFound, facts: Facts): CutJson {
  return {
    format: 'trustwalk-cut',
    version: 1,
    ...foundJson(cut, facts),
    footholds: cut.footholds.map(({ text }) => text),
    ...limitsJson(cut.footholds, facts),
    withoutAssumptions:
      withoutAssumptions === undefined ? null : foundJson(withoutAssumptions, facts),
  };
}

function foundJson(cut: Cut, facts: Facts) {
  const { goal, outcome, changes, cost, atLeast, unstoppable, shortest, areMore } = cut;
  const isCut = outcome !== 'cannot-be-cut';
  const { ways, leavesOut } = cutRanking(cut, facts);
  const routes = routesAmong(unstoppable);
  const terrain = terrainOf(facts);
  return {
    goal: goalText(goal),
    outcome,
    changes,
    cost: isCut ? cost : null,
    atLeast: isCut ? atLeast : null,
    exact: isCut && cost === atLeast,
    unstoppable: routes.map(({ path }) => sentencesOf(path)),
    unstoppablePaths: routes.map((route) => pathJson(route, terrain)),
    unstoppableLeftOut: !isCut && leavesOut,
    ranked: ways,
    paths: shortest.length,
    more: areMore,
  };
}

/** A cut to be read in a terminal. */
export function cutText(
  found: CutFound,
  facts: Facts,
  width = 100,
  styles: Styles = plain,
): string {
  const { goal, footholds } = found.cut;
  return [
    styles.heading(`${goalKinds[goal.name].title} (${goalText(goal)})`),
    ...limitsFrom(footholds, facts).flatMap((sentence) => wrapped(sentence, width)),
    ...linesOf(found, facts, width, styles),
    '',
  ].join('\n');
}

function linesOf(
  { cut, withoutAssumptions }: CutFound,
  facts: Facts,
  width: number,
  styles: Styles,
): readonly string[] {
  const { outcome, footholds, unstoppable } = cut;
  if (outcome === 'not-reached') {
    const says = notReachedText(footholds, facts);
    const isWhole = limitsFrom(footholds, facts).length === 0;
    return says === '' ? [] : wrapped(says, width).map(isWhole ? styles.good : (line) => line);
  }
  const ranking = cutRanking(cut, facts);
  const ranked = rankedLines(cut, ranking, facts, styles);
  if (outcome === 'cut') {
    return [`Cut by ${costText(cut)}`, ...changeLines(cut, facts, styles), ...ranked];
  }
  return [
    ...wrapped(uncuttableText(cut, ranking), width),
    ...routesAmong(unstoppable).flatMap(({ path, alsoFrom }) => [
      '',
      ...wrapped(`from ${startsText({ path, alsoFrom })}`, width, '  ', '    '),
      ...path.hops.flatMap((hop, index) => [
        ...wrapped(hop.effect.sentence(), width, `  ${index + 1}  `, '     '),
        ...stoppedByLines(hop, facts, width).map(styles.quiet),
      ]),
    ]),
    ...ranked,
    ...(withoutAssumptions === undefined
      ? []
      : ['', ...restLines(withoutAssumptions, facts, width, styles)]),
  ];
}

/** That nothing leads to a goal, as far as that can be said; empty where nobody starts anywhere. */
export function notReachedText(footholds: readonly Foothold[], facts: Facts): string {
  if (footholds.length === 0) return '';
  const isWhole = limitsFrom(footholds, facts).length === 0;
  return `Nothing leads there from these footholds${isWhole ? '' : ' by the steps known'}.`;
}

/** Why a goal cannot be cut, before the paths that show it. */
export function uncuttableText({ opensOthers }: Cut, { leavesOut }: CutRanking): string {
  return opensOthers
    ? 'No set of settings cuts it: what stops these paths opens others.'
    : `No set of settings cuts it: no setting stops any hop of these paths${leavesOut ? ', among others' : ''}.`;
}

/** What stops a hop in general, where no setting does. */
export function stoppedByOf(hop: Hop, facts: Facts): string | undefined {
  return stopsOf(hop, terrainOf(facts)).length > 0 ? undefined : hop.step.stoppedBy;
}

function stoppedByLines(hop: Hop, facts: Facts, width: number): readonly string[] {
  const stoppedBy = stoppedByOf(hop, facts);
  return stoppedBy === undefined ? [] : wrapped(`Stopped by: ${stoppedBy}`, width, '     ');
}

const mostRanked = 10;

/** The settings that stop most paths, unless one setting is the whole answer. */
function rankedLines(
  { outcome, changes, shortest, areMore }: Cut,
  { ways }: CutRanking,
  facts: Facts,
  styles: Styles,
): readonly string[] {
  if (ways.length === 0 || (outcome === 'cut' && changes.length === 1)) return [];
  const rest = ways.length - mostRanked;
  return [
    '',
    rankingText(shortest.length, areMore),
    ...ways.slice(0, mostRanked).flatMap(({ changes: together, stopped }) =>
      together.map((change, place) => {
        const lead = place === 0 ? `  ${String(stopped).padStart(4)}  ` : '        together with ';
        return `${lead}${changeText(facts, change)}${styles.quiet(`  ${settingOf(change)}`)}`;
      }),
    ),
    ...(rest > 0 ? [`        and ${count(rest)} more`] : []),
  ];
}

/** `Of 40 paths there, so many are stopped by:` */
export function rankingText(paths: number, areMore: boolean): string {
  const some = areMore ? `the ${count(paths)} shortest paths` : counted(paths, 'path');
  return `Of ${some} there, so many are stopped by:`;
}

/** What can be cut where not all can. */
function restLines(cut: Cut, facts: Facts, width: number, styles: Styles): readonly string[] {
  return [
    ...wrapped(restText(cut), width),
    ...(cut.outcome === 'cut' ? changeLines(cut, facts, styles) : []),
  ];
}

/** What comes of a cut where nothing is assumed, in words. */
export function restText(
  cut: Pick<Cut, 'outcome' | 'cost' | 'atLeast'> & { readonly changes: readonly unknown[] },
): string {
  if (cut.outcome === 'not-reached')
    return 'All paths there are assumed, or rest on settings that nobody decided.';
  if (cut.outcome === 'cannot-be-cut') return 'Nor does any where nothing is assumed.';
  return `All but paths that are assumed, or rest on settings that nobody decided, are cut by ${costText(cut)}`;
}

/** `3 settings, at a cost of 4. Nothing cheaper cuts it.` */
export function costText({
  changes,
  cost,
  atLeast,
}: Pick<Cut, 'cost' | 'atLeast'> & { readonly changes: readonly unknown[] }): string {
  const bound =
    cost === atLeast
      ? 'Nothing cheaper does.'
      : `The search was ended; nothing cheaper than ${count(atLeast)} does.`;
  return `${counted(changes.length, 'setting')}, at a cost of ${count(cost)}. ${bound}`;
}

function changeLines({ changes }: Cut, facts: Facts, styles: Styles): readonly string[] {
  return changes.map(
    (change) => `  ${changeText(facts, change)}${styles.quiet(`  ${settingOf(change)}`)}`,
  );
}

function startsText({ path, alsoFrom }: Route): string {
  return listed([path.foothold, ...alsoFrom].map(({ text }) => text));
}

/** A change of a setting in words: `CM01: Site mode → Native`. */
export function changeText({ survey }: Facts, { element, setting, value }: Fix): string {
  const place = { element, setting };
  return clean(`${settingText(survey, place)} → ${valueText(survey, place, value)}`);
}

/** What happens on a path, hop by hop. */
export function sentencesOf({ hops }: TrustPath): readonly string[] {
  return hops.map(({ effect }) => effect.sentence());
}
