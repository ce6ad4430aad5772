import { expect, it } from 'vitest';
import { emptyHierarchy } from '../../models/document/hierarchy.ts';
import {
  edit,
  markSaved,
  openHierarchy,
  untilChanged,
  useDocument,
} from '../../renderer/store/document-store.ts';

it('work for a document is called off by the next edit, not by saving', () => {
  openHierarchy(emptyHierarchy('Before'));
  const changed = untilChanged();
  markSaved(useDocument.getState().past.at(-1), undefined);
  expect(changed.aborted).toBe(false);
  edit({ edit: 'set-document', arguments: { name: 'After' } });
  expect(changed.aborted).toBe(true);
});

it('work for a document is called off when another one is opened, work for that one is not', () => {
  openHierarchy(emptyHierarchy('Before'));
  const changed = untilChanged();
  let forTheOther: AbortSignal | undefined;
  const stop = useDocument.subscribe(() => {
    forTheOther = untilChanged();
  });
  openHierarchy(emptyHierarchy('Another'));
  stop();
  expect(changed.aborted).toBe(true);
  expect(forTheOther?.aborted).toBe(false);
});
