// Edits at random for a document at random: many can be done, many are refused.
import fc from 'fast-check';
import type { AnyElement, Hierarchy } from '../../models/document/hierarchy.ts';
import { type EditCall, editNames } from '../../models/edits/index.ts';
import { collectionNames, kinds } from '../../models/elements/catalogue.ts';
import { roleIds, roles } from '../../models/elements/roles/index.ts';

const values: readonly unknown[] = [
  true,
  false,
  null,
  3,
  -1,
  'mixed',
  'native',
  'download',
  'text',
  [],
  undefined,
];

/** Draws that `editFor` turns into an edit of a document: they pick from what it holds. */
export function arbitraryPicks(): fc.Arbitrary<readonly number[]> {
  return fc.array(fc.nat({ max: 9999 }), { minLength: 8, maxLength: 8 });
}

/** The edit that these picks mean for this document. */
export function editFor(document: Hierarchy, picks: readonly number[]): EditCall {
  const pick = <Value>(from: readonly Value[], draw: number): Value | undefined =>
    from[(picks[draw] ?? 0) % Math.max(1, from.length)];
  const entries = collectionNames.flatMap((collection) =>
    Object.entries<AnyElement>(document[collection]).map(([id, element]) => ({
      collection,
      id,
      element,
    })),
  );
  const chosen = pick(entries, 1);
  const other = pick(entries, 2);
  const id = chosen?.id ?? 'nothing';
  const role = pick(roleIds, 3) ?? 'site-server';
  const kind = kinds[chosen?.collection ?? 'sites'];
  const keys = [...Object.keys(kind.fields), 'name', 'description', 'bogus'];
  const held = chosen !== undefined && 'roles' in chosen.element ? chosen.element.roles : undefined;
  const heldRole = pick(Object.keys(held ?? {}), 4);
  const roleKeys =
    heldRole === undefined ? [] : Object.keys(roles[heldRole as typeof role].settings);
  const setting =
    heldRole !== undefined && roleKeys.length > 0 && (picks[5] ?? 0) % 2 === 0
      ? `${heldRole}.${pick(roleKeys, 6)}`
      : (pick(keys, 6) ?? 'name');
  const references = [...values, other?.id, [other?.id]];
  const name = pick(
    editNames.filter((edit) => edit !== 'restore'),
    0,
  );
  const newId = `new-${picks[7]}`;
  const byName: Record<string, unknown> = {
    'set-settings': { changes: [{ element: id, setting, value: pick(references, 7) }] },
    'add-elements': {
      elements: [
        {
          collection: 'zones',
          id: newId,
          element: { name: 'New', kind: 'branch', parent: other?.id },
        },
        {
          collection: 'systems',
          id: `${newId}-pc`,
          element: { name: 'PC', zone: newId, roles: {} },
        },
      ].slice(0, 1 + ((picks[3] ?? 0) % 2)),
    },
    'remove-elements': { ids: [id] },
    'move-elements': { ids: [id], into: (picks[3] ?? 0) % 5 === 0 ? null : other?.id },
    'add-role': { system: id, role },
    'remove-role': { system: id, role: heldRole ?? role },
    'place-elements': {
      view: 'network',
      placed: { [id]: (picks[3] ?? 0) % 3 === 0 ? null : { x: picks[4], y: picks[5] } },
    },
    'set-document': {
      name: `Name ${picks[3]}`,
      properties: { author: (picks[4] ?? 0) % 2 === 0 ? null : 'A' },
      costs: { [`${id}.mode`]: (picks[4] ?? 0) % 2 === 0 ? null : 2.5 },
    },
  };
  byName.together = {
    ...((picks[5] ?? 0) % 2 === 0 && { title: 'change two things' }),
    edits: ['set-settings', 'place-elements', 'remove-elements'].map((edit) =>
      JSON.parse(JSON.stringify({ edit, arguments: byName[edit] })),
    ),
  };
  return { edit: name ?? 'set-settings', arguments: byName[name ?? 'set-settings'] };
}
