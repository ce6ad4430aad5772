import { describe, expect, it } from 'vitest';
import { draw } from '../../models/document/draft.ts';
import { Survey } from '../../models/document/survey.ts';
import type { Detail } from '../../models/drawing/display-list.ts';
import { itemsOf } from '../../models/drawing/network.ts';
import { Nodes, type Shown } from '../../renderer/canvas/nodes.ts';

const computers = 100;
let draft = draw().site('cen', {}).zone('office', { name: 'Office' });
for (let number = 1; number <= computers; number += 1) {
  draft = draft.system(`pc-${number}`, []);
}
const survey = new Survey(draft.document);
const places = new Map([
  ['office', { x: 0, y: 0, width: 220, height: 60 * computers }],
  ...survey
    .all('systems')
    .map(({ id }, index) => [id, { x: 10, y: 60 * index, width: 200, height: 48 }] as const),
]);
const items = itemsOf(survey, places);

const onResize = () => {};

function shown(change: { detail?: Detail; top?: number; selection?: string[] }): Shown {
  return {
    survey,
    marks: new Map(),
    detail: change.detail ?? 'near',
    selection: new Set(change.selection),
    evidence: undefined,
    heat: undefined,
    renaming: undefined,
    sight: { x: 0, y: change.top ?? 0, width: 220, height: 60 * computers },
    onResize,
  };
}

/** The nodes once everything shows as it is, and how many turns that took. */
function complete(nodes: Nodes, what: Shown) {
  for (let turns = 1; ; turns += 1) {
    const now = nodes.of(items, what);
    if (nodes.areComplete) return { now, turns };
    expect(turns).toBeLessThan(10);
  }
}

describe('the nodes of the canvas', () => {
  it('come a few at a time, until all that is in sight is there', () => {
    const nodes = new Nodes();
    expect(nodes.of(items, shown({})).length).toBeLessThan(computers / 2);
    expect(complete(nodes, shown({})).now).toHaveLength(computers + 1);
  });

  it('stay the same objects while nothing about them changes', () => {
    const nodes = new Nodes();
    const { now } = complete(nodes, shown({}));
    const again = nodes.of(items, shown({}));
    expect(again.every((node, index) => node === now[index])).toBe(true);
  });

  it('keep their pictures of another detail until their turn comes', () => {
    const nodes = new Nodes();
    complete(nodes, shown({ detail: 'middle' }));
    expect(nodes.of(items, shown({ detail: 'near' }))).toHaveLength(computers + 1);
    expect(nodes.areComplete).toBe(false);
    expect(complete(nodes, shown({ detail: 'near' })).turns).toBeGreaterThan(1);
  });

  it('are those of the zones, of what is selected and of what is in sight', () => {
    const nodes = new Nodes();
    const { now } = complete(nodes, shown({ top: 60 * (computers - 2) - 5, selection: ['pc-7'] }));
    expect(now.map(({ id }) => id).sort()).toEqual(['office', 'pc-100', 'pc-7', 'pc-99']);
  });

  it('are hidden once before they are gone', () => {
    const nodes = new Nodes();
    complete(nodes, shown({}));
    const leaving = nodes.of(items, shown({ detail: 'far' }));
    expect(leaving.filter(({ hidden }) => hidden === true)).toHaveLength(computers);
    expect(complete(nodes, shown({ detail: 'far' })).now.map(({ id }) => id)).toEqual(['office']);
  });
});
