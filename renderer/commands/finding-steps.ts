// From the finding that is looked at to the next or the one before, the gravest first, round and round.
import { askAnalysis } from '../analysis/analysis-client.ts';
import { lookAt, say, useInterface } from '../store/interface-store.ts';

const findings = { outcome: 'violation' } as const;

export async function stepFinding(by: 1 | -1): Promise<void> {
  const { result } = useInterface.getState();
  const { total } = await askAnalysis().page(findings, 0, 1);
  if (total === 0) {
    say('done', 'No rule finds anything wrong.');
    return;
  }
  const at = result === undefined ? undefined : await askAnalysis().position(findings, result);
  const next = at === undefined ? (by === 1 ? 0 : total - 1) : (at + by + total) % total;
  const { rows } = await askAnalysis().page(findings, next, 1);
  lookAt(rows[0]?.fingerprint);
}
