// What findings and paths have to do with each other: a finding names the weakness that a hop uses.
import { settingId } from '../document/reading.ts';
import { type Flow, flowId } from '../flows/flow.ts';
import type { Result } from '../rules/result.ts';
import type { Hop } from './paths.ts';
import type { Gate } from './step.ts';

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

/** A step as it is taken. */
type Taken = Pick<Hop, 'step' | 'effect'>;

/** The findings that name the weakness which a hop uses. */
export function findingsOfHop(findings: FindingsBySubject, hop: Taken): readonly Result[] {
  const receivers = hop.step.rules.length === 0 ? [] : receiversOf(flowsOf(hop));
  return [...new Set([...elementsOf(hop), ...receivers])].flatMap((id) =>
    (findings.get(id) ?? []).filter((finding) => namesWeakness(finding, hop)),
  );
}

/**
 * Whether a finding names the weakness that a hop uses. By a rule that the step names it does where it is about what allows the
 * hop, and shares a flow where both have any, or about a computer to which a shared flow leads; by another rule only where it
 * hangs on a setting of its own subject that allows the hop.
 */
export function namesWeakness(finding: Result, hop: Taken): boolean {
  const { rule, subject, setting } = finding;
  if (!hop.step.rules.includes(rule.id)) {
    return gatesOf(hop).some(
      (gate) => gate.setting.element === subject.id && settingId(gate.setting) === setting,
    );
  }
  const used = flowsOf(hop);
  const shown = finding.flows;
  const ids = new Set(used.map(flowId));
  const isShared = shown.some((flow) => ids.has(flowId(flow)));
  return elementsOf(hop).includes(subject.id)
    ? isShared || used.length === 0 || shown.length === 0
    : isShared && receiversOf(used).includes(subject.id);
}

/** What allows a hop: its element, and those whose settings do. */
function elementsOf(hop: Taken): readonly string[] {
  return [hop.effect.element, ...gatesOf(hop).map(({ setting }) => setting.element)];
}

function gatesOf({ effect: { gates = [] } }: Taken): readonly Gate[] {
  return gates;
}

function flowsOf({ effect: { flows } }: Taken): readonly Flow[] {
  return flows?.() ?? [];
}

function receiversOf(flows: readonly Flow[]): readonly string[] {
  return flows.flatMap(({ to }) => to.members.map(({ id }) => id));
}
