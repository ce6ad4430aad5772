import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdit, type EditCall } from '../../models/edits/index.ts';
import { fingerprint, inOrder } from '../../models/rules/result.ts';
import { LiveAnalysis } from '../../renderer/analysis/live-analysis.ts';
import { arbitraryPicks, editFor } from '../edits/arbitrary-edit.ts';
import { arbitraryHierarchy } from '../hierarchies/arbitrary.ts';
import { generateHierarchy } from '../hierarchies/generated.ts';
import { contoso } from '../report/contoso.ts';

const ssl = (value: boolean): EditCall => ({
  edit: 'set-settings',
  arguments: {
    changes: [{ element: 'per-sup01', setting: 'software-update-point.ssl', value }],
  },
});

function live(document = contoso): LiveAnalysis {
  const analysis = new LiveAnalysis();
  analysis.open(document);
  return analysis;
}

describe('a document analysed while it changes', () => {
  it('has after any edits, and after they are undone, what a fresh analysis has', () => {
    const drawn = fc.tuple(
      arbitraryHierarchy(),
      fc.array(arbitraryPicks(), { minLength: 1, maxLength: 4 }),
    );
    let applied = 0;
    fc.assert(
      fc.property(drawn, ([start, several]) => {
        const followed = live(start);
        let current = start;
        const check = () => {
          const { change: _, ...told } = followed.summary();
          const { change: __, ...fresh } = live(current).summary();
          expect(told).toEqual(fresh);
          expect(inOrder(followed.analysis.results).map(fingerprint)).toEqual(
            inOrder(live(current).analysis.results).map(fingerprint),
          );
        };
        for (const picks of several) {
          const call = editFor(current, picks);
          const edited = applyEdit(current, call);
          if (!edited.ok) continue;
          applied += 1;
          followed.edit(call);
          current = edited.document;
          check();
          const before = applyEdit(current, edited.undo);
          if (!before.ok) throw new Error(before.sentence);
          followed.edit(edited.undo);
          current = before.document;
          check();
          followed.edit(call);
          current = edited.document;
        }
        check();
      }),
      { numRuns: 300 },
    );
    expect(applied).toBeGreaterThan(100);
  });

  it('analyses several edits once', () => {
    const followed = live();
    const before = followed.summary();
    const settled = followed.detail('updates/wsus-without-ssl@per-sup01')?.count;
    expect(settled).toBeGreaterThan(1);
    followed.edit(ssl(true));
    followed.edit(ssl(false));
    const after = followed.summary();
    expect(after.questions).toBe(before.questions - 1);
    expect(after.change).toEqual({ violation: settled, question: -1, pass: 0 });
    expect(before.change).toBeUndefined();
  });

  it('is not analysed again when things are only moved about or the document renamed', () => {
    const followed = live();
    const { analysis } = followed;
    followed.edit({
      edit: 'place-elements',
      arguments: { view: 'network', placed: { 'per-sup01': { x: 8, y: 8 } } },
    });
    followed.edit({ edit: 'set-document', arguments: { name: 'Renamed' } });
    expect(followed.analysis).toBe(analysis);
    followed.edit(ssl(true));
    expect(followed.analysis).not.toBe(analysis);
  });

  it('answers for the edits sent before the question', () => {
    const followed = live();
    const wanted = 'updates/wsus-without-ssl@per-sup01';
    expect(followed.detail(wanted)?.outcome).toBe('question');
    followed.edit(ssl(false));
    expect(followed.detail(wanted)).toMatchObject({ outcome: 'violation', isNew: true });
    followed.edit(ssl(true));
    expect(followed.detail(wanted)?.outcome).toBe('pass');
    expect(followed.position({ outcome: 'violation' }, wanted)).toBeUndefined();
  });

  it('refuses an edit that the document cannot take', () => {
    const followed = live();
    expect(() => followed.edit({ edit: 'remove-elements', arguments: {} })).toThrow();
  });

  it('forgets what came before when another document is opened', () => {
    const followed = live();
    followed.edit(ssl(false));
    followed.summary();
    followed.open(contoso);
    expect(followed.summary().change).toBeUndefined();
    const { rows } = followed.page({ outcome: 'violation' }, 0, 100);
    expect(rows.some(({ isNew }) => isNew)).toBe(false);
  });
});

