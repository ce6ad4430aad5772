// A button that opens a list in which one searches: of elements, of roles.
import { Combobox } from '@base-ui/react/combobox';
import { type ReactElement, useState } from 'react';
import { rank } from '../../models/document/searching.ts';
import { Icon } from '../controls/icon.tsx';
import { popups } from '../controls/popups.ts';
import './search-list.css';

export interface Item {
  readonly value: string;
  readonly label: string;
  readonly icon?: string;
  /** Stands quietly at the end. */
  readonly note?: string | undefined;
  /** Found by these words besides. */
  readonly words?: string;
}

interface SearchListProps {
  /** For screen readers. */
  readonly label: string;
  /** What there is to choose from; asked for only when someone may open the list. */
  readonly items: () => readonly Item[];
  readonly value?: string | undefined;
  readonly onChoose: (value: string) => void;
  /** The button; its content too. */
  readonly trigger: ReactElement;
}

/** More than these are found by typing. */
const most = 60;
const fewWithoutSearch = 8;
const nothing: readonly Item[] = [];

export function SearchList({ label, items: list, value, onChoose, trigger }: SearchListProps) {
  const [isNear, setNear] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const items = isNear || isOpen ? list() : nothing;
  const isSearched = items.length > fewWithoutSearch;
  return (
    <Combobox.Root
      items={items}
      open={isOpen}
      onOpenChange={setOpen}
      value={items.find((item) => item.value === value) ?? null}
      onValueChange={(chosen: Item | null, { reason }) => {
        // Letters typed on the closed button would choose as well.
        if (chosen !== null && reason === 'item-press') onChoose(chosen.value);
      }}
      isItemEqualToValue={(item: Item, chosen: Item) => item.value === chosen.value}
      filter={fits}
      limit={most}
      autoHighlight
    >
      <Combobox.Trigger
        render={trigger}
        onFocus={() => setNear(true)}
        onBlur={() => setNear(false)}
        onPointerEnter={() => setNear(true)}
        onPointerLeave={() => setNear(false)}
      />
      <Combobox.Portal container={popups}>
        <Combobox.Positioner className="popup-place" align="end" sideOffset={4}>
          <Combobox.Popup className="popup search-list" aria-label={label}>
            <Combobox.Input
              className={isSearched ? 'field' : 'field unseen'}
              placeholder="Search"
              aria-label={`Search: ${label}`}
            />
            <Combobox.Empty>
              <p className="quiet search-list-empty">Nothing fits.</p>
            </Combobox.Empty>
            <Combobox.List className="search-list-items">
              {(item: Item) => (
                <Combobox.Item key={item.value} value={item} className="popup-item">
                  {item.icon === undefined ? null : <Icon name={item.icon} />}
                  <span className="search-list-label">{item.label}</span>
                  {item.note === undefined ? null : <span className="quiet">{item.note}</span>}
                  <Combobox.ItemIndicator>
                    <Icon name="check" size={14} />
                  </Combobox.ItemIndicator>
                </Combobox.Item>
              )}
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  );
}

function fits({ label, note, words }: Item, query: string): boolean {
  return rank(query, label, [note, words]) !== undefined;
}
