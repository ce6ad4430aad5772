// A path to be read in a terminal, hop by hop: what happens, by which flows, what stops it, who says so.
import type { Facts } from '../facts/facts.ts';
import { count } from '../rules/words.ts';
import type { Hop } from '../trust/paths.ts';
import type { Effect } from '../trust/step.ts';
import type { Terrain } from '../trust/terrain.ts';
import { documentsCited } from './documents-cited.ts';
import { flowLines } from './flow-lines.ts';
import { basisOf } from './paths-json.ts';
import { stopsOf, waysText } from './stops.ts';
import { type Styles, wrapped } from './typeset.ts';

const basisNotes = {
  source: '',
  assumption: ' (Assumed.)',
  inference: ' (Inferred, not said by a source.)',
  undecided: ' (Assumed, as nobody decided the setting.)',
} as const;

const mostFlows = 3;

/** A hop under its number. */
export function hopLines(
  hop: Hop,
  number: number,
  terrain: Terrain,
  width: number,
  styles: Styles,
): readonly string[] {
  const { step, effect } = hop;
  const { facts } = terrain;
  const stops = waysText(stopsOf(hop, terrain), facts.survey);
  const about = [
    step.id,
    ...(stops === '' ? [] : [`stopped by ${stops}`]),
    documentsCited(step.sources).join('; '),
  ];
  const indent = ' '.repeat(7);
  return [
    ...wrapped(
      `${effect.sentence()}${basisNotes[basisOf(hop)]}`,
      width,
      `  ${String(number).padStart(3)}  `,
      indent,
    ),
    ...flowsThrough(effect, facts).flatMap((flow) =>
      wrapped(flow, width, indent, `${indent}  `).map(styles.quiet),
    ),
    ...wrapped(about.join(' · '), width, indent).map(styles.quiet),
  ];
}

/** The flows that an effect goes through: `HTTP from A and B to C (TCP 80)`; of many the worst protected first. */
function flowsThrough({ flows }: Effect, facts: Facts): readonly string[] {
  const lines = flowLines(facts, flows?.() ?? []).map(({ protocol, from, to, ports }) =>
    [`${protocol} from ${from} to ${to}`, ...(ports === '' ? [] : [`(${ports})`])].join(' '),
  );
  const distinct = [...new Set(lines)];
  const rest = distinct.length - mostFlows;
  return [
    ...distinct.slice(0, mostFlows).map((line) => `through ${line}`),
    ...(rest > 0 ? [`and ${count(rest)} more kinds of flows`] : []),
  ];
}
