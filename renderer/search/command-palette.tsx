// Finds everything by a few words and does it: commands, elements, findings.
import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog } from '@base-ui/react/dialog';
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { ResultRow } from '../../models/report/result-list.ts';
import { askAnalysis, useAnalysis } from '../analysis/analysis-client.ts';
import { Icon } from '../controls/icon.tsx';
import { JudgementBadge } from '../controls/judgement-badge.tsx';
import { SiteSeal } from '../inspector/site-seal.tsx';
import { useDocument } from '../store/document-store.ts';
import { useInterface } from '../store/interface-store.ts';
import { surveyOf } from '../store/survey.ts';
import {
  type Found,
  type FoundGroup,
  foundCommands,
  foundElements,
  foundFindings,
} from './found.ts';
import './command-palette.css';

const none: readonly ResultRow[] = [];

/** Findings whose sentence, rule or subject has all these words. */
function useFindings(words: string): readonly ResultRow[] {
  const [rows, setRows] = useState(none);
  const revision = useAnalysis((state) => state.revision);
  // Asked again after each analysis.
  useEffect(() => {
    let isWanted = words.trim() !== '';
    if (!isWanted) {
      setRows(none);
      return;
    }
    void askAnalysis()
      .page({ outcome: 'violation', words }, 0, 8)
      .then((page) => {
        if (isWanted) setRows(page.rows);
      });
    return () => {
      isWanted = false;
    };
  }, [words, revision]);
  return rows;
}

export function CommandPalette() {
  const isOpen = useInterface((state) => state.isPaletteOpen);
  const close = () => useInterface.setState({ isPaletteOpen: false });
  const field = useRef<HTMLInputElement>(null);
  return (
    <Dialog.Root
      open={isOpen}
      onOpenChange={(open) => {
        if (!open) close();
      }}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className="dialog-scrim" />
        <Dialog.Viewport className="dialog-place">
          <Dialog.Popup
            className="dialog command-palette"
            aria-label="Search or run"
            // At once, so that nobody types into the field before; but not before the dialog knows what
            // had the focus, where it goes back to.
            initialFocus={() => {
              field.current?.focus();
              return false;
            }}
          >
            <Search field={field} onDone={close} />
          </Dialog.Popup>
        </Dialog.Viewport>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

interface SearchProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onDone: () => void;
}

function Search({ field, onDone }: SearchProps) {
  const document = useDocument((state) => state.document);
  const [query, setQuery] = useState('');
  const findings = useFindings(query);
  const groups = useMemo(
    (): readonly FoundGroup[] =>
      [
        { value: 'Elements', items: foundElements(surveyOf(document), query) },
        { value: 'Commands', items: foundCommands(query) },
        { value: 'Findings', items: foundFindings(findings) },
      ].filter(({ items }) => items.length > 0),
    [document, query, findings],
  );
  return (
    <Autocomplete.Root
      open
      inline
      items={groups}
      filter={null}
      value={query}
      onValueChange={(value, { reason }) => {
        if (reason !== 'item-press') setQuery(value);
      }}
      autoHighlight="always"
      keepHighlight
    >
      <div className="command-search">
        <Icon name="search" size={18} />
        <Autocomplete.Input
          ref={field}
          aria-label="Search or run"
          placeholder="Search or run: a command, a name, a role, a site code, a finding"
        />
      </div>
      <Autocomplete.Empty>
        <p className="command-nothing quiet">Nothing answers “{query}”.</p>
      </Autocomplete.Empty>
      <Autocomplete.List className="command-found">
        {(group: FoundGroup) => (
          <Autocomplete.Group key={group.value} items={group.items}>
            <Autocomplete.GroupLabel className="popup-title">{group.value}</Autocomplete.GroupLabel>
            <Autocomplete.Collection>
              {(found: Found) => (
                <Autocomplete.Item
                  key={found.value}
                  value={found}
                  className="popup-item command-item"
                  onClick={() => {
                    onDone();
                    found.go();
                  }}
                >
                  <FoundLine found={found} />
                </Autocomplete.Item>
              )}
            </Autocomplete.Collection>
          </Autocomplete.Group>
        )}
      </Autocomplete.List>
    </Autocomplete.Root>
  );
}

function FoundLine({ found }: { readonly found: Found }) {
  const document = useDocument((state) => state.document);
  const { label, aside, shortcut, icon, judgement, site } = found;
  return (
    <>
      <span className="command-icon">
        {icon === undefined ? null : <Icon name={icon} />}
        {judgement === undefined ? null : <JudgementBadge of={judgement} />}
      </span>
      <span className="command-label">{label}</span>
      {aside === '' ? null : <span className="command-aside quiet">{aside}</span>}
      {site === undefined ? null : <SiteSeal survey={surveyOf(document)} site={site} />}
      {shortcut === undefined ? null : <kbd>{shortcut}</kbd>}
    </>
  );
}
