import { describe, expect, it } from 'vitest';
import { clip, clippingText, paste, readClipping } from '../../models/document/copying.ts';
import { draw } from '../../models/document/draft.ts';
import { emptyHierarchy } from '../../models/document/hierarchy.ts';
import { Survey } from '../../models/document/survey.ts';

const drawn = draw()
  .site('cen', { code: 'CEN' })
  .zone('hq')
  .zone('lab', { parent: 'hq' })
  .system('lab-mp01', ['management-point'], { name: 'LAB-MP01' })
  .zone('dmz', { kind: 'perimeter' })
  .system('dmz-dp', ['distribution-point'], { name: 'DMZ-DP' })
  .package('office', ['dmz-dp', 'lab-mp01']).document;
const document = {
  ...drawn,
  views: { network: { placed: { 'lab-mp01': { x: 20, y: 48 }, lab: { x: 8, y: 60 } } } },
};
const survey = new Survey(document);

const idsOf = (elements: readonly { id: string }[]) => elements.map(({ id }) => id);

describe('copying', () => {
  it('takes along what is inside a zone and the zones within it', () => {
    expect(idsOf(clip(survey, ['hq']).elements)).toEqual(['hq', 'lab', 'lab-mp01']);
  });

  it('leaves the names of what is copied readable: they count on', () => {
    const { elements } = paste(document, clip(survey, ['lab-mp01', 'dmz-dp']));
    expect(elements.map(({ id, element }) => [id, element.name])).toEqual([
      ['lab-mp01-2', 'LAB-MP02'],
      ['dmz-dp-2', 'DMZ-DP 2'],
    ]);
  });

  it('puts a copy beside its original, and what is in a copied zone where it was in it', () => {
    expect(paste(document, clip(survey, ['lab-mp01'])).placed).toEqual({
      'lab-mp01-2': { x: 44, y: 72 },
    });
    expect(paste(document, clip(survey, ['lab'])).placed).toEqual({
      'lab-2': { x: 32, y: 84 },
      'lab-mp01-2': { x: 20, y: 48 },
    });
  });

  it('pastes into a zone, where layout finds a place', () => {
    const { elements, placed } = paste(document, clip(survey, ['lab-mp01']), { zone: 'dmz' });
    expect(elements[0]?.element).toMatchObject({ zone: 'dmz', site: 'cen' });
    expect(placed).toEqual({});
  });

  it('brings the sites along that another document lacks, and leaves other things away', () => {
    const other = {
      ...emptyHierarchy(''),
      zones: { only: { name: 'Only', kind: 'branch' } },
    } as const;
    const clipping = clip(survey, ['lab-mp01', 'office']);
    const { elements, left } = paste(other, clipping, { fallbackZone: 'only' });
    expect(left).toEqual([]);
    expect(elements.map(({ element }) => element)).toEqual([
      { name: 'LAB-MP01', zone: 'only', site: 'cen', roles: { 'management-point': {} } },
      { name: 'office', kind: 'software', distributedTo: ['lab-mp01'] },
      document.sites.cen,
    ]);
    expect(paste(emptyHierarchy(''), clip(survey, ['lab-mp01']))).toMatchObject({
      elements: [],
      left: ['LAB-MP01'],
    });
  });

  it('does not give a site code twice', () => {
    const { elements } = paste(document, clip(survey, ['cen']));
    expect(elements[0]?.element).not.toHaveProperty('code');
    expect(paste(emptyHierarchy(''), clip(survey, ['cen'])).elements[0]?.element).toHaveProperty(
      'code',
      'CEN',
    );
  });
});

describe('the clipboard', () => {
  it.each([
    '',
    'trustwalk-elements',
    '{"format":"trustwalk-elements"}',
    '{"format":"trustwalk-elements","elements":[],"placed":[],"sites":[]}',
    '{"format":"trustwalk-elements","elements":[{"collection":"zones","id":"__proto__","element":{"name":"a","kind":"branch"}}],"placed":[],"sites":[]}',
    '{"format":"trustwalk-elements","elements":[{"collection":"zones","id":"a","element":{"name":"a","kind":"moon"}}],"placed":[],"sites":[]}',
    '{"format":"trustwalk-elements","elements":[{"collection":"zones","id":"a","element":{"name":"a","kind":"branch","__proto__":{}}}],"placed":[],"sites":[]}',
  ])('%s is nothing that can be pasted', (text) => {
    expect(readClipping(text)).toBeUndefined();
  });

  it('holds elements as text', () => {
    const clipping = clip(survey, ['dmz']);
    expect(readClipping(clippingText(clipping))).toEqual(clipping);
  });
});
