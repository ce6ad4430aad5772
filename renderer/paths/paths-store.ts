// The paths of the drawing as the window sees them: asked for anew after each analysis, and when the question changes.
import { create } from 'zustand';
import type { GoalRow, PathRow, WalkRows } from '../../models/report/path-rows.ts';
import { askAnalysis, useAnalysis } from '../analysis/analysis-client.ts';
import type { WalkQuestion } from '../analysis/walking.ts';
import { useDocument } from '../store/document-store.ts';
import { follow, lookAtPath, say, useInterface } from '../store/interface-store.ts';
import { useWhatIf } from '../store/what-if.ts';

/** What shows beside the goals. */
export type PathsView = 'forgeries' | 'paths' | 'cut' | 'held';

export interface PathsState {
  readonly question: WalkQuestion;
  /** Undefined until the first answer; then that to the question before, until the new one is answered. */
  readonly rows: WalkRows | undefined;
  /** The goal that is looked at, as the command line writes it; the first that is reached unless chosen. */
  readonly goal: string | undefined;
  readonly view: PathsView;
  /** The finding that is looked at, or that led to the path that is; with the paths that it enables. */
  readonly finding:
    | { readonly fingerprint: string; readonly paths: readonly PathRow[] }
    | undefined;
}

/** How many paths to each goal are asked for, at first and with every “more”. */
export const pathsAtOnce = 5;

const atFirst: PathsState = {
  question: { footholds: undefined, withoutAssumptions: false, at: undefined, count: pathsAtOnce },
  rows: undefined,
  goal: undefined,
  view: 'paths',
  finding: undefined,
};

export const usePaths = create<PathsState>()(() => atFirst);

/** Asks for other footholds, on other terms or for more paths. */
export function askFor(change: Partial<WalkQuestion>): void {
  usePaths.setState(({ question }) => ({ question: { ...question, ...change } }));
}

/** Answers from now on. Large drawings are walked only while somebody looks at paths. */
export function startPaths(): void {
  let asked = '';
  let answered = '';
  const ask = () => {
    const { summary } = useAnalysis.getState();
    const wanted = wantedNow();
    const isWanted = wanted.finding !== undefined || isShown() || summary?.isLarge === false;
    const key = JSON.stringify(wanted);
    if (summary === undefined || !isWanted) return;
    if (key === answered) leaveWhatIsGone();
    if (key === asked) return;
    asked = key;
    answer(wanted).then(
      (answer) => {
        if (asked !== key) return;
        answered = key;
        walkedFor = walkOf(wanted);
        usePaths.setState(answer);
        leaveWhatIsGone();
      },
      // The analysis died; it tells so itself, and is asked again by the next one.
      () => undefined,
    );
  };
  useAnalysis.subscribe(ask);
  usePaths.subscribe(ask);
  useInterface.subscribe(ask);
  useDocument.subscribe(({ document, cause }, before) => {
    if (document === before.document || cause !== 'opened') return;
    walkedFor = '';
    usePaths.setState(atFirst);
  });
}

interface Wanted {
  readonly revision: number;
  readonly question: WalkQuestion;
  readonly finding: string | undefined;
}

function wantedNow(): Wanted {
  const { question, finding } = usePaths.getState();
  const { result, path, trail } = useInterface.getState();
  // A path to which a finding led is still one of that finding, also on the way back to it.
  const isItsOwn = finding?.paths.some(({ id }) => id === path) === true;
  const led = isItsOwn ? finding.fingerprint : path && trail.at(-1)?.result;
  return { revision: useAnalysis.getState().revision, question, finding: result ?? led };
}

function isShown(): boolean {
  const { bottomTab, isBottomOpen, path } = useInterface.getState();
  const isTrying = useWhatIf.getState().changes.length > 0;
  const hasTried = usePaths.getState().rows?.isTried === true;
  return (bottomTab === 'paths' && isBottomOpen) || path !== undefined || isTrying || hasTried;
}

type Answer = Pick<PathsState, 'rows' | 'finding'>;

/** What the rows that show were walked for: which finding is looked at does not change them. */
let walkedFor = '';

function walkOf({ revision, question }: Wanted): string {
  return JSON.stringify([revision, question]);
}

async function answer(wanted: Wanted): Promise<Answer> {
  const { question, finding } = wanted;
  const analysis = askAnalysis();
  const isKnown = walkOf(wanted) === walkedFor;
  const rows = isKnown ? usePaths.getState().rows : await analysis.walk(question);
  if (finding === undefined) return { rows, finding: undefined };
  const paths = await analysis.pathsEnabledBy(finding, question);
  return { rows, finding: { fingerprint: finding, paths } };
}

/** A path that is no longer among those that are known is left. */
function leaveWhatIsGone(): void {
  const { path } = useInterface.getState();
  if (path === undefined || pathOf(usePaths.getState(), path) !== undefined) return;
  lookAtPath(undefined);
  say('done', 'The path that was looked at is no longer there.');
}

/** The path with this id: as the finding that is looked at enables it, where it does. */
export function pathOf(state: PathsState, id: string | undefined): PathRow | undefined {
  const { rows, finding } = state;
  const forging = rows?.forgeries.flatMap(({ path }) => path ?? []) ?? [];
  return [...(finding?.paths ?? []), ...allPaths(rows), ...forging].find((path) => path.id === id);
}

/** The paths to all goals; dead ones too where changes are tried. */
export function allPaths(rows: WalkRows | undefined): readonly PathRow[] {
  return rows?.goals.flatMap(({ paths }) => paths) ?? [];
}

/** Whether there may be more paths to a goal than were asked for. */
export function hasMore({ found }: GoalRow, { question }: PathsState): boolean {
  return found >= question.count;
}

/** The paths that this finding enables; none until that is known. */
export function pathsOfFinding({ finding }: PathsState, fingerprint: string): readonly PathRow[] {
  return finding?.fingerprint === fingerprint ? finding.paths : none;
}

const none: readonly PathRow[] = [];

/** The goal that is looked at: that which was chosen, or the first that paths lead to. */
export function goalOf({ rows, goal }: PathsState): GoalRow | undefined {
  const goals = rows?.goals ?? [];
  return (
    goals.find((row) => row.goal === goal) ??
    goals.find(({ paths }) => paths.length > 0) ??
    goals[0]
  );
}

/** Follows a link to a path and to its goal. */
export function followPath({ id, goal }: PathRow): void {
  usePaths.setState({ goal, view: 'paths' });
  useInterface.setState({ bottomTab: 'paths', isBottomOpen: true });
  follow({ path: id });
}
