// Choke points: the settings that cut a goal, as text and for other programs.
import type { Facts } from '../facts/facts.ts';
import type { Fix } from '../rules/rule.ts';
import { count, counted, listed } from '../rules/words.ts';
import { settingOf } from '../trust/cheapest-choice.ts';
import type { Cut } from '../trust/choke-points.ts';
import { goalKinds, goalText } from '../trust/goals.ts';
import type { TrustPath } from '../trust/paths.ts';
import { type Route, routesAmong } from '../trust/routes.ts';
import { terrainOf } from '../trust/terrain.ts';
import { type PathJson, pathJson } from './paths-json.ts';
import { settingText, valueText } from './setting-words.ts';
import { clean, plain, type Styles, wrapped } from './typeset.ts';

export interface CutJson {
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
  /** Where the goal cannot be cut: what cuts it where nothing is assumed. */
  readonly withoutAssumptions: Omit<CutJson, 'format' | 'version' | 'withoutAssumptions'> | null;
}

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
    withoutAssumptions:
      withoutAssumptions === undefined ? null : foundJson(withoutAssumptions, facts),
  };
}

function foundJson({ goal, outcome, changes, cost, atLeast, unstoppable }: Cut, facts: Facts) {
  const isCut = outcome !== 'cannot-be-cut';
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
  };
}

/** A cut to be read in a terminal. */
export function cutText(
  found: CutFound,
  facts: Facts,
  width = 100,
  styles: Styles = plain,
): string {
  const { goal } = found.cut;
  return [
    styles.heading(`${goalKinds[goal.name].title} (${goalText(goal)})`),
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
  if (cut.outcome === 'not-reached') {
    return [styles.good('Nothing leads there from these footholds.')];
  }
  if (cut.outcome === 'cut') {
    return [`Cut by ${costText(cut)}`, ...changeLines(cut, facts, styles)];
  }
  return [
    'No set of settings cuts it: no setting stops any hop of these paths.',
    ...routesAmong(cut.unstoppable).flatMap(({ path, alsoFrom }) => [
      '',
      ...wrapped(`from ${startsText({ path, alsoFrom })}`, width, '  ', '    '),
      ...sentencesOf(path).flatMap((sentence, index) =>
        wrapped(sentence, width, `  ${index + 1}  `, '     '),
      ),
    ]),
    ...(withoutAssumptions === undefined
      ? []
      : ['', ...restLines(withoutAssumptions, facts, width, styles)]),
  ];
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
