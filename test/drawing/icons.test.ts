import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { iconNames, iconPaths, kindIcon, roleIcon, symbols } from '../../models/drawing/icons.ts';
import { collectionNames, kinds } from '../../models/elements/catalogue.ts';
import { roleIds } from '../../models/elements/roles/index.ts';
import { severities } from '../../models/rules/rule.ts';
import { extent } from './extent.ts';

const sprite = readFileSync(path.resolve(import.meta.dirname, '../../assets/icons.svg'), 'utf8');

const kindsOfCollection = (['zones', 'clients', 'services'] as const).flatMap((collection) =>
  Object.keys(kinds[collection].fields.kind.options).map((kind) => [collection, kind] as const),
);

describe('the icons', () => {
  it.each(roleIds)('show the role %s', (role) => {
    expect(iconPaths(roleIcon(role))).not.toEqual([]);
  });

  it.each(collectionNames)('show an element of %s', (collection) => {
    expect(iconPaths(kindIcon(collection))).not.toEqual([]);
  });

  it.each(kindsOfCollection)('show %s of the kind %s', (collection, kind) => {
    expect(iconPaths(kindIcon(collection, { kind }))).not.toEqual([]);
  });

  it('tell the kinds of zones, clients and services apart', () => {
    const names = kindsOfCollection.map(([collection, kind]) => kindIcon(collection, { kind }));
    expect(new Set(names).size).toBe(kindsOfCollection.length);
  });

  it.each(severities)('show the severity %s as a solid shape', (severity) => {
    expect(iconPaths(`severity-${severity}`).map(({ solid }) => solid)).toEqual([true]);
  });

  it('have names that the sprite has only once, and say which one is missing', () => {
    expect(iconNames).toHaveLength(sprite.split('<symbol').length - 1);
    expect(new Set(iconNames).size).toBe(iconNames.length);
    expect(() => iconPaths('no-such-icon')).toThrow('There is no icon no-such-icon.');
  });
});

describe('the sprite', () => {
  it('holds symbols of lines and solid shapes, and nothing else', () => {
    const rest = sprite
      .replaceAll(/^ {4}<path (?:class="solid" )?d="[MLHVCQAZ\d. -]+"\/>\n/gm, '')
      .replaceAll(/^ {2}<symbol id="[a-z-]+" viewBox="0 0 20 20">\n {2}<\/symbol>\n/gm, '');
    expect(rest).toBe('<svg xmlns="http://www.w3.org/2000/svg" aria-hidden="true">\n</svg>\n');
  });

  it('has coordinates of two decimals at most', () => {
    expect(sprite).not.toMatch(/\.\d{3}/);
  });

  it.each(iconNames)('keeps %s within its grid, with the width of its lines', (name) => {
    for (const { d, solid } of iconPaths(name)) {
      const { left, top, right, bottom } = extent(d);
      const reach = solid ? 0 : 0.75;
      expect(Math.min(left, top) - reach).toBeGreaterThanOrEqual(0);
      expect(Math.max(right, bottom) + reach).toBeLessThanOrEqual(20);
    }
  });

  it('draws no two symbols alike', () => {
    const drawn = iconNames.map((name) => JSON.stringify(iconPaths(name)));
    expect(new Set(drawn).size).toBe(iconNames.length);
  });
});

describe('the symbols of an exported drawing', () => {
  it('are those asked for, each once and sorted', () => {
    const ids = [...symbols(['zone', 'site', 'zone', 'forest']).matchAll(/ id="([^"]+)"/g)];
    expect(ids.map(([, id]) => id)).toEqual(['icon-forest', 'icon-site', 'icon-zone']);
    expect(symbols([])).toBe('');
  });

  it('carry what they need to look the same without a style sheet', () => {
    const [shape] = iconPaths('severity-high');
    expect(symbols(['severity-high'])).toBe(
      '<symbol id="icon-severity-high" viewBox="0 0 20 20" fill="none" stroke="currentColor"' +
        ' stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round">' +
        `<path fill="currentColor" stroke="none" d="${shape?.d}"/></symbol>`,
    );
  });
});
