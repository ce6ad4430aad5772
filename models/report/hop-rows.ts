// The hops of a path as the face shows them: how, by which flows, and what stops each.
import type { Survey } from '../document/survey.ts';
import { type Bundle, bundlesAmong } from '../drawing/bundles.ts';
import { isOnCanvas } from '../drawing/network.ts';
import type { Facts } from '../facts/facts.ts';
import { singleFlows } from '../flows/derive.ts';
import { fingerprint } from '../rules/result.ts';
import type { Fix, Severity } from '../rules/rule.ts';
import type { Holding } from '../trust/holding.ts';
import { type FindingsBySubject, findingsOfHop } from '../trust/links.ts';
import type { Hop } from '../trust/paths.ts';
import type { Terrain } from '../trust/terrain.ts';
import { changeText } from './cut-text.ts';
import { documentsCited } from './documents-cited.ts';
import { basisOf, type HopJson } from './paths-json.ts';
import type { Change } from './result-detail.ts';
import { stopsOf } from './stops.ts';

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

const mostBundles = 200;

/** A hop in rows: where it begins, what it goes through, and what it gives. */
export function hopRow(
  hop: Hop,
  from: string | undefined,
  ends: readonly Holding[],
  terrain: Terrain,
  findings: FindingsBySubject,
): HopRow {
  const { step, effect } = hop;
  const { facts } = terrain;
  const to = new Set(ends.flatMap((holding) => placeOf(holding, hop, facts.survey) ?? []));
  const via = onCanvas(facts.survey, effect.element);
  return {
    title: step.title,
    sentence: effect.sentence(),
    basis: basisOf(hop),
    sources: documentsCited(step.sources),
    from,
    via: via === from || (via !== undefined && to.has(via)) ? undefined : via,
    to: [...to].sort(),
    bundles: withEveryEnd(bundlesAmong(effect.flows?.() ?? [], singleFlows)).slice(0, mostBundles),
    stops: stopsOf(hop, terrain).map((changes) => changesInWords(changes, facts)),
    stoppedBy: step.stoppedBy,
    findings: findingsOfHop(findings, hop).map((result) => ({
      fingerprint: fingerprint(result),
      severity: result.severity,
      title: result.rule.title,
    })),
  };
}

/** Those first that show an end that none before them shows: of many, some can be left out and all ends seen. */
function withEveryEnd(bundles: readonly Bundle[]): readonly Bundle[] {
  const seen = new Set<string>();
  const [first, rest]: [Bundle[], Bundle[]] = [[], []];
  for (const bundle of bundles) {
    (seen.has(bundle.a) && seen.has(bundle.b) ? rest : first).push(bundle);
    seen.add(bundle.a).add(bundle.b);
  }
  return [...first, ...rest];
}

/** Where on the canvas something is had: at the element itself, at what gives it, or at the server of the site. */
export function placeOf(
  { kind, id }: Holding,
  { effect }: Hop,
  survey: Survey,
): string | undefined {
  const server = survey.holdersAt(id, 'site-server')[0]?.id;
  if (kind === 'influences' || kind === 'control-site-server') return server;
  return onCanvas(survey, id) ?? onCanvas(survey, effect.element) ?? server;
}

function onCanvas(survey: Survey, id: string): string | undefined {
  const entry = survey.find(id);
  return entry !== undefined && isOnCanvas(entry.collection) ? id : undefined;
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
