// Types the name of an element where it stands.
import { useStore } from '@xyflow/react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ItemKind } from '../../models/drawing/network.ts';
import { useDocument } from '../store/document-store.ts';
import { editOrSay } from '../store/edit-or-say.ts';
import { useInterface } from '../store/interface-store.ts';

function stop(): void {
  useInterface.setState({ renaming: undefined });
}

export function NameField({ id, kind }: { readonly id: string; readonly kind: ItemKind }) {
  const setting = kind === 'notes' ? 'text' : 'name';
  const before = useDocument(({ document }) => {
    const element = document[kind][id] as { name?: string; text?: string } | undefined;
    return element?.[setting] ?? '';
  });
  // Letters stay as large as they are elsewhere, however far away the drawing is.
  const scale = useStore(({ transform }) => Math.max(1, 1 / transform[2]));
  const [name, setName] = useState(before);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  // The keys go back to the drawing as the field goes: then it no longer hears that it is left, which
  // would apply what Escape gave up.
  useLayoutEffect(() => {
    const typed = field.current;
    return () => {
      if (document.activeElement !== typed) return;
      typed?.closest<HTMLElement>('.canvas')?.focus({ preventScroll: true });
    };
  }, []);
  const apply = () => {
    stop();
    const value = name.trim();
    if (value === '' || value === before) return;
    const changes = [{ element: id, setting, value }];
    editOrSay({ edit: 'set-settings', arguments: { changes } });
  };
  return (
    <input
      ref={field}
      className={`name-field name-of-${kind} nodrag nopan nowheel`}
      style={{ transform: `scale(${scale})` }}
      aria-label={kind === 'notes' ? 'Text' : 'Name'}
      value={name}
      onChange={(event) => setName(event.target.value)}
      onBlur={apply}
      onKeyDown={(event) => {
        // Keys of the window, such as saving, go on to it.
        if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
        if (event.key === 'Enter') apply();
        if (event.key === 'Escape') stop();
      }}
    />
  );
}
