// What holds: the settings each of which alone keeps steps from following.
import { settingId } from '../document/reading.ts';
import { within } from '../flows/ends.ts';
import type { Gate } from '../trust/step.ts';
import { heldSteps, type Walk } from '../trust/walk.ts';
import { settingText, valueText } from './setting-words.ts';

export interface HeldRow {
  /** `id.key`, or `id.role-id.key`. */
  readonly setting: string;
  readonly element: string;
  /** `HAM: Site mode = Native`. */
  readonly text: string;
  readonly steps: number;
  /** The titles of the steps, sorted. */
  readonly titles: readonly string[];
  /** Whether all that they lead to follows in other ways, too. */
  readonly otherwise: boolean;
}

/** What holds in a walk, the setting that holds most first. */
export function heldRows(walk: Walk): readonly HeldRow[] {
  const { survey } = walk.graph.terrain.facts;
  const found = new Map<string, { gate: Gate; titles: string[]; otherwise: boolean }>();
  for (const { step, effect, otherwise } of heldSteps(walk)) {
    const gate = effect.gates?.find(({ state }) => state === 'closed');
    if (gate === undefined) continue;
    const held = within(found, settingId(gate.setting), () => ({
      gate,
      titles: [],
      otherwise: true,
    }));
    held.titles.push(step.title);
    held.otherwise &&= otherwise;
  }
  return [...found]
    .map(([setting, { gate, titles, otherwise }]): HeldRow => {
      const { element, key, value } = gate.setting;
      const place = { element, setting: key };
      return {
        setting,
        element,
        text: `${settingText(survey, place)} = ${valueText(survey, place, value)}`,
        steps: titles.length,
        titles: [...new Set(titles)].sort(),
        otherwise,
      };
    })
    .sort((a, b) => b.steps - a.steps || (a.setting < b.setting ? -1 : 1));
}
