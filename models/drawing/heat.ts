// The blast radius on the canvas: the more clients fall with something, the stronger its frame.
import { count as thousands } from '../rules/words.ts';
import type { Shape } from './display-list.ts';
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

/** A frame around something in its heat. */
export function drawHeat(heat: Heat, { x, y, width, height }: Frame, strokeWidth: number): Shape {
  return {
    shape: 'rectangle',
    x: x - 1,
    y: y - 1,
    width: width + 2,
    height: height + 2,
    radius: 8,
    stroke: heat,
    strokeWidth,
  };
}

/** Where a count of clients stands: at the lower right corner of something, on its border or `inside` it. */
export function placeOfCount(
  clients: number,
  { x, y, width, height }: Frame,
  scale: number,
  inside: boolean,
): Frame {
  const wide = Math.ceil(widthOf(thousands(clients), 12 * scale, 600)) + 12 * scale;
  const [right, bottom] = inside ? [4 * scale, 22 * scale] : [0, 9 * scale];
  const corner = { x: x + width - wide - right, y: y + height - bottom };
  return { ...corner, width: wide, height: 18 * scale };
}

/** How many clients fall with something. */
export function drawCount(
  heat: Heat,
  clients: number,
  place: Frame,
  scale: number,
): readonly Shape[] {
  return [
    { shape: 'rectangle', ...place, radius: 9 * scale, fill: heat },
    {
      shape: 'text',
      x: place.x + place.width / 2,
      y: place.y + 13.5 * scale,
      text: thousands(clients),
      size: 12 * scale,
      weight: 600,
      fill: 'on-mark',
      anchor: 'middle',
    },
  ];
}

/** How strong each tint is: names stand on it. */
const tints: { readonly [H in Heat]: number } = {
  'heat-1': 0.08,
  'heat-2': 0.13,
  'heat-3': 0.18,
  'heat-4': 0.24,
};

/** A block seen from afar in the heat of the worst in it; blocks within it have tints of their own. */
export function drawTint(heat: Heat, block: Frame, within: readonly Frame[]): Shape {
  const holes = within.map(
    ({ x, y, width, height }) => `M${x} ${y} v${height} h${width} v${-height} Z`,
  );
  const { x, y, width, height } = block;
  const d = [`M${x} ${y} h${width} v${height} h${-width} Z`, ...holes].join(' ');
  return { shape: 'path', d, fill: heat, opacity: tints[heat] };
}
