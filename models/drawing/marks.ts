// The worst of what was found at each element.
import { roles } from '../elements/roles/index.ts';
import type { Analysis } from '../rules/engine.ts';
import type { Result } from '../rules/result.ts';
import { type Severity, severities } from '../rules/rule.ts';

export type Judgement = Severity | 'question';

/** What a badge shows. */
export interface Mark {
  readonly worst: Judgement;
  /** How many findings and questions there are. */
  readonly count: number;
  /** The worst of each role that a finding hangs on, by role id. */
  readonly roles: { readonly [role: string]: Judgement };
}

const ranking: readonly Judgement[] = ['critical', 'high', 'medium', 'low', 'question', 'info'];

/** The graver of two judgements. */
function worse(one: Judgement | undefined, other: Judgement): Judgement {
  return one !== undefined && ranking.indexOf(one) <= ranking.indexOf(other) ? one : other;
}

/** A mark for each element that is the subject of a finding or a question, by its id. */
export function marksOf({ objections }: Analysis): ReadonlyMap<string, Mark> {
  const marks = new Map<
    string,
    { worst: Judgement; count: number; roles: Record<string, Judgement> }
  >();
  for (const result of objections) {
    const judgement = judgementOf(result);
    if (judgement === undefined) continue;
    const { id } = result.subject;
    const mark = marks.get(id);
    if (mark === undefined) marks.set(id, { worst: judgement, count: 1, roles: {} });
    else {
      mark.worst = worse(mark.worst, judgement);
      mark.count += 1;
    }
    const role = roleOf(result);
    const held = marks.get(id)?.roles;
    if (role !== undefined && held !== undefined) held[role] = worse(held[role], judgement);
  }
  return marks;
}

function judgementOf({ outcome, severity }: Result): Judgement | undefined {
  if (outcome === 'question') return 'question';
  return severities.find((known) => known === severity);
}

/** The role of the subject whose setting the result hangs on. */
function roleOf({ setting, subject }: Result): string | undefined {
  if (setting === undefined || !setting.startsWith(`${subject.id}.`)) return undefined;
  const role = setting.slice(subject.id.length + 1).split('.')[0] ?? '';
  return Object.hasOwn(roles, role) ? role : undefined;
}

/** The worst of all that is inside, for blocks that hide what they hold; undefined where nothing is wrong. */
export function worstOf(marks: Iterable<Mark | undefined>): Mark | undefined {
  let worst: Judgement | undefined;
  let count = 0;
  for (const mark of marks) {
    if (mark === undefined) continue;
    worst = worse(worst, mark.worst);
    count += mark.count;
  }
  return worst === undefined ? undefined : { worst, count, roles: {} };
}
