// The analysis for other programs.
import { flowId } from '../flows/flow.ts';
import type { Analysis } from '../rules/engine.ts';
import { fingerprint, inOrder, type Result, relatedTo } from '../rules/result.ts';
import { type Fix, type Severity, severities } from '../rules/rule.ts';
import { type DocumentSummary, summarise } from './document-summary.ts';
import {
  type AlgorithmJson,
  algorithmsJson,
  type PersonalDataJson,
  personalDataJson,
} from './inventories-json.ts';

export interface AnalysisJson {
  readonly format: 'trustwalk-analysis';
  readonly version: 1;
  readonly document: DocumentSummary;
  readonly results: readonly ResultJson[];
  /** Ids of the rules that found nothing to judge. */
  readonly inapplicable: readonly string[];
  /** What waits for the mode of a site, which is asked once, on the site. */
  readonly waiting: readonly { readonly rule: string; readonly subjects: readonly string[] }[];
  readonly personalData: readonly PersonalDataJson[];
  readonly algorithms: readonly AlgorithmJson[];
  readonly summary: Summary;
}

export interface ResultJson {
  readonly rule: string;
  readonly outcome: Result['outcome'];
  readonly severity: Severity | null;
  readonly basis: 'declared' | 'default' | null;
  readonly subject: string;
  readonly related: readonly string[];
  readonly flows: readonly string[];
  readonly message: string;
  readonly setting: string | null;
  readonly fix: readonly Fix[];
  readonly fingerprint: string;
}

export interface Summary {
  readonly violations: { readonly [S in Severity]: number };
  readonly questions: number;
  readonly passes: number;
  readonly inapplicable: number;
  readonly waiting: number;
}

/** The analysis as data. */
export function analysisJson(analysis: Analysis): AnalysisJson {
  return {
    format: 'trustwalk-analysis',
    version: 1,
    document: summarise(analysis.facts.survey),
    results: inOrder(analysis.results).map(resultJson),
    inapplicable: analysis.inapplicable.map(({ id }) => id),
    waiting: analysis.waiting.map(({ rule, subjects }) => ({
      rule: rule.id,
      subjects: subjects.map(({ id }) => id).sort(),
    })),
    personalData: personalDataJson(analysis.facts),
    algorithms: algorithmsJson(analysis.facts),
    summary: countOutcomes(analysis),
  };
}

function resultJson(result: Result): ResultJson {
  return {
    rule: result.rule.id,
    outcome: result.outcome,
    severity: result.severity ?? null,
    basis: result.basis ?? null,
    subject: result.subject.id,
    related: relatedTo(result),
    flows: result.flows.map(flowId).sort(),
    message: result.message,
    setting: result.setting ?? null,
    fix: result.fix,
    fingerprint: fingerprint(result),
  };
}

/** How many results there are of each kind. */
export function countOutcomes(analysis: Analysis): Summary {
  const violations = Object.fromEntries(severities.map((severity) => [severity, 0])) as Record<
    Severity,
    number
  >;
  let questions = 0;
  for (const { severity } of analysis.objections) {
    if (severity !== undefined) violations[severity] += 1;
    else questions += 1;
  }
  return {
    violations,
    questions,
    passes: analysis.passes,
    inapplicable: analysis.inapplicable.length,
    waiting: analysis.waiting.reduce((sum, { subjects }) => sum + subjects.length, 0),
  };
}