describe('the bundles of a document', () => {
  it('are those of an element where they are asked for it', () => {
    const { bundles } = live().summary();
    expect(live().bundlesAt(['per-mp01'])).toEqual(
      bundles.filter(({ a, b }) => a === 'per-mp01' || b === 'per-mp01'),
    );
  });

  it('are sent between neighbours only, where there are more than a thousand computers', () => {
    const large = live(generateHierarchy(1001));
    expect(large.summary()).toMatchObject({ isLarge: true, bundles: [] });
    expect(large.summary().neighbourBundles).not.toEqual([]);
    expect(live().summary().isLarge).toBe(false);
    const [computer] = Object.keys(generateHierarchy(1001).systems);
    expect(large.bundlesAt([computer ?? ''])).not.toEqual([]);
  });
});

describe('a change that is only tried', () => {
  const question = { footholds: undefined, withoutAssumptions: false, at: undefined, count: 5 };
  const ofGoal = (analysis: LiveAnalysis, goal: string) =>
    analysis.walk(question).goals.find((row) => row.goal === goal);

  it('is judged as if it were made, and leaves nothing behind', () => {
    const tried = live();
    const before = tried.summary();
    tried.attempt(ssl(true));
    const changed = live();
    changed.edit(ssl(true));
    expect({ ...tried.summary(), change: undefined }).toEqual({
      ...changed.summary(),
      change: undefined,
    });
    tried.attempt(undefined);
    expect({ ...tried.summary(), change: undefined }).toEqual({ ...before, change: undefined });
  });

  it('tells which paths die and which stay', () => {
    const analysis = live();
    const path = ofGoal(analysis, 'impersonate-client')?.paths.find(({ hops }) =>
      hops.some(({ stops }) => stops.length > 0),
    );
    const changes = path?.hops.flatMap(({ stops }) => stops)[0];
    if (path === undefined || changes === undefined) throw new Error('no path that can be stopped');
    const bare = changes.map(({ element, setting, value }) => ({ element, setting, value }));
    const question = { footholds: undefined, withoutAssumptions: false, at: undefined, count: 5 };
    expect(analysis.walk(question).isTried).toBe(false);
    analysis.attempt({ edit: 'set-settings', arguments: { changes: bare } });
    expect(analysis.walk(question).isTried).toBe(true);
    const fates = ofGoal(analysis, path.goal)?.paths.map(({ id, fate }) => [id, fate]) ?? [];
    expect(fates).toContainEqual([path.id, 'dies']);
    analysis.edit({ edit: 'set-settings', arguments: { changes: bare } });
    analysis.attempt(undefined);
    expect(ofGoal(analysis, path.goal)?.paths.map(({ id }) => id)).not.toContain(path.id);
  });

  it('is passed over where an edit took away what it is about', () => {
    const analysis = live();
    analysis.attempt(ssl(true));
    analysis.edit({ edit: 'remove-elements', arguments: { ids: ['per-sup01'] } });
    const removed = live();
    removed.edit({ edit: 'remove-elements', arguments: { ids: ['per-sup01'] } });
    expect(analysis.analysis.results.map(fingerprint)).toEqual(
      removed.analysis.results.map(fingerprint),
    );
  });
});

it('the flows of a hop show every source that it names, of however many they are a part', () => {
  const document = generateHierarchy(1000);
  const question = { footholds: undefined, withoutAssumptions: false, at: undefined, count: 5 };
  const hops = live(document)
    .walk(question)
    .goals.flatMap(({ paths }) => paths.flatMap((path) => path.hops));
  const large = hops.flatMap(({ sentence, bundles }) => {
    const [, named] = /^Changed on the way from (.+?) through /.exec(sentence) ?? [];
    return named !== undefined && bundles.length === 200 ? [{ named, bundles }] : [];
  });
  expect(large.length).toBeGreaterThan(0);
  for (const { named, bundles } of large) {
    const ends = bundles.flatMap(({ a, b }) => [a, b]);
    const shown = ends.map((id) => document.systems[id]?.name);
    for (const name of named.split(/, | and /).filter((word) => !/^\d+ more$/.test(word))) {
      expect(shown).toContain(name);
    }
  }
});
