import { describe, expect, it } from 'vitest';
import { type Theme, type Token, themes, tokens } from '../../models/drawing/themes.ts';

type Colour = readonly [number, number, number];

function parsed(hex: string): Colour {
  const [, r = '', g = '', b = ''] = /^#(..)(..)(..)$/.exec(hex) ?? [];
  return [r, g, b].map((part) => Number.parseInt(part, 16) / 255) as unknown as Colour;
}

function linear([r, g, b]: Colour): Colour {
  return [r, g, b].map((c) =>
    c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4,
  ) as unknown as Colour;
}

function luminance(colour: Colour): number {
  const [r, g, b] = linear(colour);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The contrast of WCAG 2: from 1 to 21. */
function contrast(one: string, other: string): number {
  const [a, b] = [luminance(parsed(one)), luminance(parsed(other))];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const zones = ['zone-intranet', 'zone-branch', 'zone-perimeter', 'zone-internet'] as const;
const protections = ['encrypted', 'signed', 'undecided', 'clear'] as const;
const judgements = ['critical', 'high', 'medium', 'low', 'info', 'question', 'pass'] as const;
const heats = ['heat-1', 'heat-2', 'heat-3', 'heat-4'] as const;
const sites = tokens.filter((token) => token.startsWith('site-'));
const grounds = ['surface', 'surface-sunk', 'surface-raised', 'canvas', 'card', ...zones] as const;

describe.each(Object.entries(themes) as [string, Theme][])('the %s theme', (_name, theme) => {
  const low = (pairs: readonly (readonly [Token, Token])[], least: number) =>
    pairs.filter(([one, other]) => contrast(theme[one], theme[other]) < least);

  it('shows every text with a contrast of at least 4.5 to 1', () => {
    const quiet = [...grounds, 'hover', 'pressed'] as const;
    const pairs = [
      ...[...grounds, 'hover', 'pressed'].map((ground) => ['ink', ground as Token] as const),
      ...quiet.map((ground) => ['ink-quiet', ground] as const),
      ['ink-inverse', 'ink'] as const,
      ...[...judgements, ...heats].map((mark) => ['on-mark', mark] as const),
      ...judgements.map((judgement) => [judgement, 'surface'] as const),
      ...protections.map((protection) => [protection, 'card'] as const),
      ...sites.map((site) => ['on-mark', site] as const),
      ...sites.map((site) => [site, 'card'] as const),
    ];
    expect(low(pairs, 4.5)).toEqual([]);
  });

  it('shows every graphic that means something with a contrast of at least 3 to 1', () => {
    const pairs = [
      ...protections.flatMap((protection) =>
        [...zones, 'canvas' as const].map((ground) => [protection, ground] as const),
      ),
      ...[...judgements, ...heats].flatMap((mark) =>
        zones.map((ground) => [mark, ground] as const),
      ),
      ...grounds.map((ground) => ['focus', ground] as const),
      ['line-strong', 'surface'] as const,
      ['zone-perimeter-line', 'canvas'] as const,
    ];
    expect(low(pairs, 3)).toEqual([]);
  });

  it('shows more clients that fall in a colour that stands out more', () => {
    const standOut = heats.map((heat) => contrast(theme[heat], theme.card));
    expect(standOut).toEqual([...standOut].sort((a, b) => a - b));
    for (const [index, own] of standOut.slice(1).entries()) {
      expect(own).toBeGreaterThan(1.2 * (standOut[index] ?? 0));
    }
  });

  it.each([
    ['deuteranopia', [0.367, 0.861, -0.228, 0.28, 0.673, 0.047, -0.012, 0.043, 0.969]],
    ['protanopia', [0.152, 1.053, -0.205, 0.115, 0.786, 0.099, -0.004, -0.048, 1.052]],
    ['tritanopia', [1.256, -0.077, -0.179, -0.078, 0.931, 0.148, 0.005, 0.691, 0.304]],
  ])('keeps what is protected apart from what is clear with %s', (_kind, matrix) => {
    const seen = (token: Token): Colour => {
      const [r, g, b] = linear(parsed(theme[token]));
      const row = (i: number) =>
        (matrix[i] ?? 0) * r + (matrix[i + 1] ?? 0) * g + (matrix[i + 2] ?? 0) * b;
      return lab([row(0), row(3), row(6)]);
    };
    for (const protection of ['encrypted', 'signed'] as const) {
      expect(distance(seen(protection), seen('clear'))).toBeGreaterThan(20);
    }
  });
});

/** CIE L*a*b* of linear light. */
function lab([r, g, b]: Colour): Colour {
  const curve = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = curve((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
  const y = curve(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = curve((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function distance(one: Colour, other: Colour): number {
  return Math.hypot(...one.map((value, index) => value - (other[index] ?? 0)));
}
