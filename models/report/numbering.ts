// The findings with their numbers: the same in the diagram and in the report, in the order of the findings list.
import type { Analysis, Result } from '../rules/engine.ts';
import type { Severity } from '../rules/rule.ts';
import { ResultList } from './result-list.ts';

export interface NumberedFinding {
  /** From 1. */
  readonly number: number;
  readonly severity: Severity;
  readonly result: Result;
}

export interface Numbering {
  readonly list: ResultList;
  readonly findings: readonly NumberedFinding[];
  /** The findings about an element by its id, the gravest first. */
  readonly bySubject: ReadonlyMap<string, readonly NumberedFinding[]>;
  /** Ids of the elements that a question is open about. */
  readonly asked: ReadonlySet<string>;
}

/** Numbers the findings of an analysis: by severity, then in the order of the catalogue, then by name. */
export function numbered(analysis: Analysis): Numbering {
  const list = new ResultList(analysis);
  const findings: NumberedFinding[] = [];
  const bySubject = new Map<string, NumberedFinding[]>();
  for (const row of list.page({ outcome: 'violation' }, 0, Number.POSITIVE_INFINITY).rows) {
    const result = list.find(row.fingerprint);
    if (result?.severity === undefined) continue;
    const finding = { number: findings.length + 1, severity: result.severity, result };
    findings.push(finding);
    const others = bySubject.get(row.subject);
    if (others === undefined) bySubject.set(row.subject, [finding]);
    else others.push(finding);
  }
  const questions = analysis.objections.filter(({ outcome }) => outcome === 'question');
  const asked = new Set(questions.map(({ subject }) => subject.id));
  return { list, findings, bySubject, asked };
}

/** The id of what tells all about a finding, for links within one file. */
export function anchor({ number }: NumberedFinding): string {
  return `f${number}`;
}
