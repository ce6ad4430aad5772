// What stops a hop: changes of settings, each way to stop it once.
import type { Survey } from '../document/survey.ts';
import type { Fix } from '../rules/rule.ts';
import { settingOf } from '../trust/cheapest-choice.ts';
import type { Hop } from '../trust/paths.ts';
import type { Gate } from '../trust/step.ts';
import type { Terrain } from '../trust/terrain.ts';
import { valueText } from './setting-words.ts';

type Way = readonly Fix[];

/** More ways than these are not told. */
const mostWays = 6;

/**
 * Each alone stops a hop; the changes of each are made together. Where the same step leads there on other grounds
 * too, all of these are closed; none where one of them has no remedy.
 */
export function stopsOf(
  { step, from, to }: Pick<Hop, 'step' | 'from' | 'to'>,
  terrain: Terrain,
): readonly Way[] {
  let ways: readonly Way[] = [];
  let isFirst = true;
  for (const { gets, gates = [] } of step.effects(from, terrain)) {
    if (gets.kind !== to.kind || !gets.ids.includes(to.id)) continue;
    if (gates.some(({ state }) => state === 'closed')) continue;
    const own = waysToClose(gates);
    ways = isFirst ? own : least(ways.flatMap((way) => own.flatMap((more) => both(way, more))));
    isFirst = false;
  }
  return ways.slice(0, mostWays);
}

/** The changes that close one of these gates, each way once. */
export function waysToClose(gates: readonly Gate[] = []): readonly Way[] {
  return least(gates.map((gate) => gate.closing()).filter((way) => way.length > 0));
}

/** Two ways together; nothing where they contradict each other. */
function both(one: Way, other: Way): readonly Way[] {
  const bySetting = new Map(one.map((change) => [settingOf(change), change]));
  for (const change of other) {
    const known = bySetting.get(settingOf(change));
    if (known !== undefined && known.value !== change.value) return [];
    bySetting.set(settingOf(change), change);
  }
  return [[...bySetting.values()]];
}

/** Those that make no more changes than another, each once, the smallest first: in whatever order they were found. */
function least(ways: readonly Way[]): readonly Way[] {
  const named = ways
    .map((way) => way.map((change) => ({ change, name: `${settingOf(change)}=${change.value}` })))
    .map((way) => way.sort((a, b) => (a.name < b.name ? -1 : 1)))
    .map((way) => ({ way, text: way.map(({ name }) => name).join(' ') }))
    .sort((a, b) => a.way.length - b.way.length || (a.text < b.text ? -1 : 1));
  const kept: (typeof named)[number]['way'][] = [];
  for (const { way } of named) {
    const names = new Set(way.map(({ name }) => name));
    if (!kept.some((known) => known.every(({ name }) => names.has(name)))) kept.push(way);
  }
  return kept.map((way) => way.map(({ change }) => change));
}

/** `ext.mode → Native together with ext.siteSigningCertificate → yes, or p01.ssl → yes`; empty where nothing does. */
export function waysText(ways: readonly Way[], survey: Survey): string {
  return ways
    .map((changes) =>
      changes
        .map((change) => `${settingOf(change)} → ${valueText(survey, change, change.value)}`)
        .join(' together with '),
    )
    .join(', or ');
}
