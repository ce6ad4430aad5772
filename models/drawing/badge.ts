// The mark of a finding: shape and colour say how grave it is; a number may stand inside.
import type { Shape } from './display-list.ts';
import { iconPaths, judgementIcon } from './icons.ts';
import type { Judgement } from './marks.ts';

/** The outline of a judgement's icon, without the sign that is cut out of it. */
function outlineOf(judgement: Judgement): string {
  const [{ d } = { d: '' }] = iconPaths(judgementIcon(judgement));
  return d.slice(0, d.indexOf('Z') + 1);
}

const defaultLetters: { readonly [J in Judgement]?: string } = { question: '?', info: 'i' };

/** How much larger badges are from farther away. */
export const badgeScale = { near: 1, middle: 1.6, far: 3.5 } as const;

/** A badge around this point. `label` is a number of an export, or nothing. */
export function badge(
  judgement: Judgement,
  x: number,
  y: number,
  label = '',
  scale = 1,
): readonly Shape[] {
  const text = label === '' ? (defaultLetters[judgement] ?? '') : label;
  const outline: Shape = {
    shape: 'path',
    // Icons stand on a grid of 20 × 20.
    d: moved(outlineOf(judgement), x - 10 * scale, y - 10 * scale, scale),
    fill: judgement,
    stroke: 'card',
    strokeWidth: 1.5 * scale,
  };
  if (text === '') return [outline];
  const sink = (judgement === 'high' ? 6 : 4) * scale;
  return [
    outline,
    {
      shape: 'text',
      x,
      y: y + sink,
      text,
      size: 11 * scale,
      weight: 600,
      fill: 'on-mark',
      anchor: 'middle',
    },
  ];
}

/** Absolute path data scaled and moved by so many pixels; knows M, L, H, V, A, Q, C, Z with spaces between numbers. */
export function moved(d: string, dx: number, dy: number, scale = 1): string {
  return d.replaceAll(/([MLHVAQC])([^A-Z]*)/g, (_all, letter: string, rest: string) => {
    const numbers = rest.trim().split(/[ ,]+/).map(Number);
    const shifted = numbers.map((number, index) => {
      const ofArc = letter === 'A' ? index % 7 : undefined;
      // An arc holds two radii, three flags and a point.
      if (ofArc !== undefined && ofArc < 2) return number * scale;
      if (ofArc !== undefined && ofArc < 5) return number;
      const isX =
        ofArc === undefined ? letter !== 'V' && (letter === 'H' || index % 2 === 0) : ofArc === 5;
      return number * scale + (isX ? dx : dy);
    });
    return `${letter}${shifted.join(' ')} `;
  });
}
