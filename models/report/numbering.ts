// The findings under the numbers of their rules: the same in the diagram and in the report.
import { within } from '../flows/ends.ts';
import type { Analysis } from '../rules/engine.ts';
import type { Result } from '../rules/result.ts';
import { type Rule, type Severity, severities } from '../rules/rule.ts';
import { ResultList } from './result-list.ts';

export interface NumberedFinding {
  /** That of its rule. */
  readonly number: number;
  readonly severity: Severity;
  readonly result: Result;
  /** The id of what tells all about it, for links within one file. */
  readonly anchor: string;
}

/** A rule that found something: one number wherever it did. */
export interface NumberedRule {
  /** From 1. */
  readonly number: number;
  readonly rule: Rule;
  /** Of its gravest finding. */
  readonly severity: Severity;
  /** The gravest first, then by name. */
  readonly findings: readonly NumberedFinding[];
  /** The id of its section, for links within one file. */
  readonly anchor: string;
}

export interface Numbering {
  readonly list: ResultList;
  /** By the severity of their gravest finding, then in the order of the catalogue. */
  readonly rules: readonly NumberedRule[];
  /**
   * The findings that the diagram shows at an element, by its id, the gravest first. What is there for
   * information stands in lists alone.
   */
  readonly bySubject: ReadonlyMap<string, readonly NumberedFinding[]>;
  /** Ids of the elements that a question is open about. */
  readonly asked: ReadonlySet<string>;
}

/** Numbers the rules that found something in an analysis. */
export function numbered(analysis: Analysis): Numbering {
  const list = new ResultList(analysis);
  const byRule = new Map<Rule, Result[]>();
  for (const result of list.violations) within(byRule, result.rule, () => []).push(result);
  const rules = [...byRule].map(([rule, results], index) => numberedRule(rule, results, index + 1));
  const bySubject = new Map<string, NumberedFinding[]>();
  for (const finding of rules.flatMap(({ findings }) => findings)) {
    if (finding.severity === 'info') continue;
    within(bySubject, finding.result.subject.id, () => []).push(finding);
  }
  const rank = ({ severity }: NumberedFinding) => severities.indexOf(severity);
  for (const findings of bySubject.values()) findings.sort((a, b) => rank(a) - rank(b));
  const questions = analysis.objections.filter(({ outcome }) => outcome === 'question');
  const asked = new Set(questions.map(({ subject }) => subject.id));
  return { list, rules, bySubject, asked };
}

function numberedRule(rule: Rule, results: readonly Result[], number: number): NumberedRule {
  const anchor = `f${number}`;
  const findings = results.map((result, index) => ({
    number,
    severity: result.severity ?? rule.severity,
    result,
    anchor: `${anchor}-${index + 1}`,
  }));
  return { number, rule, severity: findings[0]?.severity ?? rule.severity, findings, anchor };
}
