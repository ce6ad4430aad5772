// A ring around a point: a rectangle that is as round as can be.
import type { Shape } from './display-list.ts';
import type { Point } from './line.ts';

type Stroke = Extract<Shape, { shape: 'rectangle' }>['stroke'];

export function ring({ x, y }: Point, radius: number, stroke: Stroke, strokeWidth: number): Shape {
  return {
    shape: 'rectangle',
    x: x - radius,
    y: y - radius,
    width: 2 * radius,
    height: 2 * radius,
    radius,
    fill: 'card',
    stroke,
    strokeWidth,
  };
}
