import { expect, it } from 'vitest';
import { draw } from '../../models/document/draft.ts';
import { Survey } from '../../models/document/survey.ts';
import { drawItem } from '../../models/drawing/network.ts';
import { leastZone } from '../../models/drawing/zone.ts';

/** What is written on the smallest zone far away, with the size of its letters. */
function writtenOn(name: string) {
  const survey = new Survey(draw().zone('zone', { kind: 'internet', name }).document);
  const place = { x: 0, y: 0, ...leastZone };
  const zone = { id: 'zone', kind: 'zones', parent: undefined, place } as const;
  const [text] = (drawItem(survey, zone, undefined, 'far').over ?? []).flatMap((shape) =>
    shape.shape === 'text' ? [shape] : [],
  );
  return { text: text?.text, size: text?.size };
}

it('the name of a zone far away is as large as it can be and still whole', () => {
  expect(writtenOn('DMZ')).toEqual({ text: 'DMZ', size: 60 });
  const { text, size = 0 } = writtenOn('Internet');
  expect(text).toBe('Internet');
  expect(size).toBeLessThan(60);
  expect(size).toBeGreaterThan(32);
});

it('a name that is too long for a zone far away is cut rather than too small to read', () => {
  const { text, size } = writtenOn('Perimeter network of the eastern region');
  expect(text).toMatch(/^Perim.*…$/);
  expect(size).toBe(32);
});
