// Conditions in the Common Expression Language: read and checked once, then asked of each subject.
import { type ASTNode, Environment, type EvaluationError } from '@marcbachmann/cel-js';
import type { Reading } from '../document/reading.ts';
import { type Fault, faultInCondition } from './dialect.ts';
import type { Sight } from './sight.ts';
import { thingClasses } from './things.ts';
import { type Holder, holders, type Target, type Terms, terms, variablesOf } from './vocabulary.ts';

/** A condition that was understood. */
export interface Condition {
  ask(sight: Sight): Answer;
}

/**
 * What a condition comes to: true or false, the undecided setting that it waits for, or nothing, where it
 * speaks of what is not there.
 */
export type Answer = boolean | { readonly awaits: Reading } | 'nothing';

export type Compiled =
  | { readonly ok: true; readonly condition: Condition }
  | ({ readonly ok: false } & Fault);

/** Characters. */
export const longestCondition = 1000;

const limits = { maxAstNodes: 200, maxDepth: 24, maxListElements: 100, maxCallArguments: 4 };

/** Reads a condition of a rule about `target`. */
export function compileCondition(text: string, target: Target): Compiled {
  return compile(text, target, variablesOf(target));
}

/** Reads a condition about one `flow` of the subject. */
export function compileFlowCondition(text: string, target: Target): Compiled {
  return compile(text, target, { ...variablesOf(target), flow: { type: 'flow' } });
}

function compile(text: string, target: Target, known: Terms): Compiled {
  if (text.length > longestCondition) {
    return refuse(`A condition has at most ${longestCondition} characters.`);
  }
  try {
    const parsed = environmentFor(target).parse(text);
    const fault = faultInCondition(parsed.ast, known);
    if (fault !== undefined) return { ok: false, ...fault };
    const checked = parsed.check();
    if (!checked.valid) throw checked.error;
    return checked.type === 'bool'
      ? { ok: true, condition: { ask: (sight) => answer(parsed, sight) } }
      : refuse(`This gives ${typeName(checked.type)}, and a condition is true or false.`);
  } catch (error) {
    const { summary, range } = error as Partial<EvaluationError>;
    if (summary === undefined) throw error;
    const hint = isLoneEqualsSign(text, range?.start) ? ' To compare, write “==”.' : '';
    return refuse(`This cannot be read as a condition: ${summary}.${hint}`, range?.start);
  }
}

function isLoneEqualsSign(text: string, offset = -1): boolean {
  return text[offset] === '=' && text[offset + 1] !== '=';
}

function typeName(type = ''): string {
  if (type.startsWith('list')) return 'a list';
  return { string: 'a text', double: 'a number', int: 'a number' }[type] ?? `the whole “${type}”`;
}

function refuse(sentence: string, offset = 0): { readonly ok: false } & Fault {
  return { ok: false, sentence, offset };
}

function answer(holds: (sight: Sight) => boolean, sight: Sight): Answer {
  try {
    return holds(sight);
  } catch (error) {
    const { code, node } = error as Partial<EvaluationError>;
    if (code !== 'no_such_key' || node?.op !== '.') throw error;
    const awaits = sight.awaited(holderOf(node.args[0]), node.args[1]);
    return awaits === undefined ? 'nothing' : { awaits };
  }
}

/** Whose part it was that is missing; everything that is no variable of its own is a flow. */
function holderOf(node: ASTNode): Holder | 'flow' {
  return (node.op === 'id' && holders.find((holder) => holder === node.args)) || 'flow';
}

const environments = new Map<Target, Environment>();

function environmentFor(target: Target): Environment {
  let environment = environments.get(target);
  if (environment === undefined) {
    environment = common.clone();
    for (const [name, { type }] of Object.entries(variablesOf(target))) {
      environment.registerVariable(name, type);
    }
    environment.registerVariable('flow', 'flow');
    environments.set(target, environment);
  }
  return environment;
}

const common = withThings(new Environment({ limits }));

function withThings(environment: Environment): Environment {
  for (const [type, ctor] of thingClasses) {
    const told = Object.entries(terms[type] ?? {}).map(([name, term]) => [name, term.type]);
    environment.registerType(type, { ctor, fields: Object.fromEntries(told) });
  }
  // Whole numbers are written without a point, and all numbers of a document can have one.
  return environment.registerOperator('double == int', (a: number, b: bigint) => a === Number(b));
}
