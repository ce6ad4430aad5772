import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Place } from '../../models/layout/box.ts';
import { nearestSpot } from '../../models/layout/free-spot.ts';

const ground = { x: 20, y: 44 };
const gap = 24;

function card(x: number, y: number): Place {
  return { x, y, width: 200, height: 60 };
}

function taken(...places: readonly Place[]) {
  return places.map((place) => ({ place, gap }));
}

function areApart(a: Place, b: Place): boolean {
  return (
    a.x + a.width + gap <= b.x ||
    b.x + b.width + gap <= a.x ||
    a.y + a.height + gap <= b.y ||
    b.y + b.height + gap <= a.y
  );
}

it('what is let go where nothing stands stays there to the pixel', () => {
  expect(nearestSpot(card(301, 77), taken(card(20, 44)), ground)).toEqual(card(301, 77));
});

it('what is let go on something goes beside it, to the side that is nearest', () => {
  const there = card(400, 400);
  expect(nearestSpot(card(390, 440), taken(there), ground)).toEqual(card(390, 484));
  expect(nearestSpot(card(400, 370), taken(there), ground)).toEqual(card(400, 316));
  expect(nearestSpot(card(560, 400), taken(there), ground)).toEqual(card(624, 400));
});

it('what is let go on something at the edge of the ground stays on the ground', () => {
  expect(nearestSpot(card(24, 48), taken(card(20, 44)), ground)).toEqual(card(24, 128));
});

it('wherever something is let go, it comes clear of everything and stays on the ground', () => {
  const places = fc
    .tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 900 }))
    .map(([x, y]) => card(x, y));
  fc.assert(
    fc.property(places, fc.array(places, { maxLength: 20 }), (wanted, others) => {
      const spot = nearestSpot(wanted, taken(...others), ground);
      expect(spot.x).toBeGreaterThanOrEqual(ground.x);
      expect(spot.y).toBeGreaterThanOrEqual(ground.y);
      expect(others.filter((other) => !areApart(spot, other))).toEqual([]);
    }),
  );
});
