// Choke points: the settings that cut a goal, as text and for other programs.
import type { Facts } from '../facts/facts.ts';
import type { Fix } from '../rules/rule.ts';
import { count, counted } from '../rules/words.ts';
import { settingOf } from '../trust/cheapest-choice.ts';
import type { Cut } from '../trust/choke-points.ts';
import { goalKinds, goalText } from '../trust/goals.ts';
import type { TrustPath } from '../trust/paths.ts';
import { settingText, valueText } from './setting-words.ts';
import { clean, plain, type Styles, wrapped } from './typeset.ts';

export interface CutJson {
  readonly format: 'trustwalk-cut';
  readonly version: 1;
  readonly goal: string;
  readonly outcome: Cut['outcome'];
  readonly changes: readonly Fix[];
  readonly cost: number;
  readonly atLeast: number;
  readonly exact: boolean;
  /** Hops that no setting stops, by their sentences; only where the goal cannot be cut. */
  readonly unstoppable: readonly (readonly string[])[];
}

/** A cut as data. */
export function cutJson(cut: Cut): CutJson {
  const { goal, outcome, changes, cost, atLeast, unstoppable } = cut;
  return {
    format: 'trustwalk-cut',
    version: 1,
    goal: goalText(goal),
    outcome,
    changes,
    cost,
    atLeast,
    exact: cost === atLeast,
    unstoppable: unstoppable.map(sentencesOf),
  };
}

/** A cut to be read in a terminal. */
export function cutText(cut: Cut, facts: Facts, width = 100, styles: Styles = plain): string {
  return [
    styles.heading(`${goalKinds[cut.goal.name].title} (${goalText(cut.goal)})`),
    ...linesOf(cut, facts, width, styles),
    '',
  ].join('\n');
}

function linesOf(cut: Cut, facts: Facts, width: number, styles: Styles): readonly string[] {
  if (cut.outcome === 'not-reached')
    return [styles.good('Nothing leads there from these footholds.')];
  if (cut.outcome === 'cannot-be-cut') {
    return [
      'No set of settings cuts it: no setting stops any hop of these paths.',
      ...cut.unstoppable.flatMap((path) => [
        '',
        ...sentencesOf(path).flatMap((sentence, index) =>
          wrapped(sentence, width, `  ${index + 1}  `, '     '),
        ),
      ]),
    ];
  }
  const bound =
    cut.cost === cut.atLeast
      ? 'Nothing cheaper cuts it.'
      : `The search was ended; nothing cheaper than ${count(cut.atLeast)} cuts it.`;
  return [
    `Cut by ${counted(cut.changes.length, 'setting')}, at a cost of ${count(cut.cost)}. ${bound}`,
    ...cut.changes.map(
      (change) => `  ${changeText(facts, change)}${styles.quiet(`  ${settingOf(change)}`)}`,
    ),
  ];
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
