// What the result that is looked at rests on: the canvas frames it and dims the rest.
import { create } from 'zustand';
import type { Bundle } from '../../models/drawing/bundles.ts';
import { askAnalysis, useAnalysis } from '../analysis/analysis-client.ts';
import { useInterface } from '../store/interface-store.ts';
import { comeBack, frame, remember } from './camera.ts';

export interface Evidence {
  readonly subject: string;
  readonly ids: ReadonlySet<string>;
  /** Its own flows, with their own protection. */
  readonly bundles: readonly Bundle[];
}

export const useEvidence = create<{ readonly evidence: Evidence | undefined }>()(() => ({
  evidence: undefined,
}));

/** Follows the result that is looked at, and every analysis that may change what it rests on. */
export function startEvidence(): void {
  useInterface.subscribe((state, before) => {
    if (state.result !== before.result) void show(state.result, true);
  });
  useAnalysis.subscribe((state, before) => {
    const { result } = useInterface.getState();
    if (state.revision !== before.revision && result !== undefined) void show(result, false);
  });
}

async function show(fingerprint: string | undefined, isNew: boolean): Promise<void> {
  const detail = fingerprint === undefined ? undefined : await askAnalysis().detail(fingerprint);
  if (useInterface.getState().result !== fingerprint) return;
  if (detail === undefined) {
    useEvidence.setState({ evidence: undefined });
    if (fingerprint === undefined) comeBack();
    return;
  }
  remember();
  const { subject, related, bundles } = detail;
  const ends = bundles.flatMap(({ a, b }) => [a, b]);
  const ids = new Set([subject, ...(ends.length > 0 ? ends : related)]);
  useEvidence.setState({ evidence: { subject, ids, bundles } });
  if (isNew) frame([...ids]);
}
