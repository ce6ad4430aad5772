// A service that a site relies on: a pill.
import type { Entry } from '../document/survey.ts';
import { badge } from './badge.ts';
import type { Drawing, Shape } from './display-list.ts';
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
  label?: string,
): Drawing {
  const text = fitted(service.data.name, widest - 50, 12, 600);
  const width = Math.ceil((widthOf(text, 12, 600) + 50) / grid) * grid;
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
    {
      shape: 'icon',
      icon: kindIcon('services', service.data),
      x: 12,
      y: 8,
      size: 16,
      colour: 'ink-quiet',
    },
    { shape: 'text', x: 34, y: 20.5, text, size: 12, weight: 600, fill: 'ink' },
  ];
  if (mark !== undefined) shapes.push(...badge(mark.worst, width - 12, 3, label));
  return { width, height, shapes };
}
