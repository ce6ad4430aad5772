// Judges by the rules of a folder, besides those of the catalogue.
import type { RulesOpening } from '../../models/host.ts';
import type { RuleFile } from '../../models/own-rules/rule-file.ts';
import { rulesWith } from '../../models/own-rules/rules-with.ts';
import type { Rule } from '../../models/rules/rule.ts';
import { host } from '../host/host.ts';
import { say } from '../store/interface-store.ts';
import { useOwnRules } from './own-rules-store.ts';

/** Judges by the folder that was chosen the last time, if there is one. */
export async function startOwnRules(): Promise<void> {
  use(await host.readRules());
}

/** Asks for a folder, and judges by what is in it. */
export async function chooseRules(): Promise<void> {
  use(await host.openRules());
}

/** Reads the folder again, or asks for it where only that is possible. */
export async function readRulesAgain(): Promise<void> {
  use((await host.readRules()) ?? (await host.openRules()));
}

/** Judges by the catalogue alone. */
export async function giveRulesUp(): Promise<void> {
  useOwnRules.setState({ folder: undefined, read: undefined });
  await host.forgetRules();
}

/** The rules of the catalogue, and own ones. */
export function rulesInUse(): Promise<readonly Rule[]> {
  return rulesWith(ruleFilesInUse());
}

/** The files of own rules; none where no folder was chosen. */
export function ruleFilesInUse(): readonly RuleFile[] {
  return useOwnRules.getState().folder?.files ?? [];
}

function use(opening: RulesOpening | undefined): void {
  if (opening?.ok === true) useOwnRules.setState({ folder: opening.folder, read: undefined });
  else if (opening !== undefined) say('failure', opening.sentence);
}
