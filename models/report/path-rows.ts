// The walk as the face shows it: goals, paths hop by hop with what stops each hop, and what holds.
import type { Survey } from '../document/survey.ts';
import { within } from '../flows/ends.ts';
import { canBeWalked } from '../trust/choke-points.ts';
import { type Foothold, type FootholdName, footholdKinds } from '../trust/footholds.ts';
import { canBeAsked, type GoalName, goalKinds, goalText } from '../trust/goals.ts';
import type { FindingsBySubject } from '../trust/links.ts';
import { pathText } from '../trust/path-changes.ts';
import type { TrustPath } from '../trust/paths.ts';
import { policyForgeries } from '../trust/policy-forgery.ts';
import { footholdsBesideFirst, routeText } from '../trust/routes.ts';
import type { GoalReached, Walk } from '../trust/walk.ts';
import { clientsText, extentOf, shortExtent } from './extent.ts';
import { type HeldRow, heldRows } from './held-rows.ts';
import { type HopRow, hopRow, placeOf } from './hop-rows.ts';
import { bySize } from './paths-json.ts';
import { pointText } from './paths-text.ts';
import { limitsOf, sitesNotWalked } from './walk-limits.ts';

export interface WalkRows {
  /** Whether changes are tried: each path says what becomes of it. */
  readonly isTried: boolean;
  readonly footholds: readonly FootholdRow[];
  /** What keeps the walk from telling that something is safe, in sentences. */
  readonly limits: readonly string[];
  readonly forgeries: readonly ForgeryRow[];
  readonly goals: readonly GoalRow[];
  /** What holds, by the setting that alone holds it; the one that holds most first. */
  readonly held: readonly HeldRow[];
}

export interface FootholdRow {
  /** As the command line writes it. */
  readonly text: string;
  readonly title: string;
}

/** A management point that can sign policy alone. */
export interface ForgeryRow {
  readonly id: string;
  /** `BOR-SRV01, proxy management point of BOR (Bordeaux)`. */
  readonly title: string;
  /** `480 clients`. */
  readonly extent: string;
  readonly fate: Fate;
  /** The footholds that lead to it, the nearest first. */
  readonly footholds: readonly string[];
  /** A shortest path through it; undefined where no foothold leads to it. */
  readonly path: PathRow | undefined;
}

export interface GoalRow {
  readonly goal: string;
  readonly title: string;
  /** `unknown` where it is not reached but the walk cannot tell. */
  readonly verdict: 'reached' | 'not-reached' | 'unknown';
  /** The clients that stand behind what falls of it, or how many elements do. */
  readonly extent: string;
  readonly paths: readonly PathRow[];
  /** How many paths were found: those that differ in their foothold alone are one row. */
  readonly found: number;
}

/** What a change that is only tried makes of a path. */
export type Fate = 'stays' | 'dies' | 'new';

export interface PathRow {
  /** The same for the same walk in another state of the document. */
  readonly id: string;
  readonly goal: string;
  readonly goalTitle: string;
  readonly foothold: string;
  /** The other footholds from which the same hops lead there. */
  readonly alsoFrom: readonly string[];
  /** Whether it starts elsewhere than it was asked for. */
  readonly isFromElsewhere: boolean;
  readonly fate: Fate;
  /** The clients that stand behind what falls at its end, as a number; in words, or how many elements fall. */
  readonly clients: number;
  readonly extent: string;
  readonly hops: readonly HopRow[];
}

/** A walk, and the findings of the document that was walked. */
export interface Walked {
  readonly walk: Walk;
  readonly findings: FindingsBySubject;
}

/** The walk in rows. `before` is the walk of the document without the changes that are only tried. */
export function walkRows(now: Walked, before: Walked = now): WalkRows {
  const { graph, footholds, goals } = now.walk;
  const { facts } = graph.terrain;
  const isWhole = footholds.length > 0 && sitesNotWalked(facts).length === 0;
  return {
    isTried: before !== now,
    footholds: footholds.map(({ text }) => ({ text, title: footholdTitle(text, facts.survey) })),
    limits: limitsOf(now.walk),
    forgeries: forgeryRows(now, before),
    goals: goals.flatMap((reached, place) => {
      if (!canBeAsked(reached.goal, facts)) return [];
      const were = before.walk.goals[place] ?? reached;
      const notReached = isWhole ? 'not-reached' : 'unknown';
      return [
        {
          goal: goalText(reached.goal),
          title: goalTitle(reached.goal, facts.survey),
          verdict: reached.reached.length > 0 ? 'reached' : notReached,
          extent: shortExtent(extentOf(facts, reached.reached)),
          paths: pathRows(reached, were, now, before),
          found: reached.paths.length,
        } as const,
      ];
    }),
    held: heldRows(now.walk),
  };
}

