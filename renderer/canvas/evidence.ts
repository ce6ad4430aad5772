// What the result or path that is looked at rests on: the canvas frames it and dims the rest.
import { create } from 'zustand';
import type { Bundle } from '../../models/drawing/bundles.ts';
import type { PathRow } from '../../models/report/path-rows.ts';
import { isGrave } from '../../models/rules/rule.ts';
import { askAnalysis, useAnalysis } from '../analysis/analysis-client.ts';
import { goalOf, pathOf, pathsOfFinding, usePaths } from '../paths/paths-store.ts';
import { useInterface } from '../store/interface-store.ts';
import { comeBack, frame, remember } from './camera.ts';

export interface Evidence {
  readonly ids: ReadonlySet<string>;
  /** Its own flows, with their own protection. */
  readonly bundles: readonly Bundle[];
  /** The path that is looked at, the worst that a grave finding enables, or all that something is tried against. */
  readonly paths: readonly PathRow[];
}

export const useEvidence = create<{ readonly evidence: Evidence | undefined }>()(() => ({
  evidence: undefined,
}));

/** Follows what is looked at, and every analysis that may change what it rests on. */
export function startEvidence(): void {
  useInterface.subscribe((state, before) => {
    const { result, path } = state;
    if (result !== before.result || path !== before.path) {
      if (path !== undefined) showPath(path, true);
      else void showResult(result, true);
    } else if (state.bottomTab !== before.bottomTab || state.isBlastShown !== before.isBlastShown) {
      showTrial();
    }
  });
  useAnalysis.subscribe((state, before) => {
    const { result } = useInterface.getState();
    if (state.revision !== before.revision && result !== undefined) void showResult(result, false);
  });
  usePaths.subscribe((state, before) => {
    const { result, path } = useInterface.getState();
    const isSame = state.rows === before.rows && state.finding === before.finding;
    if (isSame && state.goal === before.goal) return;
    if (path !== undefined) showPath(path, pathOf(before, path) === undefined);
    else if (result !== undefined) {
      void showResult(result, state.finding?.fingerprint !== before.finding?.fingerprint);
    } else showTrial();
  });
}

async function showResult(fingerprint: string | undefined, isNew: boolean): Promise<void> {
  const detail = fingerprint === undefined ? undefined : await askAnalysis().detail(fingerprint);
  const now = useInterface.getState();
  if (now.result !== fingerprint || now.path !== undefined) return;
  if (detail === undefined) {
    useEvidence.setState({ evidence: undefined });
    if (fingerprint === undefined) {
      comeBack();
      showTrial();
    }
    return;
  }
  const { subject, related, bundles, severity } = detail;
  const ends = bundles.flatMap(({ a, b }) => [a, b]);
  const own = [subject, ...(ends.length > 0 ? ends : related)];
  const path = isGrave(severity)
    ? worstOf(pathsOfFinding(usePaths.getState(), detail.fingerprint))
    : undefined;
  const paths = path === undefined ? [] : [path];
  show({ ids: new Set([...own, ...paths.flatMap(elementsOf)]), bundles, paths }, isNew);
}

/** The path by which most clients fall; of several the first, which is the shortest. */
function worstOf(paths: readonly PathRow[]): PathRow | undefined {
  return paths.toSorted((one, other) => other.clients - one.clients)[0];
}

function elementsOf({ hops }: PathRow): readonly string[] {
  return hops.flatMap(({ from = [], via = [], to }) => [from, via, to].flat());
}

function showPath(id: string, isNew: boolean): void {
  const path = pathOf(usePaths.getState(), id);
  if (path === undefined) return;
  const bundles = path.hops.flatMap((hop) => hop.bundles);
  const ends = bundles.flatMap(({ a, b }) => [a, b]);
  show({ ids: new Set([...elementsOf(path), ...ends]), bundles, paths: [path] }, isNew);
}

/** Where nothing is looked at: the paths to the goal that something is tried against, without moving the camera. */
function showTrial(): void {
  const { result, path, bottomTab, isBlastShown } = useInterface.getState();
  if (result !== undefined || path !== undefined) return;
  const state = usePaths.getState();
  const isWanted = state.rows?.isTried === true && bottomTab === 'paths' && !isBlastShown;
  const paths = isWanted ? (goalOf(state)?.paths ?? []) : [];
  const ids = new Set(paths.flatMap(elementsOf));
  useEvidence.setState({ evidence: paths.length === 0 ? undefined : { ids, bundles: [], paths } });
}

/** Frames what is looked at: it may have been chosen before the drawing stood. */
export function frameEvidence(): void {
  const { evidence } = useEvidence.getState();
  const { result, path } = useInterface.getState();
  if (evidence === undefined || (result ?? path) === undefined) return;
  remember();
  frame([...evidence.ids]);
}

function show(evidence: Evidence, isNew: boolean): void {
  remember();
  useEvidence.setState({ evidence });
  if (isNew) frame([...evidence.ids]);
}
