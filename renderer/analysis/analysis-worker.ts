// The analysis in a thread of its own: it replays edits, and tells a summary after each change.
import { expose } from 'comlink';
import type { Hierarchy } from '../../models/document/hierarchy.ts';
import type { EditCall } from '../../models/edits/index.ts';
import type { RuleFile } from '../../models/own-rules/rule-file.ts';
import type { Analysis } from '../../models/rules/engine.ts';
import type { RulesRead } from '../own-rules/own-rules-store.ts';
import { LiveAnalysis } from './live-analysis.ts';
import type { AnalysisQueries, Summary } from './summary.ts';

/** What the face sends. Queries see every edit that was sent before them. */
export interface AnalysisThread extends AnalysisQueries {
  /** Tells each summary, and how many documents had been opened when it was made. */
  listen(tell: (summary: Summary, opened: number) => void): void;
  open(document: Hierarchy): void;
  edit(call: EditCall): void;
  attempt(call: EditCall | undefined): void;
  /** Judges by the rules in these files as well, and tells what came of them. */
  judgeBy(files: readonly RuleFile[]): Promise<RulesRead>;
}

class Thread extends LiveAnalysis implements AnalysisThread {
  #tell: ((summary: Summary, opened: number) => void) | undefined;
  #opened = 0;
  #told: Analysis | undefined;
  #isWaiting = false;
  readonly #turn = new MessageChannel();

  constructor() {
    super();
    this.#turn.port1.onmessage = () => this.#tellNews();
  }

  listen(tell: (summary: Summary, opened: number) => void): void {
    this.#tell = tell;
  }

  override open(document: Hierarchy): void {
    super.open(document);
    this.#opened += 1;
    this.#takeTurn();
  }

  override edit(call: EditCall): void {
    super.edit(call);
    this.#takeTurn();
  }

  override attempt(call: EditCall | undefined): void {
    super.attempt(call);
    this.#takeTurn();
  }

  async judgeBy(files: readonly RuleFile[]): Promise<RulesRead> {
    // Loaded when used: they bring languages that nothing else needs.
    const { readOwnRules } = await import('../../models/own-rules/read-own-rules.ts');
    const { rules, problems } = readOwnRules(files);
    this.useRules(rules);
    this.#takeTurn();
    return { rules: rules.map(({ id, title, severity }) => ({ id, title, severity })), problems };
  }

  /** Edits that have arrived already come first, so that all of them are analysed once. */
  #takeTurn(): void {
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    this.#turn.port2.postMessage(undefined);
  }

  #tellNews(): void {
    this.#isWaiting = false;
    if (this.analysis === this.#told) return;
    this.#told = this.analysis;
    this.#tell?.(this.summary(), this.#opened);
  }
}

expose(new Thread());
