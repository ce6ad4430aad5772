// A service that a site relies on: a pill.
import type { Entry } from '../document/survey.ts';
import { badge, badgeScale } from './badge.ts';
import type { Detail, Drawing, Shape } from './display-list.ts';
import { kindIcon } from './icons.ts';
import type { Mark } from './marks.ts';
import { fitted, widthOf } from './text.ts';

const height = 32;
const widest = 200;
const grid = 4;

/** A service. `label` replaces its mark by the numbers of an export. */
export function drawService(
  service: Entry<'services'>,
  mark: Mark | undefined,
  detail: Detail,
  label?: string,
): Drawing {
  const name = fitted(service.data.name, widest - 50, 12, 600);
  const width = Math.ceil((widthOf(name, 12, 600) + 50) / grid) * grid;
  const isNear = detail === 'near';
  const size = isNear ? 12 : 16;
  const text =
    detail === 'far' ? '' : fitted(service.data.name, width - (isNear ? 50 : 20), size, 600);
  const shapes: Shape[] = [
    {
      shape: 'rectangle',
      x: 0.5,
      y: 0.5,
      width: width - 1,
      height: height - 1,
      radius: 15.5,
      fill: 'card',
      stroke: 'card-line',
    },
    ...(isNear
      ? [
          {
            shape: 'icon',
            icon: kindIcon('services', service.data),
            x: 12,
            y: 8,
            size: 16,
            colour: 'ink-quiet',
          } as const,
        ]
      : []),
    {
      shape: 'text',
      x: isNear ? 34 : width / 2,
      y: 16 + size * 0.36,
      text,
      size,
      weight: isNear ? 600 : 400,
      fill: 'ink',
      anchor: isNear ? 'start' : 'middle',
    },
  ];
  if (mark !== undefined && detail !== 'far') {
    shapes.push(...badge(mark.worst, width - 12, 3, label, badgeScale[detail]));
  }
  return { width, height, shapes };
}
