import { useState } from 'react';
import type { GoalRow, HeldRow } from '../../models/report/path-rows.ts';
import { Segments } from '../controls/segments.tsx';
import { CutList } from './cut-list.tsx';
import { Footholds } from './footholds.tsx';
import { Goals } from './goals.tsx';
import { HeldList } from './held-list.tsx';
import { PathList } from './path-list.tsx';
import { goalOf, usePaths } from './paths-store.ts';
import './paths-panel.css';

const views = [
  { value: 'paths', label: 'Paths' },
  { value: 'cut', label: 'Cut' },
  { value: 'held', label: 'What holds' },
] as const;

/** What an attacker can make of it: from where, to what, how, and what stops it. */
export function PathsPanel() {
  const goal = usePaths(goalOf);
  const held = usePaths(({ rows }) => rows?.held);
  const [view, setView] = useState<string>('paths');
  if (goal === undefined || held === undefined) {
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
          <h2>{view === 'held' ? 'Steps that one setting alone holds' : goal.title}</h2>
          <Segments label="Show" options={views} value={view} onChoose={setView} />
        </div>
        <View view={view} goal={goal} held={held} />
      </section>
    </div>
  );
}

function View({
  view,
  goal,
  held,
}: {
  readonly view: string;
  readonly goal: GoalRow;
  readonly held: readonly HeldRow[];
}) {
  if (view === 'held') return <HeldList held={held} />;
  return view === 'cut' ? <CutList goal={goal} /> : <PathList goal={goal} />;
}