/** The management points that can sign policy alone, with those that a change that is only tried keeps from it. */
function forgeryRows(now: Walked, before: Walked): readonly ForgeryRow[] {
  const are = policyForgeries(now.walk);
  const were = before === now ? are : policyForgeries(before.walk);
  const ids = (forgeries: typeof are) => new Set(forgeries.map(({ point }) => point.id));
  const [known, left] = [ids(were), ids(are)];
  const { facts } = now.walk.graph.terrain;
  const all = [...are, ...were.filter(({ point }) => !left.has(point.id))];
  return bySize(all, facts).map(({ point, clients, footholds, path }) => {
    const isLeft = left.has(point.id);
    const fate = !isLeft ? 'dies' : known.has(point.id) ? 'stays' : 'new';
    return {
      id: point.id,
      title: pointText(point, facts),
      extent: clientsText(extentOf(facts, clients)),
      fate,
      footholds: footholds.map(({ text }) => footholdTitle(text, facts.survey)),
      path: path && pathRow(path, isLeft ? now : before, fate),
    };
  });
}

/** A foothold in words: `On the path in Geneva branch`. */
export function footholdTitle(text: string, survey: Survey): string {
  const [kind = '', ...rest] = text.split(':');
  if (!Object.hasOwn(footholdKinds, kind)) return 'On the Internet';
  return `${footholdKinds[kind as FootholdName].title} ${survey.nameOf(rest.join(':'))}`;
}

function goalTitle({ name, id }: { name: GoalName; id?: string }, survey: Survey): string {
  const { title } = goalKinds[name];
  return id === undefined ? title : `${title} (${survey.nameOf(id)})`;
}

/** The routes there were, each with what becomes of it, and those that a change opened. */
function pathRows(
  reached: GoalReached,
  were: GoalReached,
  now: Walked,
  before: Walked,
): readonly PathRow[] {
  const known = new Set(were.paths.map(pathText));
  const all = [
    ...were.paths.map((path) => ({
      path,
      walked: before,
      fate: canBeWalked(now.walk.graph, path) ? ('stays' as const) : ('dies' as const),
    })),
    ...reached.paths
      .filter((path) => !known.has(pathText(path)))
      .map((path) => ({
        path,
        walked: now,
        fate: canBeWalked(before.walk.graph, path) ? ('stays' as const) : ('new' as const),
      })),
  ];
  const routes = new Map<string, (typeof all)[number][]>();
  for (const each of all) {
    within(routes, `${each.fate} ${routeText(each.path)}`, () => []).push(each);
  }
  return [...routes.values()].flatMap((alike) => {
    const [first] = alike;
    const alsoFrom = footholdsBesideFirst(alike.map(({ path }) => path));
    return first === undefined ? [] : [pathRow(first.path, first.walked, first.fate, alsoFrom)];
  });
}

/** A path in rows; `fate` is what a change that is only tried makes of it. */
export function pathRow(
  path: TrustPath,
  { walk, findings }: Walked,
  fate: Fate,
  alsoFrom: readonly Foothold[] = [],
): PathRow {
  const { facts } = walk.graph.terrain;
  const { foothold, goal, hops, reached } = path;
  const extent = extentOf(facts, reached);
  const rows: HopRow[] = [];
  for (const [index, hop] of hops.entries()) {
    const ends = index === hops.length - 1 ? reached : [hop.to];
    const from = rows.at(-1)?.to[0] ?? placeOf(hop.from, hop, facts.survey);
    rows.push(hopRow(hop, from, ends, walk.graph.terrain, findings));
  }
  return {
    id: pathText(path),
    goal: goalText(goal),
    goalTitle: goalTitle(goal, facts.survey),
    foothold: footholdTitle(foothold.text, facts.survey),
    alsoFrom: alsoFrom.map(({ text }) => footholdTitle(text, facts.survey)),
    isFromElsewhere: walk.footholds.every(({ text }) => text !== foothold.text),
    fate,
    clients: extent.clients,
    extent: shortExtent(extent),
    hops: rows,
  };
}
