import fc from 'fast-check';
import { expect, it } from 'vitest';
import { makeRoom } from '../../models/layout/make-room.ts';

interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const card = (x: number, y: number, height = 60): Frame => ({ x, y, width: 200, height });

it('what stands below a card that grows moves down, and keeps its distance', () => {
  const before = card(0, 0);
  const frames = new Map([
    ['grown', card(0, 0, 104)],
    ['below', card(0, 84)],
    ['last', card(0, 168)],
    ['beside', card(224, 84)],
  ]);
  const moved = makeRoom(frames, 'grown', before);
  expect(moved.get('below')).toEqual(card(0, 128));
  expect(moved.get('last')).toEqual(card(0, 212));
  expect(moved.has('beside')).toBe(false);
});

it('nothing moves where there is room', () => {
  const frames = new Map([
    ['grown', card(0, 0, 80)],
    ['below', card(0, 84)],
  ]);
  expect(makeRoom(frames, 'grown', card(0, 0)).size).toBe(0);
});

it('nothing overlaps afterwards that did not overlap before', () => {
  const columns = fc.array(fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 6 }), {
    minLength: 1,
    maxLength: 5,
  });
  fc.assert(
    fc.property(columns, fc.nat(400), fc.nat(300), (heights, moreHeight, moreWidth) => {
      const frames = new Map<string, Frame>();
      heights.forEach((column, x) => {
        let y = 0;
        column.forEach((height, row) => {
          frames.set(`${x}-${row}`, card(x * 224, y, height * 4));
          y += height * 4 + 24;
        });
      });
      const before = frames.get('0-0');
      if (before === undefined) return;
      frames.set('0-0', {
        ...before,
        width: before.width + moreWidth,
        height: before.height + moreHeight,
      });
      for (const [id, frame] of makeRoom(frames, '0-0', before)) frames.set(id, frame);
      const all = [...frames.values()];
      all.forEach((one, index) => {
        for (const other of all.slice(index + 1)) {
          const apart =
            one.x + one.width <= other.x ||
            other.x + other.width <= one.x ||
            one.y + one.height <= other.y ||
            other.y + other.height <= one.y;
          expect(apart).toBe(true);
        }
      });
    }),
    { numRuns: 500 },
  );
});
