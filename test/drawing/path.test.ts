import { describe, expect, it } from 'vitest';
import type { Shape } from '../../models/drawing/display-list.ts';
import { drawHeat, heatOf, heatScale } from '../../models/drawing/heat.ts';
import { cornerOf, drawPath, type Leg } from '../../models/drawing/path.ts';

const boxes = new Map([
  ['zone', cornerOf({ x: 0, y: 0, width: 900, height: 600 })],
  ['mp', { x: 100, y: 100, width: 200, height: 80 }],
  ['desktops', { x: 500, y: 100, width: 200, height: 60 }],
  ['laptops', { x: 500, y: 300, width: 200, height: 60 }],
]);
const boxOf = (id: string) => boxes.get(id);

const numbersOf = (shapes: readonly Shape[]) =>
  shapes.flatMap((shape) => (shape.shape === 'text' ? [shape] : []));
const linesOf = (shapes: readonly Shape[]) =>
  shapes.flatMap((shape) => (shape.shape === 'path' && shape.stroke === 'ink' ? [shape] : []));

const taken: Leg = { from: 'zone', via: undefined, to: ['mp'] };
const forged: Leg = { from: 'mp', via: undefined, to: ['desktops', 'laptops'] };

describe('a path on the canvas', () => {
  it('has a line for each hop to all that it leads to, and its number there', () => {
    const shapes = drawPath([taken, forged], boxOf, 'near');
    expect(linesOf(shapes)).toHaveLength(3);
    expect(numbersOf(shapes).map(({ text, x }) => [text, x])).toEqual([
      ['1', 100],
      ['2', 500],
      ['2', 500],
    ]);
  });

  it('shows several hops to the same thing side by side, without a line from it to itself', () => {
    const stays: Leg = { from: 'mp', via: undefined, to: ['mp'] };
    const shapes = drawPath([taken, stays], boxOf, 'near');
    expect(linesOf(shapes)).toHaveLength(1);
    const [first, second] = numbersOf(shapes);
    expect(second?.x).toBeGreaterThan((first?.x ?? 0) + 22);
  });

  it('goes through what a hop goes through', () => {
    const through: Leg = { from: 'zone', via: 'mp', to: ['desktops'] };
    expect(linesOf(drawPath([through], boxOf, 'near'))).toHaveLength(2);
  });

  it('passes over what is not on the canvas', () => {
    const shapes = drawPath([{ ...taken, to: ['mp', 'elsewhere'] }], boxOf, 'near');
    expect(numbersOf(shapes)).toHaveLength(1);
  });

  it('is dashed when it is dead, and larger from farther away', () => {
    expect(linesOf(drawPath([taken], boxOf, 'near', true))[0]?.dash).toBeDefined();
    const [near] = linesOf(drawPath([taken], boxOf, 'near'));
    const [far] = linesOf(drawPath([taken], boxOf, 'far'));
    expect(near?.dash).toBeUndefined();
    expect(far?.strokeWidth).toBeGreaterThan(near?.strokeWidth ?? 0);
  });
});

describe('the heat of a blast radius', () => {
  it.each([0, 1, 3, 12, 70, 999, 12_000, 1_000_000])(
    'has steps that rise, from one client to at most %i',
    (most) => {
      const scale = heatScale(most);
      const starts = scale.map(({ from }) => from);
      expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b));
      expect(scale.length).toBeLessThanOrEqual(4);
      expect(scale.length > 0).toBe(most > 0);
      expect(heatOf(scale, 0)).toBeUndefined();
      if (most > 0) expect(heatOf(scale, most)).toBe('heat-4');
      if (most > 0) expect(heatOf(scale, 1)).toBeDefined();
    },
  );

  it('says how many clients fall', () => {
    const shapes = drawHeat('heat-2', 1384, { x: 0, y: 0, width: 200, height: 60 }, 'near');
    expect(numbersOf(shapes).map(({ text }) => text)).toEqual(['1,384']);
  });
});
