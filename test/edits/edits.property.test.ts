import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openDocument } from '../../models/document/open.ts';
import { serialise } from '../../models/document/serialise.ts';
import { applyEdit, editNames } from '../../models/edits/index.ts';
import { arbitraryHierarchy } from '../hierarchies/arbitrary.ts';
import { arbitraryPicks, editFor } from './arbitrary-edit.ts';

it('an edit leaves a sound document, undoes to the same bytes, and is the same when it is replayed', () => {
  const done = new Map<string, number>();
  const document = fc.tuple(
    arbitraryHierarchy(),
    fc.array(arbitraryPicks(), { minLength: 1, maxLength: 4 }),
  );
  fc.assert(
    fc.property(document, ([start, several]) => {
      let current = start;
      for (const picks of several) {
        const call = editFor(current, picks);
        const before = serialise(current);
        const edited = applyEdit(current, call);
        expect(serialise(current)).toBe(before);
        if (!edited.ok) {
          expect(edited.sentence).toMatch(/\.$/);
          continue;
        }
        done.set(call.edit, (done.get(call.edit) ?? 0) + 1);
        const text = serialise(edited.document);
        expect(openDocument(new TextEncoder().encode(text))).toEqual({
          ok: true,
          document: edited.document,
        });
        const undo = JSON.parse(JSON.stringify(edited.undo));
        const undone = applyEdit(edited.document, undo);
        expect(undone.ok && serialise(undone.document)).toBe(before);
        expect(undone.ok && undone.document).toEqual(current);
        const redone = undone.ok ? applyEdit(edited.document, undo) : undone;
        expect(redone.ok).toBe(true);
        const replayed = applyEdit(current, JSON.parse(JSON.stringify(call)));
        expect(replayed.ok && serialise(replayed.document)).toBe(text);
        current = edited.document;
      }
    }),
    { numRuns: 2000 },
  );
  expect([...done.keys()].sort()).toEqual(editNames.filter((name) => name !== 'restore').sort());
});
