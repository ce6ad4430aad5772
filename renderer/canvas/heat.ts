// How much falls with each element, while the canvas shows it: asked for anew after each analysis.
import { create } from 'zustand';
import { type HeatScale, heatScale } from '../../models/drawing/heat.ts';
import type { BlastRadius } from '../../models/trust/blast.ts';
import { askAnalysis, useAnalysis } from '../analysis/analysis-client.ts';
import { useInterface } from '../store/interface-store.ts';

export interface HeatMap {
  readonly radii: ReadonlyMap<string, BlastRadius>;
  readonly scale: HeatScale;
}

/** Undefined while it is not shown, or not known yet. */
export const useHeat = create<{ readonly heat: HeatMap | undefined }>()(() => ({
  heat: undefined,
}));

/** Follows whether it is to show, and every analysis. */
export function startHeat(): void {
  useInterface.subscribe(({ isBlastShown }, before) => {
    if (isBlastShown !== before.isBlastShown) void follow();
  });
  useAnalysis.subscribe(({ revision }, before) => {
    if (revision !== before.revision) void follow();
  });
}

async function follow(): Promise<void> {
  if (!useInterface.getState().isBlastShown) {
    useHeat.setState({ heat: undefined });
    return;
  }
  const { revision } = useAnalysis.getState();
  const radii = await askAnalysis().blast();
  const isLate = useAnalysis.getState().revision !== revision;
  if (isLate || !useInterface.getState().isBlastShown) return;
  const most = Math.max(0, ...[...radii.values()].map(({ clients }) => clients));
  useHeat.setState({ heat: { radii, scale: heatScale(most) } });
}
