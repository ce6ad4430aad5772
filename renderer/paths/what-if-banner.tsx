import { useEffect } from 'react';
import { counted } from '../../models/rules/words.ts';
import { fitAgain } from '../canvas/camera.ts';
import { Button, IconButton } from '../controls/button.tsx';
import { applyWhatIf, giveUp, throwAway, useWhatIf } from '../store/what-if.ts';
import { outcomeText } from './outcome-text.ts';
import { goalOf, hasMore, usePaths } from './paths-store.ts';
import './what-if-banner.css';

/** Says that the drawing is judged with changes that are only tried, and which. */
export function WhatIfBanner() {
  const changes = useWhatIf((state) => state.changes);
  const isTrying = changes.length > 0;
  // The banner comes and goes with it.
  useEffect(fitAgain, [isTrying]);
  return (
    <div className="what-if-place" role="status">
      {!isTrying ? null : (
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
          <Outcome />
        </section>
      )}
    </div>
  );
}

/** What it makes of the paths to the goal that is looked at. */
function Outcome() {
  const state = usePaths();
  const goal = goalOf(state);
  const isKnown = state.rows?.isTried === true && goal !== undefined;
  const text = isKnown && `${goal.title}: ${outcomeText(goal.paths, hasMore(goal, state))}`;
  // The banner grows with it.
  useEffect(fitAgain, [text]);
  return text && <p className="what-if-outcome">{text}</p>;
}
