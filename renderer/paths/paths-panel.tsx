import type { GoalRow, WalkRows } from '../../models/report/path-rows.ts';
import { Segments } from '../controls/segments.tsx';
import { CutList } from './cut-list.tsx';
import { Footholds } from './footholds.tsx';
import { ForgeryList } from './forgery-list.tsx';
import { Goals } from './goals.tsx';
import { HeldList } from './held-list.tsx';
import { PathList } from './path-list.tsx';
import { goalOf, type PathsView, usePaths } from './paths-store.ts';
import './paths-panel.css';

const views = [
  { value: 'forgeries', label: 'Forged policy' },
  { value: 'paths', label: 'Paths' },
  { value: 'cut', label: 'Cut' },
  { value: 'held', label: 'What holds' },
] as const satisfies readonly { readonly value: PathsView; readonly label: string }[];

/** What the views show that are not about one goal. */
const titles: { readonly [view: string]: string } = {
  forgeries: 'Who can sign policy alone',
  held: 'Steps that one setting alone holds',
};

/** What an attacker can make of it: from where, to what, how, and what stops it. */
export function PathsPanel() {
  const goal = usePaths(goalOf);
  const rows = usePaths((state) => state.rows);
  const view = usePaths((state) => state.view);
  if (rows === undefined) {
    return (
      <p className="paths-empty quiet" aria-busy="true">
        Walking…
      </p>
    );
  }
  return (
    <div className="paths">
      <Footholds />
      <Goals />
      <section className="paths-part paths-results" aria-label="Paths and what stops them">
        <div className="paths-head">
          <h2>{titles[view] ?? goal?.title}</h2>
          <Segments
            label="Show"
            options={views}
            value={view}
            onChoose={(chosen) => usePaths.setState({ view: chosen as PathsView })}
          />
        </div>
        <View view={view} goal={goal} rows={rows} />
      </section>
    </div>
  );
}

function View({
  view,
  goal,
  rows,
}: {
  readonly view: PathsView;
  readonly goal: GoalRow | undefined;
  readonly rows: WalkRows;
}) {
  if (view === 'forgeries') return <ForgeryList forgeries={rows.forgeries} />;
  if (view === 'held') return <HeldList held={rows.held} />;
  if (goal === undefined) return <p className="paths-empty quiet">The element is gone.</p>;
  if (rows.footholds.length === 0) {
    return <p className="paths-empty quiet">No attacker starts anywhere.</p>;
  }
  return view === 'cut' ? <CutList goal={goal} /> : <PathList goal={goal} />;
}
