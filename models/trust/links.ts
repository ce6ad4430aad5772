// What findings and paths have to do with each other: a finding names the weakness that a hop uses.
import { settingId } from '../document/reading.ts';
import type { Result } from '../rules/result.ts';
import type { Hop } from './paths.ts';

/** Findings by the element that they are about. */
export type FindingsBySubject = ReadonlyMap<string, readonly Result[]>;

/** The violations among results, by their subject. */
export function findingsBySubject(results: readonly Result[]): FindingsBySubject {
  const bySubject = new Map<string, Result[]>();
  for (const result of results) {
    if (result.outcome !== 'violation') continue;
    const known = bySubject.get(result.subject.id);
    if (known === undefined) bySubject.set(result.subject.id, [result]);
    else known.push(result);
  }
  return bySubject;
}

/** The findings that name the weakness which a hop uses: of the rules that its step names, or of the setting that allows it. */
export function findingsOfHop(
  findings: FindingsBySubject,
  hop: Pick<Hop, 'step' | 'effect'>,
): readonly Result[] {
  const { element, gates = [] } = hop.effect;
  const settings = new Set(gates.map(({ setting }) => settingId(setting)));
  const elements = new Set([element, ...gates.map(({ setting }) => setting.element)]);
  return [...elements].flatMap((id) =>
    (findings.get(id) ?? []).filter(
      ({ rule, setting }) =>
        hop.step.rules.includes(rule.id) || (setting !== undefined && settings.has(setting)),
    ),
  );
}
