import type { ForgeryRow } from '../../models/report/path-rows.ts';
import { listed } from '../../models/rules/words.ts';
import { frame } from '../canvas/camera.ts';
import { Icon } from '../controls/icon.tsx';
import { lookAtPath, select } from '../store/interface-store.ts';
import { fates } from './path-list.tsx';
import { usePaths } from './paths-store.ts';

const mostFootholds = 3;

/** The management points that can sign policy alone; one that is chosen shows with a shortest path to it. */
export function ForgeryList({ forgeries }: { readonly forgeries: readonly ForgeryRow[] }) {
  const isTried = usePaths(({ rows }) => rows?.isTried === true);
  if (forgeries.length === 0) {
    return (
      <p className="paths-empty quiet">
        No management point can sign policy for Configuration Manager 2007 clients alone.
      </p>
    );
  }
  return (
    <ul className="held-list" aria-label="Who can sign policy alone">
      {forgeries.map((row) => (
        <li key={row.id}>
          <button type="button" onClick={() => show(row)}>
            <span className={`judgement ${row.path === undefined ? 'info' : 'critical'}`}>
              <Icon
                name={row.path === undefined ? 'severity-info' : 'severity-critical'}
                size={14}
              />
            </span>
            <span className={row.fate === 'dies' ? 'row-words is-dead' : 'row-words'}>
              <span className="path-foothold">{row.title}</span>
              <span className="path-end quiet">
                {row.footholds.length === 0
                  ? 'From none of these footholds'
                  : listed(row.footholds, mostFootholds)}
              </span>
            </span>
            <span className="quiet">{row.extent}</span>
            {isTried ? <span className={`path-fate ${row.fate}`}>{fates[row.fate]}</span> : null}
          </button>
        </li>
      ))}
    </ul>
  );
}

function show({ id, path }: ForgeryRow): void {
  lookAtPath(path?.id);
  select([id]);
  if (path === undefined) frame([id]);
}
