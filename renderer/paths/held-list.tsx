import type { HeldRow } from '../../models/report/held-rows.ts';
import { count, counted, listed } from '../../models/rules/words.ts';
import { frame } from '../canvas/camera.ts';
import { Icon } from '../controls/icon.tsx';
import { select } from '../store/interface-store.ts';

const mostTitles = 3;
const mostRows = 200;

/** The steps that would follow were it not for one setting, by that setting. */
export function HeldList({ held }: { readonly held: readonly HeldRow[] }) {
  if (held.length === 0) {
    return (
      <p className="paths-empty quiet">
        No step is held by one setting alone: what is not reached lies out of reach anyway.
      </p>
    );
  }
  return (
    <ul className="held-list" aria-label="What holds">
      {held.slice(0, mostRows).map(({ setting, element, text, steps, titles }) => (
        <li key={setting}>
          <button
            type="button"
            onClick={() => {
              select([element]);
              frame([element]);
            }}
          >
            <span className="judgement pass">
              <Icon name="pass" size={14} />
            </span>
            <span className="held-setting">{text}</span>
            <span className="row-words quiet">{listed(titles, mostTitles)}</span>
            <span className="quiet">{`holds ${counted(steps, 'step')}`}</span>
          </button>
        </li>
      ))}
      {held.length > mostRows ? (
        <li className="paths-empty quiet">{`and ${count(held.length - mostRows)} more settings`}</li>
      ) : null}
    </ul>
  );
}
