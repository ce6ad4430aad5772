// The walk as the face shows it: goals, paths hop by hop with what stops each hop, and what holds.
import { settingId } from '../document/reading.ts';
import type { Survey } from '../document/survey.ts';
import { type Bundle, bundlesAmong } from '../drawing/bundles.ts';
import { isOnCanvas } from '../drawing/network.ts';
import { citationText } from '../elements/sources.ts';
import type { Facts } from '../facts/facts.ts';
import { singleFlows } from '../flows/derive.ts';
import { fingerprint } from '../rules/result.ts';
import type { Fix, Severity } from '../rules/rule.ts';
import { settingOf } from '../trust/cheapest-choice.ts';
import { canBeWalked } from '../trust/choke-points.ts';
import { pathText } from '../trust/comparison.ts';
import { type FootholdName, footholdKinds } from '../trust/footholds.ts';
import { type GoalName, goalKinds, goalText } from '../trust/goals.ts';
import type { Holding } from '../trust/holding.ts';
import { type FindingsBySubject, findingsOfHop } from '../trust/links.ts';
import { clientsBehindHoldings, type Hop, type TrustPath } from '../trust/paths.ts';
import type { Gate } from '../trust/step.ts';
import { type GoalReached, heldSteps, type Walk } from '../trust/walk.ts';
import { changeText } from './cut-text.ts';
import { basisOf, type HopJson } from './paths-json.ts';
import type { Change } from './result-detail.ts';
import { settingText, valueText } from './setting-words.ts';

export interface WalkRows {
  readonly footholds: readonly FootholdRow[];
  readonly goals: readonly GoalRow[];
  /** What holds, by the setting that alone holds it; the one that holds most first. */
  readonly held: readonly HeldRow[];
}

export interface FootholdRow {
  /** As the command line writes it. */
  readonly text: string;
  readonly title: string;
}

export interface GoalRow {
  readonly goal: string;
  readonly title: string;
  /** How many elements of this goal fall, and the clients that stand behind them. */
  readonly elements: number;
  readonly clients: number;
  readonly paths: readonly PathRow[];
}

/** What a change that is only tried makes of a path. */
export type Fate = 'stays' | 'dies' | 'new';

export interface PathRow {
  /** The same for the same walk in another state of the document. */
  readonly id: string;
  readonly goal: string;
  readonly goalTitle: string;
  readonly foothold: string;
  readonly fate: Fate;
  readonly elements: number;
  readonly clients: number;
  readonly hops: readonly HopRow[];
}

export interface HopRow {
  readonly title: string;
  readonly sentence: string;
  readonly basis: HopJson['basis'];
  readonly sources: readonly string[];
  /** Ids of what stands on the canvas: where the hop begins, what it goes through, where it leads. */
  readonly from: string | undefined;
  readonly via: string | undefined;
  readonly to: readonly string[];
  /** The flows that it uses, as lines between elements; at most `mostBundles`. */
  readonly bundles: readonly Bundle[];
  /** Each alone stops it: the changes of each are made together. */
  readonly stops: readonly (readonly Change[])[];
  /** What stops it, in general; said where no setting does. */
  readonly stoppedBy: string;
  readonly findings: readonly HopFinding[];
}

export interface HopFinding {
  readonly fingerprint: string;
  readonly severity: Severity | undefined;
  readonly title: string;
}

export interface HeldRow {
  /** `id.key`, or `id.role-id.key`. */
  readonly setting: string;
  readonly element: string;
  /** `HAM: Site mode = Native`. */
  readonly text: string;
  readonly steps: number;
  /** The titles of the steps, sorted. */
  readonly titles: readonly string[];
}

/** A walk, and the findings of the document that was walked. */
export interface Walked {
  readonly walk: Walk;
  readonly findings: FindingsBySubject;
}

const mostBundles = 200;

