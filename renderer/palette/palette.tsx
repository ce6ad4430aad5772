// Everything that can be drawn: dragged onto the canvas, or added with Enter.
import { useId, useMemo, useRef, useState } from 'react';
import { type Drawable, drawables } from '../../models/document/drawables.ts';
import { rank, ranked, wordsOf } from '../../models/document/searching.ts';
import { kindIcon, roleIcon } from '../../models/drawing/icons.ts';
import { Icon } from '../controls/icon.tsx';
import { addFromPalette, paletteType } from './add.ts';
import { paletteSearchIs } from './focus.ts';
import './palette.css';

interface Shown {
  readonly title: string;
  readonly items: readonly Drawable[];
}

function shownFor(query: string): readonly Shown[] {
  if (wordsOf(query).length > 0) {
    const items = ranked(drawables, ({ label, short, group }) =>
      rank(query, label, [short, group]),
    );
    return items.length === 0 ? [] : [{ title: 'Found', items }];
  }
  const groups = new Map<string, Drawable[]>();
  for (const drawable of drawables) {
    groups.set(drawable.group, [...(groups.get(drawable.group) ?? []), drawable]);
  }
  return [...groups].map(([title, items]) => ({ title, items }));
}

function iconOf({ drawn }: Drawable): string {
  return drawn.collection === 'systems' && drawn.role !== undefined
    ? roleIcon(drawn.role)
    : kindIcon(drawn.collection, drawn);
}

/** The abbreviation of a role; of other things that were searched for, what they are. */
function wordsBeside({ short, group }: Drawable, query: string): string | undefined {
  return short ?? (wordsOf(query).length > 0 ? group : undefined);
}

export function Palette() {
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<string | undefined>();
  const list = useRef<HTMLDivElement>(null);
  const name = useId();
  const shown = useMemo(() => shownFor(query), [query]);
  const items = shown.flatMap((group) => group.items);
  const active = items.find(({ id }) => id === chosen) ?? items[0];
  const isChosen = chosen !== undefined || query !== '';
  const optionId = (drawable: Drawable) => `${name}-${drawable.id}`;

  const go = (to: number) => {
    const next = items[Math.max(0, Math.min(items.length - 1, to))];
    if (next === undefined) return;
    setChosen(next.id);
    document.getElementById(optionId(next))?.scrollIntoView({ block: 'nearest' });
  };

  return (
    <div className="palette">
      <div className="palette-search">
        <Icon name="search" />
        <input
          ref={paletteSearchIs}
          className="field"
          role="combobox"
          aria-label="Search the palette"
          aria-expanded="true"
          aria-controls={name}
          aria-autocomplete="list"
          aria-activedescendant={active === undefined ? undefined : optionId(active)}
          placeholder="Search: mp, WSUS, perimeter"
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setChosen(undefined);
            list.current?.scrollTo({ top: 0 });
          }}
          onKeyDown={(event) => {
            const at = active === undefined ? -1 : items.indexOf(active);
            if (event.key === 'ArrowDown') go(chosen === undefined && query === '' ? 0 : at + 1);
            else if (event.key === 'ArrowUp') go(at - 1);
            // Without a search or a choice, Enter means nothing yet.
            else if (event.key === 'Enter' && active !== undefined && isChosen)
              addFromPalette(active.id);
            else if (event.key === 'Escape' && query !== '') setQuery('');
            else return;
            event.preventDefault();
          }}
        />
      </div>
      <div ref={list} className="palette-list" id={name} role="listbox" aria-label="Palette">
        {shown.map(({ title, items: members }) => (
          // biome-ignore lint/a11y/useSemanticElements: groups of a listbox
          <div key={title} role="group" aria-label={title}>
            <div className="palette-group" aria-hidden="true">
              {title}
            </div>
            {members.map((drawable) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the search field has the keys of the list
              // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the search field
              <div
                key={drawable.id}
                id={optionId(drawable)}
                className="palette-item"
                role="option"
                aria-selected={drawable === active && isChosen}
                title={drawable.help}
                draggable
                onDragStart={(event) => {
                  event.dataTransfer.setData(paletteType, JSON.stringify({ add: drawable.id }));
                  event.dataTransfer.effectAllowed = 'copy';
                }}
                onClick={() => setChosen(drawable.id)}
                onDoubleClick={() => addFromPalette(drawable.id)}
              >
                <Icon name={iconOf(drawable)} size={18} />
                <span className="palette-label">{drawable.label}</span>
                {wordsBeside(drawable, query) === undefined ? null : (
                  <span className="palette-short">{wordsBeside(drawable, query)}</span>
                )}
              </div>
            ))}
          </div>
        ))}
      </div>
      {items.length === 0 ? (
        <p className="palette-nothing quiet" role="status">
          Nothing in the palette answers “{query}”.
        </p>
      ) : (
        <p className="palette-hint quiet">Drag onto the drawing, or press Enter to add.</p>
      )}
    </div>
  );
}
