// Work on whole documents that takes long: it ends with its worker.
import type { Hierarchy } from '../../models/document/hierarchy.ts';
import { Facts } from '../../models/facts/facts.ts';
import type { RuleFile } from '../../models/own-rules/rule-file.ts';
import { rulesWith } from '../../models/own-rules/rules-with.ts';
import { type ComparisonRows, comparisonRows } from '../../models/report/comparison-rows.ts';
import { type CutRows, cutRows } from '../../models/report/cut-rows.ts';
import { cheapestCut } from '../../models/trust/choke-points.ts';
import { compare, sideOf } from '../../models/trust/comparison.ts';
import { defaultFootholds } from '../../models/trust/footholds.ts';
import { readGoal } from '../../models/trust/goals.ts';
import { footholdsOf, type WalkQuestion } from './walking.ts';

export type LongRequest =
  | {
      readonly work: 'cut';
      readonly document: Hierarchy;
      readonly question: WalkQuestion;
      /** As the command line writes it. */
      readonly goal: string;
    }
  | {
      readonly work: 'compare';
      readonly before: Hierarchy;
      readonly after: Hierarchy;
      /** The files of own rules that both are judged by as well. */
      readonly ruleFiles: readonly RuleFile[];
    };

export type LongAnswer<Work extends LongRequest['work']> = Work extends 'cut'
  ? CutRows | undefined
  : ComparisonRows;

self.onmessage = async ({ data }: MessageEvent<LongRequest>) => {
  self.postMessage(data.work === 'cut' ? cutOf(data) : await comparisonOf(data));
};

type RequestOf<Work> = Extract<LongRequest, { readonly work: Work }>;

function cutOf({ document, question, goal: text }: RequestOf<'cut'>): LongAnswer<'cut'> {
  const facts = new Facts(document);
  const goal = readGoal(text, facts);
  if (typeof goal === 'string') return undefined;
  const { withoutAssumptions } = question;
  const cut = cheapestCut(document, footholdsOf(question, facts), goal, { withoutAssumptions });
  return cutRows(cut, facts);
}

async function comparisonOf({
  before,
  after,
  ruleFiles,
}: RequestOf<'compare'>): Promise<LongAnswer<'compare'>> {
  const rules = await rulesWith(ruleFiles);
  const was = sideOf(before, rules, defaultFootholds);
  const is = sideOf(after, rules, defaultFootholds);
  return comparisonRows(compare(was, is), is.analysis.facts.survey);
}
