// The folder of own rules that is judged by, and what came of its files.
import { create } from 'zustand';
import type { RuleFolder } from '../../models/host.ts';
import type { RuleProblem } from '../../models/own-rules/read-own-rules.ts';
import type { Severity } from '../../models/rules/rule.ts';

/** What came of the files of a folder. */
export interface RulesRead {
  readonly rules: readonly {
    readonly id: string;
    readonly title: string;
    readonly severity: Severity;
  }[];
  /** Files that hold no rule, and why. */
  readonly problems: readonly RuleProblem[];
}

interface OwnRulesState {
  readonly folder: RuleFolder | undefined;
  /** Undefined while the folder is being read. */
  readonly read: RulesRead | undefined;
  readonly isShown: boolean;
}

export const useOwnRules = create<OwnRulesState>()(() => ({
  folder: undefined,
  read: undefined,
  isShown: false,
}));
