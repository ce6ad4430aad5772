// Choke points as the face shows them: settings in words, each with its cost.
import type { Facts } from '../facts/facts.ts';
import { settingOf } from '../trust/cheapest-choice.ts';
import type { Cut } from '../trust/choke-points.ts';
import { sentencesOf } from './cut-text.ts';
import { changesInWords } from './path-rows.ts';
import type { Change } from './result-detail.ts';

export interface CutRows {
  readonly outcome: Cut['outcome'];
  readonly cost: number;
  /** No set of settings that cuts the goal costs less: equal to the cost where that is exact. */
  readonly atLeast: number;
  readonly settings: readonly CutSetting[];
  /** Where it cannot be cut: paths no hop of which any setting stops, by their sentences. */
  readonly unstoppable: readonly (readonly string[])[];
}

export interface CutSetting extends Change {
  /** As the command line and `costs` write it. */
  readonly name: string;
  readonly cost: number;
}

/** A cut in rows. */
export function cutRows(cut: Cut, facts: Facts): CutRows {
  const { outcome, changes, cost, atLeast, unstoppable } = cut;
  const { costs } = facts.survey.document;
  return {
    outcome,
    cost,
    atLeast,
    settings: changesInWords(changes, facts).map((change) => {
      const name = settingOf(change);
      return { ...change, name, cost: costs[name] ?? 1 };
    }),
    unstoppable: unstoppable.map(sentencesOf),
  };
}
