// Choke points as the face shows them: settings in words, each with its cost.
import type { Facts } from '../facts/facts.ts';
import { settingOf } from '../trust/cheapest-choice.ts';
import type { Cut } from '../trust/choke-points.ts';
import { pathText } from '../trust/path-changes.ts';
import { routesAmong } from '../trust/routes.ts';
import { cutRanking } from './cut-ranking.ts';
import { notReachedText, rankingText, stoppedByOf, uncuttableText } from './cut-text.ts';
import { changesInWords } from './hop-rows.ts';
import { footholdTitle } from './path-rows.ts';
import type { Change } from './result-detail.ts';
import { limitsFrom } from './walk-limits.ts';

export interface CutRows {
  readonly outcome: Cut['outcome'];
  /** What keeps the walk from telling that something is safe, in sentences. */
  readonly limits: readonly string[];
  /** That nothing leads there, or why it cannot be cut; empty where nothing can be said, or where it is cut. */
  readonly says: string;
  readonly cost: number;
  /** No set of settings that cuts the goal costs less: equal to the cost where that is exact. */
  readonly atLeast: number;
  readonly settings: readonly CutSetting[];
  /** Where it cannot be cut: paths that no choice of settings stops together. */
  readonly unstoppable: readonly UnstoppableRow[];
  /** `Of 40 paths there, so many are stopped by:` */
  readonly rankingSays: string;
  /** The settings that stop most of the shortest paths, that which stops most first; empty where none stops any. */
  readonly ranked: readonly RankedRow[];
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
  readonly hops: readonly UnstoppableHop[];
}

export interface UnstoppableHop {
  readonly sentence: string;
  /** What stops it in general; undefined where a setting does. */
  readonly stoppedBy: string | undefined;
}

export interface RankedRow {
  /** Made together. */
  readonly changes: readonly CutSetting[];
  readonly stopped: number;
}

const mostRanked = 20;

/** A cut in rows. */
export function cutRows(cut: Cut, facts: Facts): CutRows {
  const { outcome, changes, cost, atLeast, unstoppable, footholds, shortest, areMore } = cut;
  const { survey } = facts;
  const settingsIn = (some: Cut['changes']) =>
    changesInWords(some, facts).map((change) => {
      const name = settingOf(change);
      return { ...change, name, cost: survey.document.costs[name] ?? 1 };
    });
  const ranking = cutRanking(cut, facts);
  return {
    outcome,
    limits: limitsFrom(footholds, facts),
    says:
      outcome === 'cannot-be-cut'
        ? uncuttableText(cut, ranking)
        : outcome === 'not-reached'
          ? notReachedText(footholds, facts)
          : '',
    cost,
    atLeast,
    settings: settingsIn(changes),
    unstoppable: routesAmong(unstoppable).map(({ path, alsoFrom }) => ({
      id: pathText(path),
      footholds: [path.foothold, ...alsoFrom].map(({ text }) => footholdTitle(text, survey)),
      hops: path.hops.map((hop) => ({
        sentence: hop.effect.sentence(),
        stoppedBy: stoppedByOf(hop, facts),
      })),
    })),
    rankingSays: rankingText(shortest.length, areMore),
    ranked: ranking.ways.slice(0, mostRanked).map((way) => ({
      changes: settingsIn(way.changes),
      stopped: way.stopped,
    })),
  };
}
