import type { GoalRow, PathRow } from '../../models/report/path-rows.ts';
import { counted } from '../../models/rules/words.ts';
import { Button } from '../controls/button.tsx';
import { focusDetail, goBack, listId } from '../findings/focusing.ts';
import { lookAtPath, useInterface } from '../store/interface-store.ts';
import { askFor, hasMore, pathOf, pathsAtOnce, usePaths } from './paths-store.ts';
import { RowList } from './row-list.tsx';

/** The shortest paths to a goal; one that is chosen shows on the canvas. */
export function PathList({ goal }: { readonly goal: GoalRow }) {
  const path = useInterface((state) => state.path);
  const count = usePaths(({ question }) => question.count);
  const isCut = usePaths((state) => hasMore(goal, state));
  const isTried = usePaths(({ rows }) => rows?.isTried === true);
  // One to which a finding led may be longer than those that are listed.
  const isListed = goal.paths.some(({ id }) => id === path);
  const further = usePaths((state) => (isListed ? undefined : pathOf(state, path)));
  const rows =
    further?.goal === goal.goal && !further.isFromElsewhere ? [...goal.paths, further] : goal.paths;
  if (rows.length === 0) {
    return <p className="paths-empty quiet">Nothing leads there from these footholds.</p>;
  }
  return (
    <>
      <RowList
        id={listId}
        label="Paths"
        rows={rows}
        idOf={({ id }) => id}
        chosen={path}
        onChoose={({ id }) => lookAtPath(id)}
        onEnter={({ id }) => focusDetail(id)}
        onEscape={goBack}
      >
        {(row, index) => <PathLine row={row} number={index + 1} isTried={isTried} />}
      </RowList>
      {!isCut ? null : (
        <div className="paths-foot">
          <span className="quiet">The shortest come first.</span>
          <Button look="plain" onClick={() => askFor({ count: count + pathsAtOnce })}>
            {`Show ${pathsAtOnce} more`}
          </Button>
        </div>
      )}
    </>
  );
}

/** What a change that is only tried makes of a path, in words. */
export const fates = { stays: 'remains', dies: 'dies', new: 'new' } as const;

function PathLine({
  row: { foothold, alsoFrom, hops, extent, fate },
  number,
  isTried,
}: {
  readonly row: PathRow;
  readonly number: number;
  readonly isTried: boolean;
}) {
  const last = hops.at(-1)?.sentence ?? '';
  return (
    <>
      <span className="path-number">{number}</span>
      <span className={fate === 'dies' ? 'row-words is-dead' : 'row-words'}>
        <span className="path-foothold">
          {foothold}
          {alsoFrom.length === 0 ? null : (
            <span className="quiet">{` and ${alsoFrom.length} more`}</span>
          )}
        </span>
        <span className="path-end quiet">{last}</span>
      </span>
      <span className="path-extent quiet">
        {counted(hops.length, 'hop')}
        {', '}
        {extent}
      </span>
      {isTried ? <span className={`path-fate ${fate}`}>{fates[fate]}</span> : null}
    </>
  );
}
