import { describe, expect, it } from 'vitest';
import { draw } from '../../models/document/draft.ts';
import { applyEdit } from '../../models/edits/index.ts';
import { analyse } from '../../models/rules/engine.ts';
import { rules } from '../../models/rules/index.ts';

const { document } = draw()
  .zone('hq')
  .zone('dmz', { kind: 'perimeter', parent: 'hq' })
  .site('p01', { mode: 'mixed' })
  .system('server', ['site-server'], { zone: 'hq' })
  .system('sup', { 'software-update-point': { ssl: false } })
  .clients('desktops', 100, { zone: 'hq' })
  .package('office', ['server', 'sup'])
  .deployment('rollout', { packages: ['office'], targets: ['desktops'] })
  .channel('ipsec', 'hq', 'dmz');

function edit(name: string, args: unknown) {
  return applyEdit(document, { edit: name, arguments: args });
}

function after(name: string, args: unknown) {
  const edited = edit(name, args);
  if (!edited.ok) throw new Error(edited.sentence);
  return edited;
}

describe('setting', () => {
  it('decides a setting of a role and names itself for undo', () => {
    const { document: changed, title } = after('set-settings', {
      changes: [{ element: 'sup', setting: 'software-update-point.ssl', value: true }],
    });
    expect(changed.systems.sup?.roles?.['software-update-point']).toEqual({ ssl: true });
    expect(title).toBe('set “SSL” on sup');
  });

  it('makes a setting undecided again', () => {
    const { document: changed, title } = after('set-settings', {
      changes: [{ element: 'p01', setting: 'mode' }],
    });
    expect(changed.sites.p01).not.toHaveProperty('mode');
    expect(title).toBe('leave open “Site mode” on p01');
  });

  it.each([
    ['a setting that does not exist', { element: 'p01', setting: 'moed', value: 'native' }],
    ['a value of another type', { element: 'p01', setting: 'mode', value: true }],
    ['a value that is not offered', { element: 'p01', setting: 'mode', value: 'strict' }],
    [
      'a role that the computer does not hold',
      { element: 'server', setting: 'software-update-point.ssl', value: true },
    ],
    ['an element that does not exist', { element: 'ghost', setting: 'mode', value: 'native' }],
    ['a reference to nothing', { element: 'sup', setting: 'zone', value: 'moon' }],
    ['a required setting left open', { element: 'sup', setting: 'zone' }],
    ['a zone inside itself', { element: 'hq', setting: 'parent', value: 'dmz' }],
    ['a forbidden key', { element: 'hq', setting: '__proto__', value: 'x' }],
  ])('is refused with a sentence for %s', (_what, change) => {
    expect(edit('set-settings', { changes: [change] })).toMatchObject({
      ok: false,
      sentence: expect.stringMatching(/\.$/),
    });
  });
});

describe('removing', () => {
  it('takes along what cannot be without it, and drops other references', () => {
    const { document: changed, title } = after('remove-elements', { ids: ['dmz'] });
    expect(Object.keys(changed.systems)).toEqual(['server']);
    expect(changed.channels).toEqual({});
    expect(changed.packages.office?.distributedTo).toEqual(['server']);
    expect(title).toBe('remove dmz and 2 more');
  });
});

describe('moving', () => {
  it('puts a computer into another zone', () => {
    const { document: changed, title } = after('move-elements', { ids: ['sup'], into: 'hq' });
    expect(changed.systems.sup?.zone).toBe('hq');
    expect(title).toBe('move sup to hq');
  });

  it('takes a zone out of the zone around it', () => {
    const { document: changed } = after('move-elements', { ids: ['dmz'], into: null });
    expect(changed.zones.dmz?.parent).toBeNull();
  });

  it.each([
    ['a zone into a zone inside it', { ids: ['hq'], into: 'dmz' }],
    ['a zone into a site', { ids: ['hq'], into: 'p01' }],
    ['a computer into a computer', { ids: ['sup'], into: 'server' }],
    ['a computer to nowhere', { ids: ['sup'], into: null }],
  ])('is refused for %s', (_what, args) => {
    expect(edit('move-elements', args).ok).toBe(false);
  });
});

describe('adding', () => {
  it('adds elements that refer to each other', () => {
    const { document: changed } = after('add-elements', {
      elements: [
        { collection: 'systems', id: 'mp', element: { name: 'MP', zone: 'lan', site: 'p01' } },
        { collection: 'zones', id: 'lan', element: { name: 'LAN', kind: 'branch' } },
      ],
    });
    expect(changed.systems.mp?.zone).toBe('lan');
  });

  it.each([
    ['an id that is taken in another collection', 'sup', { name: 'X', kind: 'branch' }],
    ['an id that is none', 'a b', { name: 'X', kind: 'branch' }],
    ['a forbidden id', '__proto__', { name: 'X', kind: 'branch' }],
    ['an element that lacks what it needs', 'new', { name: 'X' }],
  ])('is refused for %s', (_what, id, element) => {
    expect(edit('add-elements', { elements: [{ collection: 'zones', id, element }] }).ok).toBe(
      false,
    );
  });

  it('gives a computer a role once', () => {
    const { document: changed } = after('add-role', { system: 'server', role: 'management-point' });
    expect(changed.systems.server?.roles).toEqual({ 'site-server': {}, 'management-point': {} });
    expect(edit('add-role', { system: 'server', role: 'site-server' }).ok).toBe(false);
    expect(edit('add-role', { system: 'server', role: 'oracle' }).ok).toBe(false);
  });
});

describe('placing', () => {
  it('is refused for what does not exist', () => {
    const placed = { ghost: { x: 1, y: 2 } };
    expect(edit('place-elements', { view: 'network', placed }).ok).toBe(false);
  });
});

describe('an unknown edit', () => {
  it.each(['paint', 'constructor', ''])('is refused: “%s”', (name) => {
    expect(edit(name, {}).ok).toBe(false);
  });
});

describe('the fix of a violation, applied as an edit, removes it', () => {
  const fixable = rules.flatMap((rule) =>
    rule.examples
      .filter(({ outcome }) => outcome === 'violation')
      .map((example) => [`${rule.id}: ${example.shows}`, rule, example] as const),
  );

  it.each(fixable)('%s', (_name, rule, example) => {
    const drawn = example.document().document;
    const found = analyse(drawn, [rule]).results.find(
      ({ subject, outcome }) => subject.id === example.subject && outcome === 'violation',
    );
    if (found === undefined) throw new Error('The example does not show what it says.');
    if (found.fix.length === 0) return;
    const fixed = applyEdit(drawn, { edit: 'set-settings', arguments: { changes: found.fix } });
    if (!fixed.ok) throw new Error(fixed.sentence);
    const still = analyse(fixed.document, [rule]).results.filter(
      ({ subject, outcome }) => subject.id === example.subject && outcome === 'violation',
    );
    expect(still).toEqual([]);
  });
});
