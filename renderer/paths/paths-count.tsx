import { count } from '../../models/rules/words.ts';
import { allPaths, usePaths } from './paths-store.ts';

/** How many of the shortest paths are open. */
export function PathsCount() {
  const rows = usePaths((state) => state.rows);
  if (rows === undefined) return null;
  const open = allPaths(rows).filter(({ fate }) => fate !== 'dies').length;
  return <span className="findings-count">{count(open)}</span>;
}
