import { describe, expect, it } from 'vitest';
import { draw } from '../../models/document/draft.ts';
import { drawables } from '../../models/document/drawables.ts';
import { rank, ranked, searchElements } from '../../models/document/searching.ts';
import { Survey } from '../../models/document/survey.ts';

const { document } = draw()
  .site('cen', { code: 'CEN', name: 'Central' })
  .zone('hq', { name: 'Head office' })
  .system('a', ['site-server', 'management-point'], { name: 'CM01', fqdn: 'cm01.contoso.com' })
  .system('b', ['distribution-point'], { name: 'Complete' })
  .clients('c', 5, { name: 'Desktops' })
  .package('d', [], { name: 'Office' })
  .channel('ipsec', 'hq', 'b');
const survey = new Survey(document);

const found = (query: string) => searchElements(survey, query, 10).map(({ id }) => id);

describe('searching elements', () => {
  it('finds them by name, role, short name of a role, site code and full name', () => {
    expect(found('cm01')).toEqual(['a']);
    expect(found('management point')).toEqual(['a']);
    expect(found('CEN')[0]).toBe('cen');
    expect(found('contoso')).toEqual(['a']);
    expect(found('package')).toEqual(['d']);
    expect(found('ipsec')).toEqual(['ipsec-hq-b']);
  });

  it('takes words in any order', () => {
    expect(found('site cm01')).toEqual(['a']);
    expect(found('cm01 site')).toEqual(['a']);
    expect(found('cm01 desktops')).toEqual([]);
  });

  it('takes one or two letters as an abbreviation, not as letters within a word', () => {
    expect(found('mp')).toEqual(['a']);
    expect(found('plete')).toContain('b');
  });

  it('finds nothing without words, and no more than was asked for', () => {
    expect(found('  ')).toEqual([]);
    expect(searchElements(survey, 'cen', 2)).toHaveLength(2);
  });
});

describe('searching the palette', () => {
  const first = (query: string) =>
    ranked(drawables, ({ label, short, group }) => rank(query, label, [short, group]))[0]?.id;

  it('finds roles by their short names first', () => {
    expect(first('mp')).toBe('role:management-point');
    expect(first('dp')).toBe('role:distribution-point');
    expect(first('sup')).toBe('role:software-update-point');
    expect(first('PXE')).toBe('role:pxe-service-point');
  });

  it('finds kinds by their names', () => {
    expect(first('perimeter')).toBe('zone:perimeter');
    expect(first('wsus')).toBe('service:wsus');
    expect(first('site')).toBe('site');
    expect(first('computer')).toBe('computer');
  });
});
