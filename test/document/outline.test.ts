import { describe, expect, it } from 'vitest';
import { draw } from '../../models/document/draft.ts';
import { outlineOf, rowsOf } from '../../models/document/outline.ts';
import { Survey } from '../../models/document/survey.ts';

const survey = new Survey(
  draw()
    .site('cen', { name: 'Central' })
    .site('lyo', { name: 'Lyon', parent: 'cen' })
    .zone('hq', { name: 'Head office' })
    .zone('lab', { name: 'Laboratory', parent: 'hq' })
    .system('mp', ['management-point'], { name: 'LAB-MP', site: 'lyo' })
    .clients('pcs', 5, { name: 'Desktops', zone: 'hq' })
    .package('office', [], { name: 'Office' }).document,
);
const nodes = outlineOf(survey);

/** The lines as indented text. */
function lines(query: string, folded: readonly string[] = []): string[] {
  return rowsOf(survey, nodes, (key) => !folded.includes(key), query).map(
    ({ node, level }) => `${'  '.repeat(level - 1)}${node.label}`,
  );
}

describe('the outline', () => {
  it('shows sites under their parents, zones with what stands in them, and every other group', () => {
    expect(lines('')).toEqual([
      'Sites',
      '  Central',
      '    Lyon',
      'Zones',
      '  Head office',
      '    Laboratory',
      '      LAB-MP',
      '    Desktops',
      'Forests',
      'Channels',
      'Links',
      'Collections',
      'Packages',
      '  Office',
      'Deployments',
      'Media',
      'Notes',
    ]);
  });

  it('hides what is below a folded line', () => {
    expect(lines('', ['hq', ':sites'])).not.toContain('    Desktops');
    expect(lines('', ['hq', ':sites'])).toContain('  Head office');
    expect(lines('', ['hq', ':sites'])).not.toContain('  Central');
  });

  it('shows what answers a query and what is above it, whatever is folded', () => {
    expect(lines('mp', [':zones', 'hq', 'lab'])).toEqual([
      'Zones',
      '  Head office',
      '    Laboratory',
      '      LAB-MP',
    ]);
    expect(lines('nothing of that name')).toEqual([]);
  });

  it('tells screen readers where a line stands among its siblings', () => {
    const rows = rowsOf(survey, nodes, () => true, '');
    const row = rows.find(({ node }) => node.key === 'pcs');
    expect(row).toMatchObject({ level: 3, position: 2, siblings: 2, isOpen: false });
  });
});
