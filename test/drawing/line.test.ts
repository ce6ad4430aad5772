import { expect, it } from 'vitest';
import { around, distanceTo, holds, lineBetween, meets } from '../../models/drawing/line.ts';

const left = { x: 0, y: 0, width: 100, height: 100 };
const right = { x: 300, y: 0, width: 100, height: 100 };

it('a point on a line is no distance from it, and one beside it as far as it looks', () => {
  const line = lineBetween(left, right);
  expect(distanceTo(line, { x: 200, y: 50 })).toBeCloseTo(0);
  expect(distanceTo(line, { x: 200, y: 62 })).toBeCloseTo(12);
  expect(distanceTo(line, { x: 410, y: 50 })).toBeCloseTo(110);
});

it('the distance to a bent line is that to its bend', () => {
  const line = lineBetween(left, { ...right, y: 300 });
  expect(distanceTo(line, { x: 200, y: 200 })).toBeLessThan(1);
  expect(distanceTo(line, { x: 290, y: 60 })).toBeGreaterThan(50);
});

it('boxes meet where they share a point, and hold what lies within', () => {
  const both = around([left, right]);
  expect(both).toEqual({ x: 0, y: 0, width: 400, height: 100 });
  expect(meets(left, right)).toBe(false);
  expect(meets(left, { ...right, x: 100 })).toBe(true);
  expect(holds(both, right)).toBe(true);
  expect(holds(right, both)).toBe(false);
});
