// What stands at the head of an export: what the document says of itself, and what it holds.
import { capitalised } from '../elements/capitalised.ts';
import type { Analysis } from '../rules/engine.ts';
import { type Severity, severities } from '../rules/rule.ts';
import { counted } from '../rules/words.ts';
import { countOutcomes } from './analysis-json.ts';
import { summarise } from './document-summary.ts';
import type { Numbering } from './numbering.ts';

/** What a document usually says of itself, in the order in which it is read. */
export const usualProperties = ['author', 'revision', 'date', 'classification'];

/** The properties of a document with their labels: the usual ones first, others by their name. */
export function labelledProperties({ facts }: Analysis): { label: string; value: string }[] {
  const { properties } = facts.survey.document;
  const rank = (key: string) =>
    usualProperties.includes(key) ? usualProperties.indexOf(key) : usualProperties.length;
  return Object.entries(properties)
    .filter(([, value]) => value.trim() !== '')
    .sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .map(([key, value]) => ({ label: capitalised(key), value }));
}

/** `7 sites, 41 computers, 11,984 clients in 20 groups, 308 classes of data flows`. */
export function contentsLine(analysis: Analysis): string {
  const { sites, systems, clients, clientGroups } = summarise(analysis.facts.survey);
  return [
    counted(sites, 'site'),
    counted(systems, 'computer'),
    `${counted(clients, 'client')} in ${counted(clientGroups, 'group')}`,
    `${counted(analysis.facts.flows.length, 'class', 'classes')} of data flows`,
  ].join(', ');
}

export interface Tally {
  readonly findings: readonly { readonly severity: Severity; readonly count: number }[];
  readonly questions: number;
  readonly passes: number;
}

/** How much was found, and how grave it is; severities that do not occur are left out. */
export function tallyOf(analysis: Analysis, { list }: Numbering): Tally {
  const { violations, passes } = countOutcomes(analysis);
  return {
    findings: severities
      .map((severity) => ({ severity, count: violations[severity] }))
      .filter(({ count }) => count > 0),
    questions: list.questions,
    passes,
  };
}

/** The outcome in one sentence, for those who cannot see the diagram. */
export function outcomeSentence(analysis: Analysis, numbering: Numbering): string {
  const { findings, questions, passes } = tallyOf(analysis, numbering);
  const found =
    findings.length === 0
      ? 'no findings'
      : `findings: ${findings.map(({ severity, count }) => `${count} ${severity}`).join(', ')}`;
  return `${contentsLine(analysis)}; ${found}; ${counted(questions, 'open question')}, ${counted(passes, 'check')} passed.`;
}
