// The numbers of findings as badges in a row.
import { badge } from '../drawing/badge.ts';
import type { Shape } from '../drawing/display-list.ts';
import type { Severity } from '../rules/rule.ts';
import type { NumberedFinding, NumberedRule } from './numbering.ts';

/** How much larger numbered badges are than plain ones: they are read from paper. */
const scale = 1.5;
/** A triangle has least room for a number. */
const triangle = 1.9;
/** From one badge to the next, in pixels. */
export const badgeStep = 34;

/** One badge, and what it leads to. */
export interface NumberBadge {
  readonly shapes: readonly Shape[];
  readonly href?: string;
}

/** The badge of a finding, or of all that a rule found, around this point. */
export function numberBadge(
  { number, severity, anchor }: NumberedFinding | NumberedRule,
  x: number,
  y: number,
): NumberBadge {
  return { shapes: labelled(severity, String(number), x, y), href: `#${anchor}` };
}

/**
 * Badges in a row that ends at this point and is at most so many pixels wide: the findings about an
 * element, the gravest outermost; what does not fit is counted. Then whether something is asked.
 */
export function badgeRow(
  findings: readonly NumberedFinding[],
  isAsked: boolean,
  right: number,
  y: number,
  width: number,
): NumberBadge[] {
  const room = Math.max(1, Math.floor(width / badgeStep) - (isAsked ? 1 : 0));
  const shown = findings.length > room ? findings.slice(0, Math.max(1, room - 1)) : findings;
  const at = (index: number) => right - index * badgeStep;
  const badges = shown.map((finding, index) => numberBadge(finding, at(index), y));
  const rest = findings.length - shown.length;
  if (rest > 0) badges.push({ shapes: more(rest, at(badges.length), y) });
  if (isAsked) badges.push({ shapes: badge('question', at(badges.length), y, '', scale) });
  return badges;
}

/** The shape of a severity around this point; without a letter, information differs from low by its fill. */
export function severityShape(severity: Severity, x: number, y: number, size = 1): Shape[] {
  const [outline] = badge(severity, x, y, '', size);
  if (outline?.shape !== 'path') return [];
  if (severity !== 'info') return [outline];
  return [{ ...outline, fill: 'card', stroke: 'info', strokeWidth: 1.5 * size }];
}

/** The sizes of letters that fit into a shape, by how many there are. */
const sizes = [0, 15, 13, 9.5, 7.5];

function labelled(severity: Severity, text: string, x: number, y: number): Shape[] {
  const size = sizes[text.length] ?? 6;
  const label: Shape = {
    shape: 'text',
    x,
    y: y + size * 0.35 + (severity === 'high' ? 3.8 : 0),
    text,
    size,
    weight: 600,
    fill: severity === 'info' ? 'info' : 'on-mark',
    anchor: 'middle',
  };
  return [...severityShape(severity, x, y, severity === 'high' ? triangle : scale), label];
}

/** `+2`, without a shape: a shape would tell a severity. */
function more(count: number, x: number, y: number): Shape[] {
  return [
    {
      shape: 'rectangle',
      x: x - 14,
      y: y - 10,
      width: 28,
      height: 20,
      radius: 10,
      fill: 'card',
      stroke: 'line-strong',
    },
    {
      shape: 'text',
      x,
      y: y + 4.5,
      text: `+${count}`,
      size: 12,
      weight: 600,
      fill: 'ink',
      anchor: 'middle',
    },
  ];
}
