import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fitted, linesOf, widthOf } from '../../models/drawing/text.ts';
import { fontMetrics } from '../../tasks/font-metrics.ts';

it('the widths of letters are those of the bundled font', () => {
  expect(readFileSync('models/drawing/font-metrics.ts', 'utf8')).toBe(fontMetrics());
});

it('figures are all equally wide', () => {
  const widths = [...'0123456789'].map((figure) => widthOf(figure, 13, 400));
  expect(new Set(widths).size).toBe(1);
});

it('a text that is too long is cut, and then it fits', () => {
  expect(fitted('Short', 200, 13, 400)).toBe('Short');
  expect(fitted('A very long name of a server', 60, 13, 400)).toMatch(/^A very.*…$/);
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.integer({ min: 20, max: 400 }),
      (text, width) => {
        expect(widthOf(fitted(text, width, 13, 600), 13, 600)).toBeLessThanOrEqual(width);
      },
    ),
  );
});

it('lines hold every word and none is wider than it may be', () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(words, (several) => {
      const lines = linesOf(several.join(' '), 120, 12, 400);
      expect(lines.join(' ')).toBe(several.join(' '));
      for (const line of lines) expect(widthOf(line, 12, 400)).toBeLessThanOrEqual(120);
    }),
  );
});
