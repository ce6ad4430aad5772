// Rules as their authors write them, for tests.
import { type OwnRules, readOwnRules } from '../../models/own-rules/read-own-rules.ts';
import type { Rule } from '../../models/rules/rule.ts';

/** The text of a sound rule; what is given comes in place of what it says, and may be several lines. */
export function ruleText(given: Readonly<Record<string, string>>): string {
  const keys = {
    id: 'own/tested',
    title: 'A rule under test',
    severity: 'medium',
    stride: '[T]',
    why: 'It is written for a test.',
    remedy: 'Change the drawing.',
    source: 'House standard 1',
    for: 'systems',
    violation: '"true"',
    message: '"{name} breaks it."',
    pass: '"{name} keeps it."',
    ...given,
  };
  return Object.entries(keys)
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('');
}

/** Reads texts as the files of a folder. */
export function readTexts(...texts: readonly string[]): OwnRules {
  return readOwnRules(
    texts.map((text, index) => ({
      name: `${index + 1}.yaml`,
      bytes: new TextEncoder().encode(text),
    })),
  );
}

/** The rule that a sound text gives. */
export function ruleOf(given: Readonly<Record<string, string>>): Rule {
  const { rules, problems } = readTexts(ruleText(given));
  const [rule] = rules;
  if (rule === undefined) throw new Error(problems.map(({ sentence }) => sentence).join(' '));
  return rule;
}
