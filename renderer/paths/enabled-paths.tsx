import { counted } from '../../models/rules/words.ts';
import { pathsOfFinding, showPath, usePaths } from './paths-store.ts';
import './path-detail.css';

/** How many show before one asks for all. */
const most = 5;

/** The paths that a finding enables, the shortest to each goal: a hop of each uses the weakness that it names. */
export function EnabledPaths({ fingerprint }: { readonly fingerprint: string }) {
  const paths = usePaths((state) => pathsOfFinding(state, fingerprint));
  if (paths.length === 0) return null;
  return (
    <div className="detail-part">
      <h3>{`Enables ${counted(paths.length, 'path')}`}</h3>
      <ul>
        {paths.slice(0, most).map((path) => (
          <li key={path.id}>
            <button type="button" className="hop-link" onClick={() => showPath(path)}>
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
