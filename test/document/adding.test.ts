import { describe, expect, it } from 'vitest';
import {
  newElement,
  newSite,
  newUnplaced,
  unplacedCollections,
} from '../../models/document/adding.ts';
import { draw } from '../../models/document/draft.ts';
import { drawables } from '../../models/document/drawables.ts';
import { emptyHierarchy } from '../../models/document/hierarchy.ts';
import { freeId, freeName } from '../../models/document/new-names.ts';
import { applyEdit } from '../../models/edits/index.ts';

const { document } = draw()
  .site('cen', { code: 'CEN', product: 'current-branch' })
  .zone('hq')
  .system('cm01', ['site-server'])
  .zone('dmz', { kind: 'perimeter' });

describe('ids and names', () => {
  it('are made from what is known', () => {
    expect(freeId(document, 'Büro (Köln) 2')).toBe('buro-koln-2');
    expect(freeId(document, '東京')).toBe('element');
    expect(freeId(document, 'DMZ')).toBe('dmz-2');
    expect(freeId(document, 'DMZ', new Set(['dmz-2']))).toBe('dmz-3');
  });

  it('count on where a name is taken', () => {
    const taken = new Set(['Server 9', 'Lab', 'CEN-DP09', 'CEN-DP10']);
    expect(freeName('Server 1', taken)).toBe('Server 1');
    expect(freeName('Server 9', taken)).toBe('Server 10');
    expect(freeName('Lab', taken)).toBe('Lab 2');
    expect(freeName('CEN-DP09', taken)).toBe('CEN-DP11');
  });
});

describe('adding', () => {
  // Sites say more of themselves, and are added otherwise.
  const plain = drawables.flatMap(({ id, drawn }) =>
    drawn.collection === 'sites' ? [] : [[id, drawn] as const],
  );

  it.each(plain)('%s makes a sound element', (_id, drawn) => {
    const adding = newElement(document, drawn, { zone: 'dmz' });
    if (!adding.ok) throw new Error(adding.lacks);
    const call = { edit: 'add-elements', arguments: { elements: [adding.added] } };
    expect(applyEdit(document, call)).toMatchObject({ ok: true });
  });

  it.each(unplacedCollections)('one of the %s makes a sound element', (collection) => {
    const elements = [newUnplaced(document, collection)];
    expect(applyEdit(document, { edit: 'add-elements', arguments: { elements } }).ok).toBe(true);
  });

  it('a computer belongs to the only site, or to that of most computers in its zone', () => {
    const computer = { collection: 'systems', role: 'management-point' } as const;
    expect(newElement(document, computer, { zone: 'dmz' })).toMatchObject({
      added: { id: 'dmz-mp', element: { name: 'MP 1', zone: 'dmz', site: 'cen' } },
    });
    const two = draw()
      .site('one')
      .site('two')
      .zone('hq')
      .system('a', [], { site: 'one' })
      .system('b', [], { site: 'two' })
      .system('c', [], { site: 'two' })
      .zone('empty').document;
    expect(newElement(two, computer, { zone: 'hq' })).toMatchObject({
      added: { element: { site: 'two' } },
    });
    expect(newElement(two, computer, { zone: 'empty' })).not.toHaveProperty('added.element.site');
  });

  it('says what has to be known first', () => {
    const group = { collection: 'clients', kind: 'computer' } as const;
    expect(newElement(document, group, {})).toEqual({ ok: false, lacks: 'zone' });
    expect(newElement(draw().zone('hq').document, group, { zone: 'hq' })).toEqual({
      ok: false,
      lacks: 'site',
    });
  });
});

describe('a new site', () => {
  const draft = {
    code: 'LAB',
    name: 'Laboratory',
    kind: 'primary',
    parent: 'cen',
    zone: 'hq',
    withDistributionPoint: false,
  } as const;

  it('brings its site server and runs the product of its parent', () => {
    expect(newSite(document, draft)).toEqual([
      {
        collection: 'sites',
        id: 'lab',
        element: {
          name: 'Laboratory',
          code: 'LAB',
          kind: 'primary',
          parent: 'cen',
          product: 'current-branch',
        },
      },
      {
        collection: 'systems',
        id: 'lab-server',
        element: { name: 'LAB-SRV01', zone: 'hq', site: 'lab', roles: { 'site-server': {} } },
      },
    ]);
  });

  it('has a distribution point where the user wants it, and no server without a zone', () => {
    expect(newSite(document, { ...draft, withDistributionPoint: true })[1]).toMatchObject({
      element: { roles: { 'site-server': {}, 'distribution-point': {} } },
    });
    expect(newSite(document, { ...draft, zone: undefined })).toHaveLength(1);
  });

  it('needs no more than a code or a name', () => {
    const bare = { ...draft, name: '', parent: null, zone: undefined };
    const elements = newSite(emptyHierarchy(''), bare);
    expect(elements[0]?.element).toEqual({
      name: 'LAB',
      code: 'LAB',
      kind: 'primary',
      parent: null,
    });
    expect(
      applyEdit(emptyHierarchy(''), { edit: 'add-elements', arguments: { elements } }).ok,
    ).toBe(true);
  });
});
