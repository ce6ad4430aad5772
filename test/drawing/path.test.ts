import { describe, expect, it } from 'vitest';
import type { Shape } from '../../models/drawing/display-list.ts';
import { drawCount, drawTint, heatOf, heatScale, placeOfCount } from '../../models/drawing/heat.ts';
import { holds } from '../../models/drawing/line.ts';
import { cornerOf, drawPath, drawPaths, type Leg } from '../../models/drawing/path.ts';

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
    const shapes = drawPath([taken, forged], boxOf, 1);
    expect(linesOf(shapes)).toHaveLength(3);
    expect(numbersOf(shapes).map(({ text, x }) => [text, x])).toEqual([
      ['1', 100],
      ['2', 500],
      ['2', 500],
    ]);
  });

  it('shows several hops to the same thing side by side, without a line from it to itself', () => {
    const stays: Leg = { from: 'mp', via: undefined, to: ['mp'] };
    const shapes = drawPath([taken, stays], boxOf, 1);
    expect(linesOf(shapes)).toHaveLength(1);
    const [first, second] = numbersOf(shapes);
    expect(second?.x).toBeGreaterThan((first?.x ?? 0) + 22);
  });

  it('goes through what a hop goes through', () => {
    const through: Leg = { from: 'zone', via: 'mp', to: ['desktops'] };
    expect(linesOf(drawPath([through], boxOf, 1))).toHaveLength(2);
  });

  it('passes over what is not on the canvas', () => {
    const shapes = drawPath([{ ...taken, to: ['mp', 'elsewhere'] }], boxOf, 1);
    expect(numbersOf(shapes)).toHaveLength(1);
  });

  it('names what it leads through where that does not say its name, each beside its numbers', () => {
    const nameOf = (id: string) => (id === 'zone' ? undefined : id);
    const texts = numbersOf(drawPath([taken, forged], boxOf, 4, false, nameOf));
    const named = texts.filter(({ text }) => boxes.has(text));
    expect(named.map(({ text }) => text)).toEqual(['mp', 'desktops', 'laptops']);
    expect(named[0]?.x).toBeGreaterThan(texts[0]?.x ?? 0);
  });

  it('keeps names apart that would cover each other', () => {
    const close = new Map([...boxes, ['laptops', { x: 510, y: 110, width: 200, height: 60 }]]);
    const texts = numbersOf(
      drawPath(
        [forged],
        (id) => close.get(id),
        4,
        false,
        (id) => id,
      ),
    );
    const [desktops, laptops] = texts.filter(({ text }) => ['desktops', 'laptops'].includes(text));
    expect((laptops?.y ?? 0) - (desktops?.y ?? 0)).toBeGreaterThan(18 * 4);
  });

  it('is dashed when it is dead, and larger from farther away', () => {
    expect(linesOf(drawPath([taken], boxOf, 1, true))[0]?.dash).toBeDefined();
    const [near] = linesOf(drawPath([taken], boxOf, 1));
    const [far] = linesOf(drawPath([taken], boxOf, 4));
    expect(near?.dash).toBeUndefined();
    expect(far?.strokeWidth).toBeGreaterThan(near?.strokeWidth ?? 0);
  });
});

describe('several paths on the canvas', () => {
  const other: Leg = { from: 'zone', via: undefined, to: ['desktops'] };
  const isDotted = (shapes: readonly Shape[]) =>
    linesOf(shapes).map(({ dash }) => dash !== undefined);

  it('are drawn together, those that die dotted', () => {
    const shapes = drawPaths(
      [
        { hops: [taken], isDead: false },
        { hops: [other], isDead: true },
      ],
      boxOf,
      1,
    );
    expect(isDotted(shapes).sort()).toEqual([false, true]);
    expect(numbersOf(shapes)).toEqual([]);
  });

  it('stay open where one that remains goes the same way as one that dies', () => {
    const dying = { hops: [taken, forged], isDead: true };
    const staying = { hops: [taken], isDead: false };
    for (const paths of [
      [dying, staying],
      [staying, dying],
    ]) {
      expect(isDotted(drawPaths(paths, boxOf, 1)).sort()).toEqual([false, true, true]);
    }
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

  it('says how many clients fall, on the border of something or inside a block', () => {
    const frame = { x: 0, y: 0, width: 200, height: 60 };
    const onBorder = placeOfCount(1384, frame, 1, false);
    expect(numbersOf(drawCount('heat-2', 1384, onBorder, 1)).map(({ text }) => text)).toEqual([
      '1,384',
    ]);
    expect(holds(frame, onBorder)).toBe(false);
    expect(holds(frame, placeOfCount(1384, frame, 1, true))).toBe(true);
    expect(holds(frame, placeOfCount(1384, frame, 8, true))).toBe(false);
  });

  it('tints a block as strongly as it is hot, but for the blocks in it', () => {
    const block = { x: 0, y: 0, width: 200, height: 100 };
    const tint = drawTint('heat-4', block, [{ x: 10, y: 20, width: 30, height: 40 }]);
    expect(tint.shape === 'path' && tint.d).toBe('M0 0 h200 v100 h-200 Z M10 20 v40 h30 v-40 Z');
    const weak = drawTint('heat-1', block, []);
    const strengthOf = (shape: Shape) => ('opacity' in shape ? (shape.opacity ?? 1) : 1);
    expect(strengthOf(weak)).toBeLessThan(strengthOf(tint));
  });
});
