import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrange, type Box, type Place, type Wire } from '../../models/layout/arrange.ts';
import {
  card,
  cards,
  drawings,
  everyBox,
  extent,
  overlaps,
  padding,
  placeOf,
  strays,
  zone,
} from './drawings.ts';

/** Zones as an office draws them, of 3 to 17 cards each. */
function office(): Box[] {
  return [
    zone('internet', cards('net', 3), { order: 0 }),
    zone('perimeter', cards('per', 6), { order: 1 }),
    ...[17, 9, 4, 12, 7].map((count, index) =>
      zone(`site${index}`, cards(`s${index}-`, count), { order: 2 }),
    ),
    zone('nested', [...cards('plant', 5), zone('room', cards('r', 6))], { order: 2 }),
    zone('branch', cards('bra', 2), { order: 3 }),
  ];
}

/** The boxes where they were put, except those that `isNew` names. */
function placed(
  boxes: readonly Box[],
  places: ReadonlyMap<string, Place>,
  isNew: (id: string) => boolean = () => false,
): Box[] {
  return boxes.map((box) => ({
    ...box,
    ...(isNew(box.id) ? {} : { placed: placeOf(box, places) }),
    ...(box.children && { children: placed(box.children, places, isNew) }),
  }));
}

describe('arranged anew, a drawing', () => {
  test('has no siblings that overlap and nothing that strays out of its container', () => {
    fc.assert(
      fc.property(drawings, ({ boxes, wires }) => {
        const places = arrange(boxes, wires);
        expect(places.size).toBe(everyBox(boxes).length);
        expect(overlaps(boxes, places)).toEqual([]);
        expect(strays(boxes, places)).toEqual([]);
      }),
    );
  });

  test('is aligned to a grid of 4 px, and leaves have their own size', () => {
    fc.assert(
      fc.property(drawings, ({ boxes, wires }) => {
        const places = arrange(boxes, wires);
        for (const box of everyBox(boxes)) {
          const { x, y, width, height } = placeOf(box, places);
          expect([x % 4, y % 4]).toEqual([0, 0]);
          if (box.children === undefined) expect({ width, height }).toEqual(sizeOf(box));
          else expect(width >= box.width && height >= box.height).toBe(true);
        }
      }),
    );
  });

  test('is the same whatever order the boxes and the wires come in', () => {
    const turned = (boxes: readonly Box[]): Box[] =>
      [...boxes].reverse().map((box) => ({
        ...box,
        ...(box.children && { children: turned(box.children) }),
      }));
    fc.assert(
      fc.property(drawings, ({ boxes, wires }) => {
        const backwards = wires.map(({ from, to, weight }) => ({ from: to, to: from, weight }));
        const other = arrange(turned(boxes), backwards.reverse());
        expect(sorted(other)).toEqual(sorted(arrange(boxes, wires)));
      }),
    );
  });

  test('has the proportions of a page, and is mostly filled', () => {
    const boxes = office();
    const { width, height } = extent(boxes, arrange(boxes, []));
    const filled = everyBox(boxes)
      .filter(({ children }) => children === undefined)
      .reduce((sum, box) => sum + box.width * box.height, 0);
    expect(width / height).toBeGreaterThan(1.3);
    expect(width / height).toBeLessThan(1.9);
    expect(filled / (width * height)).toBeGreaterThan(0.35);
  });

  test('takes the proportions that are asked for', () => {
    const boxes = office();
    const { width, height } = extent(boxes, arrange(boxes, [], { aspect: 0.7 }));
    expect(width / height).toBeGreaterThan(0.55);
    expect(width / height).toBeLessThan(0.85);
  });

  test('leaves the usual gaps between cards and between zones', () => {
    const boxes = [zone('a', cards('a', 4)), zone('b', cards('b', 4))];
    const places = arrange(boxes, []);
    const [a, b] = boxes.map((box) => placeOf(box, places));
    expect(a && b && Math.max(b.x - a.x - a.width, b.y - a.y - a.height)).toBe(48);
    const lefts = ['a0', 'a1', 'a2', 'a3'].map((id) => placeOf({ id }, places).x);
    expect(lefts.map((left) => (left - padding.left) % (200 + 24))).toEqual([0, 0, 0, 0]);
  });

  test('begins with what is first in the reading order', () => {
    const places = arrange(office(), []);
    const internet = placeOf({ id: 'internet' }, places);
    const perimeter = placeOf({ id: 'perimeter' }, places);
    expect({ x: internet.x, y: internet.y }).toEqual({ x: 0, y: 0 });
    expect(Math.min(perimeter.x, perimeter.y)).toBe(0);
  });

  test('has zones near each other that exchange much', () => {
    const boxes = Array.from({ length: 12 }, (_, index) =>
      zone(`z${index}`, cards(`c${index}-`, 4)),
    );
    const wire = (from: number, to: number): Wire => {
      return { from: `c${from}-0`, to: `c${to}-0`, weight: 100 };
    };
    const wires = [wire(0, 11), wire(1, 10), wire(2, 9), wire(3, 8)];
    const way = (places: ReadonlyMap<string, Place>) =>
      [0, 1, 2, 3].reduce((sum, index) => {
        const a = placeOf({ id: `z${index}` }, places);
        const b = placeOf({ id: `z${11 - index}` }, places);
        return sum + Math.hypot(a.x - b.x, a.y - b.y);
      }, 0);
    expect(way(arrange(boxes, wires))).toBeLessThan(way(arrange(boxes, [])) * 0.6);
  });

  test('can be nested a hundred levels deep', () => {
    let boxes = [card('innermost')];
    for (let level = 0; level < 100; level += 1) boxes = [zone(`level${level}`, boxes)];
    const places = arrange(boxes, [{ from: 'innermost', to: 'level99', weight: 1 }]);
    expect(placeOf({ id: 'level99' }, places).width).toBe(200 + 100 * 40);
    expect(strays(boxes, places)).toEqual([]);
  });

  test('can be empty, as can a container, which has its least size', () => {
    expect(arrange([], []).size).toBe(0);
    expect(arrange([zone('empty', [])], []).get('empty')).toEqual({
      x: 0,
      y: 0,
      width: 220,
      height: 96,
    });
  });

  test('wastes little room around a box that is larger than all others', () => {
    const boxes = [{ id: 'giant', width: 1500, height: 900 }, ...cards('c', 12)];
    const places = arrange(boxes, []);
    const { width, height } = extent(boxes, places);
    const filled = boxes.reduce((sum, box) => sum + box.width * box.height, 0);
    expect(overlaps(boxes, places)).toEqual([]);
    expect(filled / (width * height)).toBeGreaterThan(0.7);
  });

  test('stays page-like and free of overlaps with hundreds of zones', () => {
    const boxes = Array.from({ length: 300 }, (_, index) =>
      zone(`z${index}`, cards(`c${index}-`, (index * 7) % 19)),
    );
    const places = arrange(boxes, []);
    const { width, height } = extent(boxes, places);
    expect(width / height).toBeGreaterThan(1.2);
    expect(width / height).toBeLessThan(2.1);
    expect(overlaps(boxes, places)).toEqual([]);
  });
});

