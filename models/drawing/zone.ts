// A zone: a container whose ground says what it is exposed to.
import type { Entry } from '../document/survey.ts';
import { kinds } from '../elements/catalogue.ts';
import { badge } from './badge.ts';
import type { Drawing, Shape } from './display-list.ts';
import { kindIcon } from './icons.ts';
import type { Mark } from './marks.ts';
import { fitted, widthOf } from './text.ts';
import type { Token } from './themes.ts';

/** Room between a zone's border and what stands in it, in pixels; its name stands above. */
export const zonePadding = { top: 44, right: 20, bottom: 20, left: 20 } as const;

/** The least a zone measures, in pixels. */
export const leastZone = { width: 240, height: 120 } as const;

/** A zone of this size. `counts` stands at its top right corner. */
export function drawZone(
  { data }: Entry<'zones'>,
  { width, height }: { readonly width: number; readonly height: number },
  counts: string,
  mark: Mark | undefined,
  label?: string,
): Drawing {
  const ground: Token = `zone-${data.kind}`;
  const line: Token = `zone-${data.kind}-line`;
  const kind = kinds.zones.fields.kind.options[data.kind];
  const countsWidth = widthOf(counts, 11, 400);
  const name = fitted(data.name, width - countsWidth - 80, 13, 600);
  const nameWidth = widthOf(name, 13, 600);
  const left = 42 + nameWidth + 8;
  const room = width - countsWidth - 24 - left;
  const isKindShown = kind !== data.name && widthOf(kind, 11, 400) <= room;
  const shapes: Shape[] = [
    {
      shape: 'rectangle',
      x: 0.5,
      y: 0.5,
      width: width - 1,
      height: height - 1,
      radius: 12,
      fill: ground,
      stroke: line,
      ...(data.kind === 'perimeter' && { dash: [6, 4], strokeWidth: 1.5 }),
    },
    { shape: 'icon', icon: kindIcon('zones', data), x: 18, y: 13, size: 18, colour: 'ink-quiet' },
    { shape: 'text', x: 42, y: 27, text: name, size: 13, weight: 600, fill: 'ink' },
    ...(isKindShown
      ? [
          {
            shape: 'text',
            x: left,
            y: 27,
            text: kind,
            size: 11,
            weight: 400,
            fill: 'ink-quiet',
          } as const,
        ]
      : []),
    {
      shape: 'text',
      x: width - 20,
      y: 27,
      text: counts,
      size: 11,
      weight: 400,
      fill: 'ink-quiet',
      anchor: 'end',
    },
  ];
  if (mark !== undefined) shapes.push(...badge(mark.worst, width - 16, 2, label));
  return { width, height, shapes };
}
