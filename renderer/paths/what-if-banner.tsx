import { counted } from '../../models/rules/words.ts';
import { Button, IconButton } from '../controls/button.tsx';
import { applyWhatIf, giveUp, throwAway, useWhatIf } from '../store/what-if.ts';
import './what-if-banner.css';

/** Says that the drawing is judged with changes that are only tried, and which. */
export function WhatIfBanner() {
  const changes = useWhatIf((state) => state.changes);
  return (
    <div className="what-if-place" role="status">
      {changes.length === 0 ? null : (
        <section className="what-if" aria-label="What if">
          <details>
            <summary>{`What if: ${counted(changes.length, 'setting')} changed`}</summary>
            <ul>
              {changes.map((change) => (
                <li key={change.sentence}>
                  <span>{change.sentence}</span>
                  <IconButton
                    icon="close"
                    iconSize={12}
                    label={`Do not try: ${change.sentence}`}
                    onClick={() => giveUp(change)}
                  />
                </li>
              ))}
            </ul>
          </details>
          <Button look="strong" onClick={applyWhatIf}>
            Apply
          </Button>
          <Button onClick={throwAway}>Throw away</Button>
        </section>
      )}
    </div>
  );
}
