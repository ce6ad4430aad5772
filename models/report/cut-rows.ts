// Choke points as the face shows them: settings in words, each with its cost.
import type { Facts } from '../facts/facts.ts';
import { settingOf } from '../trust/cheapest-choice.ts';
import type { Cut } from '../trust/choke-points.ts';
import { pathText } from '../trust/path-changes.ts';
import { routesAmong } from '../trust/routes.ts';
import { sentencesOf } from './cut-text.ts';
import { changesInWords } from './hop-rows.ts';
import { footholdTitle } from './path-rows.ts';
import type { Change } from './result-detail.ts';

export interface CutRows {
  readonly outcome: Cut['outcome'];
  readonly cost: number;
  /** No set of settings that cuts the goal costs less: equal to the cost where that is exact. */
  readonly atLeast: number;
  readonly settings: readonly CutSetting[];
  /** Where it cannot be cut: paths no hop of which any setting stops. */
  readonly unstoppable: readonly UnstoppableRow[];
}

export interface CutSetting extends Change {
  /** As the command line and `costs` write it. */
  readonly name: string;
  readonly cost: number;
}

export interface UnstoppableRow {
  readonly id: string;
  /** Where it starts, and where the same hops start too. */
  readonly footholds: readonly string[];
  readonly sentences: readonly string[];
}

/** A cut in rows. */
export function cutRows(cut: Cut, facts: Facts): CutRows {
  const { outcome, changes, cost, atLeast, unstoppable } = cut;
  const { survey } = facts;
  return {
    outcome,
    cost,
    atLeast,
    settings: changesInWords(changes, facts).map((change) => {
      const name = settingOf(change);
      return { ...change, name, cost: survey.document.costs[name] ?? 1 };
    }),
    unstoppable: routesAmong(unstoppable).map(({ path, alsoFrom }) => ({
      id: pathText(path),
      footholds: [path.foothold, ...alsoFrom].map(({ text }) => footholdTitle(text, survey)),
      sentences: sentencesOf(path),
    })),
  };
}
