// Editing and opening agree: what opens can be edited, and what an edit makes opens again.
import { expect, it } from 'vitest';
import { draw } from '../../models/document/draft.ts';
import type { Hierarchy } from '../../models/document/hierarchy.ts';
import { openDocument } from '../../models/document/open.ts';
import { serialise } from '../../models/document/serialise.ts';
import { applyEdit } from '../../models/edits/index.ts';

const drawn: Hierarchy = {
  ...draw().zone('hq').document,
  scenes: [
    { id: 'opening', title: 'Opening' },
    { id: 'ending', title: 'Ending', highlight: ['opening', 'hq'] },
  ],
  views: { network: { placed: { opening: { x: 0, y: 0 } } } },
};

function opens(document: Hierarchy): boolean {
  return openDocument(new TextEncoder().encode(serialise(document))).ok;
}

it('a document whose scenes and views refer to scenes opens and can be edited', () => {
  expect(opens(drawn)).toBe(true);
  const edited = applyEdit(drawn, { edit: 'set-document', arguments: { name: 'Renamed' } });
  expect(edited).toMatchObject({ ok: true, document: { name: 'Renamed' } });
});

it('the id of a scene is taken for elements', () => {
  const element = { name: 'LAN', kind: 'branch' } as const;
  const elements = [{ collection: 'zones', id: 'opening', element }];
  expect(opens({ ...drawn, zones: { ...drawn.zones, opening: element } })).toBe(false);
  expect(applyEdit(drawn, { edit: 'add-elements', arguments: { elements } })).toEqual({
    ok: false,
    sentence: 'The id “opening” is taken. Choose another one.',
  });
});

it('zones cannot be put deeper into each other than can be opened', () => {
  let chain = draw();
  for (let depth = 0; depth < 60; depth += 1) {
    chain = chain.zone(`a${depth}`, depth === 0 ? {} : { parent: `a${depth - 1}` });
    chain = chain.zone(`b${depth}`, depth === 0 ? {} : { parent: `b${depth - 1}` });
  }
  const { document } = chain;
  expect(opens(document)).toBe(true);
  const into = (ids: readonly string[], zone: string) =>
    applyEdit(document, { edit: 'move-elements', arguments: { ids, into: zone } });
  const shallow = into(['b0'], 'a30');
  expect(shallow.ok && opens(shallow.document)).toBe(true);
  expect(into(['b0'], 'a59').ok).toBe(false);
});