describe('what is kept', () => {
  test('stays to the pixel where there is nothing new', () => {
    fc.assert(
      fc.property(drawings, ({ boxes, wires }) => {
        const places = arrange(boxes, wires);
        expect(sorted(arrange(placed(boxes, places), wires))).toEqual(sorted(places));
      }),
    );
  });

  test('stays off the grid where it was put there', () => {
    const boxes = [{ ...card('a'), placed: { x: -13, y: 7.5 } }, card('b'), card('c')];
    const places = arrange(boxes, []);
    expect(places.get('a')).toEqual({ x: -13, y: 7.5, width: 200, height: 78 });
    expect(overlaps(boxes, places)).toEqual([]);
  });

  test('leaves room for what is new, which overlaps nothing', () => {
    fc.assert(
      fc.property(drawings, fc.func(fc.boolean()), ({ boxes, wires }, isNew) => {
        const known = placed(boxes, arrange(boxes, wires), isNew);
        const places = arrange(known, wires);
        expect(places.size).toBe(everyBox(boxes).length);
        expect(overlaps(boxes, places)).toEqual([]);
        expect(strays(boxes, places)).toEqual([]);
      }),
    );
  });

  test('is never covered, however far it reaches down beside something with a wider gap', () => {
    const boxes = [
      { id: 'upper', width: 200, height: 100, placed: { x: 0, y: 0 } },
      { id: 'tall', width: 100, height: 400, placed: { x: 0, y: 226 } },
      zone('zone', [], { width: 80, height: 20, placed: { x: 120, y: 226 } }),
      { id: 'wide', width: 10, height: 2000, placed: { x: 224, y: 0 } },
      card('new'),
    ];
    expect(overlaps(boxes, arrange(boxes, []))).toEqual([]);
  });

  test('stays where a new card finds a hole', () => {
    const children = [
      { ...card('left'), placed: { x: 20, y: 44 } },
      { ...card('right'), placed: { x: 468, y: 44 } },
      card('new'),
    ];
    const boxes = [zone('zone', children, { placed: { x: 100, y: 100, width: 688, height: 142 } })];
    const places = arrange(boxes, []);
    expect(places.get('new')).toEqual({ x: 244, y: 44, width: 200, height: 78 });
    expect(places.get('zone')).toEqual({ x: 100, y: 100, width: 688, height: 142 });
  });

  test('lets a full container grow to the side where it has no neighbour', () => {
    const full = (id: string, x: number, ...more: Box[]) => {
      const first = { ...card(`${id}-card`), placed: { x: 20, y: 44 } };
      return zone(id, [first, ...more], { placed: { x, y: 0, width: 240, height: 142 } });
    };
    const boxes = [full('a', 0, card('new')), full('b', 288)];
    const places = arrange(boxes, []);
    expect(places.get('b')).toEqual({ x: 288, y: 0, width: 240, height: 142 });
    expect(places.get('a')).toEqual({ x: 0, y: 0, width: 240, height: 248 });
  });

  test('moves on only where a container cannot grow to any side', () => {
    const first = { ...card('card'), placed: { x: 20, y: 44 } };
    const size = { width: 240, height: 142 };
    const boxes = [
      zone('a', [first, card('new')], { placed: { x: 0, y: 0, ...size } }),
      zone('right', [], { placed: { x: 288, y: 0, ...size } }),
      zone('below', [], { placed: { x: 0, y: 190, ...size } }),
    ];
    const places = arrange(boxes, []);
    expect(overlaps(boxes, places)).toEqual([]);
    expect([places.get('right')?.x, places.get('below')?.y]).toContain(288);
  });

  test('is only what is pinned, where that is asked for', () => {
    const stands = { x: 1000, y: 600 };
    const boxes = [
      zone('pinned', cards('p', 3), { placed: { ...stands, pinned: true } }),
      zone('loose', cards('l', 3), { placed: { x: 9000, y: 9000 } }),
    ];
    const places = arrange(boxes, [], { keep: 'pinned' });
    expect(places.get('pinned')).toMatchObject(stands);
    expect(places.get('loose')?.x).toBeLessThan(2000);
    expect(overlaps(boxes, places)).toEqual([]);
  });

  test('is nothing, where that is asked for', () => {
    const boxes = office();
    const fresh = arrange(boxes, []);
    const moved = placed(boxes, fresh).map((box) => ({
      ...box,
      placed: { x: 5, y: 5, pinned: true },
    }));
    expect(sorted(arrange(moved, [], { keep: 'nothing' }))).toEqual(sorted(fresh));
  });

  test('is a container of a given size, which its content need not fill', () => {
    const boxes = [
      zone('zone', [card('c0')], { placed: { x: 0, y: 0, width: 1200, height: 800 } }),
    ];
    const places = arrange(boxes, []);
    expect(places.get('zone')).toEqual({ x: 0, y: 0, width: 1200, height: 800 });
    expect(placeOf({ id: 'c0' }, places)).toMatchObject({ x: padding.left, y: padding.top });
  });
});

function sizeOf({ width, height }: Box) {
  return { width, height };
}

function sorted(places: ReadonlyMap<string, Place>) {
  return Object.fromEntries([...places].sort(([a], [b]) => (a < b ? -1 : 1)));
}
