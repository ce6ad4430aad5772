import { counted } from '../../models/rules/words.ts';
import { focusDetail } from '../findings/focusing.ts';
import { followPath, usePaths } from './paths-store.ts';
import './path-detail.css';

/** How many show before one asks for all. */
const most = 5;

/** The paths that a finding enables, the shortest to each goal: a hop of each uses the weakness that it names. */
export function EnabledPaths({ fingerprint }: { readonly fingerprint: string }) {
  const finding = usePaths((state) => state.finding);
  // Not known until it is answered.
  if (finding?.fingerprint !== fingerprint) return null;
  const { paths } = finding;
  if (paths.length === 0) {
    return (
      <div className="detail-part">
        <h3>Enables no path</h3>
        <p className="quiet">From what it is about, no step by this weakness leads to a goal.</p>
      </div>
    );
  }
  const isElsewhere = paths.every(({ isFromElsewhere }) => isFromElsewhere);
  return (
    <div className="detail-part">
      <h3>{`Enables ${counted(paths.length, 'path')}`}</h3>
      {isElsewhere ? (
        <p className="quiet">None from the footholds chosen, but from where it can be used:</p>
      ) : null}
      <ul>
        {paths.slice(0, most).map((path) => (
          <li key={path.id}>
            <button
              type="button"
              className="hop-link"
              onClick={() => {
                followPath(path);
                focusDetail(path.id);
              }}
            >
              <span>
                {`${path.goalTitle}: ${path.foothold}, ${counted(path.hops.length, 'hop')}`}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {paths.length > most ? <p className="quiet">{`and ${paths.length - most} more`}</p> : null}
    </div>
  );
}
