// What the face asks of the walk, as data, and how it is answered for one state of the document.
import type { Facts } from '../../models/facts/facts.ts';
import type { Walked } from '../../models/report/path-rows.ts';
import type { Analysis } from '../../models/rules/engine.ts';
import { defaultFootholds, type Foothold, readFoothold } from '../../models/trust/footholds.ts';
import { type Goal, goalNames } from '../../models/trust/goals.ts';
import { findingsBySubject } from '../../models/trust/links.ts';
import { walk } from '../../models/trust/walk.ts';

/** From where, on what terms, and how far to walk. */
export interface WalkQuestion {
  /** As the command line writes them; those that the document has by default where it is undefined. */
  readonly footholds: readonly string[] | undefined;
  readonly withoutAssumptions: boolean;
  /** Goals are asked for at this element only. */
  readonly at: string | undefined;
  /** How many paths to each goal. */
  readonly count: number;
}

/** The footholds that are asked for; what an edit took away is passed over. */
export function footholdsOf({ footholds }: WalkQuestion, facts: Facts): readonly Foothold[] {
  if (footholds === undefined) return defaultFootholds(facts);
  return footholds.flatMap((text) => {
    const foothold = readFoothold(text, facts);
    return typeof foothold === 'string' ? [] : [foothold];
  });
}

/** Walks an analysed document as it is asked. */
export function walked({ facts, objections }: Analysis, question: WalkQuestion): Walked {
  const { at, count, withoutAssumptions } = question;
  const goals = goalNames.map((name): Goal => (at === undefined ? { name } : { name, id: at }));
  return {
    walk: walk(facts, footholdsOf(question, facts), { goals, count, withoutAssumptions }),
    findings: findingsBySubject(objections),
  };
}