/** The walk in rows. `before` is the walk of the document without the changes that are only tried. */
export function walkRows(now: Walked, before: Walked = now): WalkRows {
  const { graph, footholds, goals } = now.walk;
  const { survey } = graph.terrain.facts;
  return {
    footholds: footholds.map(({ text }) => ({ text, title: footholdTitle(text, survey) })),
    goals: goals.map((reached, place) => ({
      goal: goalText(reached.goal),
      title: goalTitle(reached.goal, survey),
      elements: reached.reached.length,
      clients: clientsBehindHoldings(graph, reached.reached),
      paths: pathRows(reached, before.walk.goals[place] ?? reached, now, before),
    })),
    held: heldRows(now.walk),
  };
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

/** The paths there were, each with what becomes of it, and those that a change opened. */
function pathRows(
  reached: GoalReached,
  were: GoalReached,
  now: Walked,
  before: Walked,
): readonly PathRow[] {
  const known = new Set(were.paths.map(pathText));
  return [
    ...were.paths.map((path) =>
      pathRow(path, before, canBeWalked(now.walk.graph, path) ? 'stays' : 'dies'),
    ),
    ...reached.paths
      .filter((path) => !known.has(pathText(path)))
      .map((path) => pathRow(path, now, canBeWalked(before.walk.graph, path) ? 'stays' : 'new')),
  ];
}

/** A path in rows; `fate` is what a change that is only tried makes of it. */
export function pathRow(path: TrustPath, { walk, findings }: Walked, fate: Fate): PathRow {
  const { facts } = walk.graph.terrain;
  const { foothold, goal, hops, reached } = path;
  const rows: HopRow[] = [];
  for (const [index, hop] of hops.entries()) {
    const ends = index === hops.length - 1 ? reached : [hop.to];
    const from = rows.at(-1)?.to[0] ?? placeOf(hop.from, hop, facts.survey);
    rows.push(hopRow(hop, from, ends, facts, findings));
  }
  return {
    id: pathText(path),
    goal: goalText(goal),
    goalTitle: goalTitle(goal, facts.survey),
    foothold: footholdTitle(foothold.text, facts.survey),
    fate,
    elements: reached.length,
    clients: clientsBehindHoldings(walk.graph, reached),
    hops: rows,
  };
}

function hopRow(
  hop: Hop,
  from: string | undefined,
  ends: readonly Holding[],
  facts: Facts,
  findings: FindingsBySubject,
): HopRow {
  const { step, effect } = hop;
  const to = new Set(ends.flatMap((holding) => placeOf(holding, hop, facts.survey) ?? []));
  const via = onCanvas(facts.survey, effect.element);
  return {
    title: step.title,
    sentence: effect.sentence(),
    basis: basisOf(hop),
    sources: [...new Set(step.sources.map(citationText))],
    from,
    via: via === from || (via !== undefined && to.has(via)) ? undefined : via,
    to: [...to].sort(),
    bundles: bundlesAmong(effect.flows?.() ?? [], singleFlows).slice(0, mostBundles),
    stops: stopsOf(effect.gates ?? [], facts),
    stoppedBy: step.stoppedBy,
    findings: findingsOfHop(findings, hop).map((result) => ({
      fingerprint: fingerprint(result),
      severity: result.severity,
      title: result.rule.title,
    })),
  };
}

/** Where on the canvas something is had: at the element itself, at what gives it, or at the server of the site. */
function placeOf({ kind, id }: Holding, { effect }: Hop, survey: Survey): string | undefined {
  const server = survey.holdersAt(id, 'site-server')[0]?.id;
  if (kind === 'influences' || kind === 'control-site-server') return server;
  return onCanvas(survey, id) ?? onCanvas(survey, effect.element) ?? server;
}

function onCanvas(survey: Survey, id: string): string | undefined {
  const entry = survey.find(id);
  return entry !== undefined && isOnCanvas(entry.collection) ? id : undefined;
}

/** What closes one of these gates, each way once. */
function stopsOf(gates: readonly Gate[], facts: Facts): readonly (readonly Change[])[] {
  const stops = new Map<string, readonly Change[]>();
  for (const gate of gates) {
    const changes = gate.closing();
    if (changes.length === 0) continue;
    stops.set(changesKey(changes), changesInWords(changes, facts));
  }
  return [...stops.values()];
}

/** Changes as data, each with the words for it. */
export function changesInWords(changes: readonly Fix[], facts: Facts): readonly Change[] {
  return changes.map(({ element, setting, value }) => ({
    element,
    setting,
    value,
    sentence: changeText(facts, { element, setting, value }),
  }));
}

function changesKey(changes: readonly Fix[]): string {
  return changes
    .map((change) => `${settingOf(change)}=${change.value}`)
    .sort()
    .join(' ');
}

function heldRows(walk: Walk): readonly HeldRow[] {
  const { survey } = walk.graph.terrain.facts;
  const rows = new Map<string, { gate: Gate; steps: number; titles: Set<string> }>();
  for (const { step, effect } of heldSteps(walk)) {
    const gate = effect.gates?.find(({ state }) => state === 'closed');
    if (gate === undefined) continue;
    const id = settingId(gate.setting);
    const row = rows.get(id) ?? { gate, steps: 0, titles: new Set<string>() };
    row.steps += 1;
    row.titles.add(step.title);
    rows.set(id, row);
  }
  return [...rows]
    .sort(([a, one], [b, other]) => other.steps - one.steps || (a < b ? -1 : 1))
    .map(([setting, { gate, steps, titles }]) => {
      const { element, key, value } = gate.setting;
      const place = { element, setting: key };
      return {
        setting,
        element,
        text: `${settingText(survey, place)} = ${valueText(survey, place, value)}`,
        steps,
        titles: [...titles].sort(),
      };
    });
}
