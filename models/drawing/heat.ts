// The blast radius on the canvas: the more clients fall with something, the stronger its frame.
import { count as thousands } from '../rules/words.ts';
import type { Detail, Shape } from './display-list.ts';
import type { Frame } from './line.ts';
import { widthOf } from './text.ts';
import type { Token } from './themes.ts';

/** The colours, the weakest first. */
export const heats = ['heat-1', 'heat-2', 'heat-3', 'heat-4'] as const satisfies readonly Token[];

export type Heat = (typeof heats)[number];

/** From how many clients on something has each heat. */
export type HeatScale = readonly { readonly heat: Heat; readonly from: number }[];

/** A scale up to this many clients, in round numbers; with few clients it has fewer steps. */
export function heatScale(most: number): HeatScale {
  const starts = new Set([1, ...[0.02, 0.1, 0.4].map((share) => roundedDown(most * share))]);
  const usable = [...starts].filter((from) => from >= 1 && from <= most);
  return usable.map((from, index) => ({
    heat: heats[heats.length - usable.length + index] as Heat,
    from,
  }));
}

/** The next lower 1, 2 or 5 with zeros. */
function roundedDown(number: number): number {
  if (number < 1) return 0;
  const unit = 10 ** Math.floor(Math.log10(number));
  const digit = [5, 2, 1].find((candidate) => candidate * unit <= number) ?? 1;
  return digit * unit;
}

/** The heat of so many clients; undefined where none fall. */
export function heatOf(scale: HeatScale, clients: number): Heat | undefined {
  return scale.findLast(({ from }) => clients >= from)?.heat;
}

const scales: { readonly [D in Detail]: number } = { near: 1, middle: 1.5, far: 3.5 };

/** A frame around something in its heat, with how many clients fall with it. */
export function drawHeat(
  heat: Heat,
  clients: number,
  { x, y, width, height }: Frame,
  detail: Detail,
): readonly Shape[] {
  const scale = scales[detail];
  const text = thousands(clients);
  const size = 12 * scale;
  const wide = Math.ceil(widthOf(text, size, 600)) + 12 * scale;
  return [
    {
      shape: 'rectangle',
      x: x - 1,
      y: y - 1,
      width: width + 2,
      height: height + 2,
      radius: 8,
      stroke: heat,
      strokeWidth: 4 * scale,
    },
    {
      shape: 'rectangle',
      x: x + width - wide,
      y: y + height - 9 * scale,
      width: wide,
      height: 18 * scale,
      radius: 9 * scale,
      fill: heat,
    },
    {
      shape: 'text',
      x: x + width - wide / 2,
      y: y + height + 4.5 * scale,
      text,
      size,
      weight: 600,
      fill: 'on-mark',
      anchor: 'middle',
    },
  ];
}
