// The mark of a finding: shape and colour say how grave it is; a number may stand inside.
import type { Shape } from './display-list.ts';
import type { Judgement } from './marks.ts';

/** Path data of the shape of each judgement, within 18 × 18 pixels around the origin. */
const outlines: { readonly [J in Judgement]: string } = {
  critical: 'M0 -10 L10 0 L0 10 L-10 0 Z',
  high: 'M0 -9.5 L10 8 L-10 8 Z',
  medium: 'M-8 -8 H8 V8 H-8 Z',
  low: 'M-8.5 0 A8.5 8.5 0 1 0 8.5 0 A8.5 8.5 0 1 0 -8.5 0 Z',
  info: 'M-8.5 0 A8.5 8.5 0 1 0 8.5 0 A8.5 8.5 0 1 0 -8.5 0 Z',
  question: 'M-5 -8.5 H5 L8.5 -5 V5 L5 8.5 H-5 L-8.5 5 V-5 Z',
};

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
    d: moved(outlines[judgement], x, y, scale),
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

/** Absolute path data scaled and moved by so many pixels; knows M, L, H, V, A, C, Z with spaces between numbers. */
export function moved(d: string, dx: number, dy: number, scale = 1): string {
  return d.replaceAll(/([MLHVAC])([^A-Z]*)/g, (_all, letter: string, rest: string) => {
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
