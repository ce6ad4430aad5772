// A zone: a container whose ground says what it is exposed to.
import type { Entry } from '../document/survey.ts';
import { kinds } from '../elements/catalogue.ts';
import { badge, badgeScale } from './badge.ts';
import type { Detail, Drawing, Shape } from './display-list.ts';
import { kindIcon } from './icons.ts';
import type { Mark } from './marks.ts';
import { fitted, widthOf } from './text.ts';
import type { Token } from './themes.ts';

/** Room between a zone's border and what stands in it, in pixels; its name stands above. */
export const zonePadding = { top: 44, right: 20, bottom: 20, left: 20 } as const;

/** The least a zone measures, in pixels. */
export const leastZone = { width: 240, height: 120 } as const;

/** The letters of a zone's name and counts, and where they stand, at each detail. */
const letters = {
  near: { name: 13, counts: 11, icon: 18, base: 27, left: 18 },
  middle: { name: 22, counts: 17, icon: 24, base: 32, left: 16 },
  far: { name: 60, counts: 42, icon: 0, base: 90, left: 32 },
} as const;

/** The smallest letters of something far away. */
const leastFar = 32;

/** The size of letters in which a text has room, between the smallest and these. */
function sizeWithin(text: string, room: number, most: number, weight: 400 | 600): number {
  const fitting = Math.floor(room / widthOf(text, 1, weight));
  return Math.max(leastFar, Math.min(most, fitting));
}

/** A zone of this size. `counts` stands at its top right corner, from far away under its name. */
export function drawZone(
  { data }: Entry<'zones'>,
  { width, height }: { readonly width: number; readonly height: number },
  counts: string,
  mark: Mark | undefined,
  detail: Detail,
  label?: string,
): Drawing {
  const { icon, base, left, ...most } = letters[detail];
  const isFar = detail === 'far';
  const textLeft = left + (isFar ? 0 : icon + 8);
  const nameRoom = width - textLeft - 24;
  // From far away a whole name in smaller letters says more than half of it in large ones.
  const size = isFar ? sizeWithin(data.name, nameRoom, most.name, 600) : most.name;
  const small = isFar ? sizeWithin(counts, nameRoom, most.counts, 400) : most.counts;
  const nameWidth = Math.min(nameRoom, widthOf(data.name, size, 600));
  // The name comes first: counts show where they fit beside it.
  const countsWidth = widthOf(counts, small, 400);
  const areCountsShown = isFar || nameWidth + countsWidth + 16 <= nameRoom;
  const name = fitted(data.name, nameRoom, size, 600);
  const kind = kinds.zones.fields.kind.options[data.kind];
  const kindLeft = textLeft + nameWidth + 8;
  const isKindShown =
    detail === 'near' &&
    kind !== data.name &&
    widthOf(kind, small, 400) <= width - (areCountsShown ? countsWidth : 0) - 32 - kindLeft;
  const ground: Token = `zone-${data.kind}`;
  const shapes: Shape[] = [
    {
      shape: 'rectangle',
      x: 0.5,
      y: 0.5,
      width: width - 1,
      height: height - 1,
      radius: 12,
      fill: ground,
      stroke: `zone-${data.kind}-line`,
      ...(data.kind === 'perimeter' && { dash: [6, 4], strokeWidth: 1.5 }),
    },
  ];
  const over: Shape[] = [
    ...(isFar
      ? []
      : [
          {
            shape: 'icon',
            icon: kindIcon('zones', data),
            x: left,
            y: base - icon * 0.78,
            size: icon,
            colour: 'ink-quiet',
          } as const,
        ]),
    {
      shape: 'text',
      x: textLeft,
      y: base,
      text: name,
      size,
      weight: 600,
      fill: 'ink',
      halo: ground,
    },
    ...(isKindShown
      ? [
          {
            shape: 'text',
            x: kindLeft,
            y: base,
            text: kind,
            size: small,
            weight: 400,
            fill: 'ink-quiet',
            halo: ground,
          } as const,
        ]
      : []),
    {
      shape: 'text',
      x: isFar ? textLeft : width - 20,
      y: isFar ? base + 60 : base,
      text: isFar ? fitted(counts, nameRoom, small, 400) : areCountsShown ? counts : '',
      size: small,
      weight: 400,
      fill: 'ink-quiet',
      anchor: isFar ? 'start' : 'end',
      halo: ground,
    },
  ];
  if (mark !== undefined) {
    const [x, y] = isFar ? [width - 44, 44] : [width - 16, 2];
    over.push(...badge(mark.worst, x, y, label, badgeScale[detail]));
  }
  return { width, height, shapes, over };
}
