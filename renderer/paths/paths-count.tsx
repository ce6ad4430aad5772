import { count } from '../../models/rules/words.ts';
import { fatesOf } from './outcome-text.ts';
import { allPaths, hasMore, usePaths } from './paths-store.ts';

/** How many of the shortest paths are open, and what becomes of those that changes are tried on. */
export function PathsCount() {
  const state = usePaths();
  const { rows } = state;
  if (rows === undefined) return null;
  const { stays, dies, opens } = fatesOf(allPaths(rows));
  const isCut = rows.goals.some((goal) => hasMore(goal, state));
  return (
    <>
      <span className="findings-count">{`${count(stays + opens)}${isCut ? '+' : ''}`}</span>
      {dies === 0 ? null : <span className="findings-change">{`−${count(dies)}`}</span>}
      {opens === 0 ? null : <span className="findings-change">{`+${count(opens)}`}</span>}
    </>
  );
}
