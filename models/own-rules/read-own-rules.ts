// Reads a folder of own rules. A file that cannot be used is named with its line, and the others load.
import type { Field } from '../elements/field.ts';
import type { Rule } from '../rules/rule.ts';
import { type Compiled, compileCondition, compileFlowCondition } from './condition.ts';
import { explained, placeholders, type RuleFormat, ruleFormat, type Wrong } from './format.ts';
import { type Conditions, ownRule } from './own-rule.ts';
import { largestRuleFile, mostRuleFiles, type RuleFile } from './rule-file.ts';
import { type Holder, settingField, type Target } from './vocabulary.ts';
import { readRuleText, type TextProblem } from './yaml-text.ts';

/** Something that is wrong with a file, so that its rule is left out. */
export interface RuleProblem {
  /** The name of the file. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** What is wrong and what to do. */
  readonly sentence: string;
}

export interface OwnRules {
  readonly rules: readonly Rule[];
  readonly problems: readonly RuleProblem[];
}

/** How many problems of a file are told. */
const mostProblems = 20;

/** The rules that stand in these files, and what is wrong with the files that hold none. Never throws. */
export function readOwnRules(files: readonly RuleFile[]): OwnRules {
  const rules = new Map<string, { readonly rule: Rule; readonly file: string }>();
  const problems: RuleProblem[] = [];
  for (const { name: file, bytes } of files.slice(0, mostRuleFiles)) {
    const found = readRule(bytes);
    if ('problems' in found) {
      problems.push(...found.problems.map((problem) => ({ file, ...problem })));
      continue;
    }
    const { rule, line } = found;
    const known = rules.get(rule.id);
    if (known === undefined) rules.set(rule.id, { rule, file });
    else {
      const sentence = `“${rule.id}” is the id of the rule in ${known.file} already. Choose another one.`;
      problems.push({ file, line, sentence });
    }
  }
  const [tooMany] = files.slice(mostRuleFiles);
  if (tooMany !== undefined) {
    const sentence = `The folder holds more than ${mostRuleFiles} files of rules. This one and those after it are left out.`;
    problems.push({ file: tooMany.name, line: 1, sentence });
  }
  return { rules: [...rules.values()].map(({ rule }) => rule), problems };
}

/** A rule with the line of its id, or what is wrong. */
function readRule(
  bytes: Uint8Array | undefined,
): { readonly rule: Rule; readonly line: number } | { readonly problems: readonly TextProblem[] } {
  const text = decoded(bytes);
  if (typeof text !== 'string') return { problems: [text] };
  const read = readRuleText(text);
  if ('sentence' in read) return { problems: [read] };
  const shape = ruleFormat.safeParse(read.value);
  const wrong = shape.success ? [] : shape.error.issues.flatMap(explained);
  const made = shape.success ? makeRule(shape.data) : { wrong };
  if ('rule' in made) return { rule: made.rule, line: read.lineOf(['id']) };
  const problems = made.wrong.map(({ path, offset, sentence }) => ({
    line: read.lineOf(path, offset),
    sentence,
  }));
  problems.sort((one, other) => one.line - other.line);
  return { problems: problems.slice(0, mostProblems) };
}

function decoded(bytes: Uint8Array | undefined): string | TextProblem {
  if (bytes === undefined) {
    return { line: 1, sentence: 'The file cannot be read. Check that it may be.' };
  }
  if (bytes.length > largestRuleFile) {
    return {
      line: 1,
      sentence: `The file has more than ${largestRuleFile / 1024} KB, which no rule needs.`,
    };
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { line: 1, sentence: 'The file is not text in UTF-8. Save it again as UTF-8.' };
  }
}

function makeRule(
  format: RuleFormat,
): { readonly rule: Rule } | { readonly wrong: readonly Wrong[] } {
  const target = format.for;
  const wrong: Wrong[] = [];
  function understood(
    key: 'applies' | 'violation' | 'evidence',
    compile: (text: string, target: Target) => Compiled,
  ) {
    const text = format[key];
    const compiled = text === undefined ? undefined : compile(text, target);
    if (compiled?.ok === false) wrong.push({ path: [key], ...compiled });
    return compiled?.ok === true ? compiled.condition : undefined;
  }
  const applies = understood('applies', compileCondition);
  const violation = understood('violation', compileCondition);
  const evidence = understood('evidence', compileFlowCondition);
  wrong.push(...wrongSettings(format, target), ...wrongTemplates(format));
  if (wrong.length > 0 || violation === undefined) return { wrong };
  const conditions: Conditions = { applies, violation, evidence };
  return { rule: ownRule(format, conditions) };
}

/** The settings that a rule asks for or changes, where there are no such. */
function wrongSettings({ question, fix }: RuleFormat, target: Target): Wrong[] {
  const wrong: Wrong[] = [];
  const settingOf = (named: string, path: Wrong['path']) => {
    const [holder, key = ''] = named.split('.');
    const field = settingField(target, holder as Holder, key);
    const sentence = `There is no setting “${named}” in a rule for ${target}.`;
    if (field === undefined) wrong.push({ path, sentence });
    return field;
  };
  if (question !== undefined) settingOf(question, ['question']);
  if (fix !== undefined) {
    const field = settingOf(fix.setting, ['fix', 'setting']);
    const sentence = field && refusal(field, fix.value);
    if (sentence !== undefined) {
      wrong.push({ path: ['fix', 'value'], sentence: `“${fix.setting}” ${sentence}` });
    }
  }
  return wrong;
}

/** Why a rule cannot set a setting to a value; undefined where it can. */
function refusal(field: Field, value: string | number | boolean): string | undefined {
  switch (field.type) {
    case 'boolean':
      return typeof value === 'boolean' ? undefined : 'is true or false.';
    case 'number':
      return typeof value === 'number' && value >= (field.minimum ?? value)
        ? undefined
        : `is a number of at least ${field.minimum ?? 0}.`;
    case 'text':
      return typeof value === 'string' ? undefined : 'is a text.';
    case 'choice':
      return typeof value === 'string' && Object.hasOwn(field.options, value)
        ? undefined
        : `is one of ${Object.keys(field.options).join(', ')}.`;
    case 'reference':
    case 'references':
      return 'refers to elements of a drawing, which a rule does not know.';
  }
}

/** What stands in braces in a message and is not filled in. */
function wrongTemplates(format: RuleFormat): Wrong[] {
  return (['message', 'pass'] as const).flatMap((key) =>
    [...format[key].matchAll(/\{([^{}]*)\}/g)]
      .filter(([, name]) => !placeholders.some((known) => known === name))
      .map(([whole, ,]) => ({
        path: [key],
        sentence: `“${whole}” is nothing that can be filled in. There is ${placeholders.map((name) => `{${name}}`).join(', ')}.`,
      })),
  );
}
