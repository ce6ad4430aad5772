// What the result or path that is looked at rests on: the canvas frames it and dims the rest.
import { create } from 'zustand';
import type { Bundle } from '../../models/drawing/bundles.ts';
import type { PathRow } from '../../models/report/path-rows.ts';
import { isGrave } from '../../models/rules/rule.ts';
import { askAnalysis, useAnalysis } from '../analysis/analysis-client.ts';
import { pathOf, pathsOfFinding, usePaths } from '../paths/paths-store.ts';
import { useInterface } from '../store/interface-store.ts';
import { comeBack, frame, remember } from './camera.ts';

export interface Evidence {
  readonly ids: ReadonlySet<string>;
  /** Its own flows, with their own protection. */
  readonly bundles: readonly Bundle[];
  /** The path that is looked at, or the worst that a grave finding enables. */
  readonly path?: PathRow;
}

export const useEvidence = create<{ readonly evidence: Evidence | undefined }>()(() => ({
  evidence: undefined,
}));

/** Follows what is looked at, and every analysis that may change what it rests on. */
export function startEvidence(): void {
  useInterface.subscribe(({ result, path }, before) => {
    if (result === before.result && path === before.path) return;
    if (path !== undefined) showPath(path, true);
    else void showResult(result, true);
  });
  useAnalysis.subscribe((state, before) => {
    const { result } = useInterface.getState();
    if (state.revision !== before.revision && result !== undefined) void showResult(result, false);
  });
  usePaths.subscribe((state, before) => {
    const { result, path } = useInterface.getState();
    if (state.rows === before.rows && state.finding === before.finding) return;
    if (path !== undefined) showPath(path, false);
    else if (result !== undefined) {
      void showResult(result, state.finding?.fingerprint !== before.finding?.fingerprint);
    }
  });
}

async function showResult(fingerprint: string | undefined, isNew: boolean): Promise<void> {
  const detail = fingerprint === undefined ? undefined : await askAnalysis().detail(fingerprint);
  const now = useInterface.getState();
  if (now.result !== fingerprint || now.path !== undefined) return;
  if (detail === undefined) {
    useEvidence.setState({ evidence: undefined });
    if (fingerprint === undefined) comeBack();
    return;
  }
  const { subject, related, bundles, severity } = detail;
  const ends = bundles.flatMap(({ a, b }) => [a, b]);
  const own = [subject, ...(ends.length > 0 ? ends : related)];
  const path = isGrave(severity)
    ? worstOf(pathsOfFinding(usePaths.getState(), detail.fingerprint))
    : undefined;
  if (path === undefined) show({ ids: new Set(own), bundles }, isNew);
  else show({ ids: new Set([...own, ...elementsOf(path)]), bundles, path }, isNew);
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
  show({ ids: new Set([...elementsOf(path), ...ends]), bundles, path }, isNew);
}

function show(evidence: Evidence, isNew: boolean): void {
  remember();
  useEvidence.setState({ evidence });
  if (isNew) frame([...evidence.ids]);
}
