import { Toggle } from '@base-ui/react/toggle';
import type { Counts, Filter, Page } from '../../models/report/result-list.ts';
import { areaNames } from '../../models/report/result-list.ts';
import { type Severity, severities } from '../../models/rules/rule.ts';
import { IconButton } from '../controls/button.tsx';
import { Choice } from '../controls/choice.tsx';
import { Icon } from '../controls/icon.tsx';
import { JudgementBadge } from '../controls/judgement-badge.tsx';
import { Tip } from '../controls/tip.tsx';
import './filter-bar.css';

/** What someone filters by; the tab says the outcome. */
export interface Wish extends Omit<Filter, 'outcome' | 'about'> {
  readonly isSelectionOnly: boolean;
}

/** How many findings there are of each severity; each filters. */
export function SeverityFilter({
  counts,
  wanted,
  onWant,
}: {
  readonly counts: Counts;
  readonly wanted: readonly Severity[] | undefined;
  readonly onWant: (severities: readonly Severity[] | undefined) => void;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame of its own
    <div className="severity-filter" role="group" aria-label="Severity">
      {severities.map((severity) => {
        const isWanted = wanted?.includes(severity) === true;
        const count = counts[severity];
        if (count === 0 && !isWanted) return null;
        const label = severity === 'info' ? 'for information' : severity;
        return (
          <Tip key={severity} text={isWanted ? `Not only ${label}` : `Only ${label}`}>
            <Toggle
              className="mark-button"
              aria-label={`${count} ${label}`}
              pressed={isWanted}
              onPressedChange={() => {
                const left = severities.filter((one) =>
                  one === severity ? !isWanted : wanted?.includes(one),
                );
                onWant(left.length === 0 ? undefined : left);
              }}
            >
              <JudgementBadge of={severity} size={14} />
              {count}
            </Toggle>
          </Tip>
        );
      })}
    </div>
  );
}

/** Words, area and selection. */
export function FilterFields({
  wish,
  areas,
  hasSelection,
  onWish,
}: {
  readonly wish: Wish;
  readonly areas: Page['areas'];
  readonly hasSelection: boolean;
  readonly onWish: (wish: Wish) => void;
}) {
  const { words = '', area, isSelectionOnly } = wish;
  const offered = area === undefined || areas.includes(area) ? areas : [...areas, area];
  return (
    <div className="filter-fields">
      <span className="filter-words">
        <Icon name="search" size={14} />
        <input
          className="field"
          type="search"
          placeholder="Filter"
          aria-label="Filter by words"
          value={words}
          onChange={(event) => onWish({ ...wish, words: event.target.value })}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || words === '') return;
            event.stopPropagation();
            onWish({ ...wish, words: '' });
          }}
        />
      </span>
      <Choice
        className="filter-area"
        label="Area"
        options={[
          { value: 'all', label: 'All areas' },
          ...offered.map((value) => ({ value, label: areaNames[value] })),
        ]}
        value={area ?? 'all'}
        onChoose={(chosen) => {
          const { area: _, ...others } = wish;
          const found = offered.find((value) => value === chosen);
          onWish(found === undefined ? others : { ...others, area: found });
        }}
      />
      <IconButton
        icon="filter"
        label="Only what is about the selection"
        aria-pressed={isSelectionOnly}
        disabled={!hasSelection && !isSelectionOnly}
        onClick={() => onWish({ ...wish, isSelectionOnly: !isSelectionOnly })}
      />
    </div>
  );
}
