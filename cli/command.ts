// What a subcommand is, and how it answers.
import type { ParseArgsConfig } from 'node:util';

/** What a subcommand answers: text for standard output or a file, and the exit code. */
export interface Answer {
  readonly output: string;
  /** 0: nothing to object to. 1: findings. */
  readonly exitCode: 0 | 1;
}

/** A sentence for the user: unusable input or arguments. Exit code 2. */
export class Unusable extends Error {}

export interface Command {
  readonly name: string;
  /** The arguments as the help shows them. */
  readonly usage: string;
  readonly summary: string;
  /** Lines about each option. */
  readonly details?: readonly string[];
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** How many arguments besides options it takes, at least and at most. */
  readonly arity: readonly [number, number];
  run(positionals: readonly string[], options: OptionValues): Promise<Answer>;
}

export type OptionValues = {
  readonly [name: string]: string | boolean | readonly string[] | undefined;
};

/** What the help says of the formats of most subcommands. */
export const formatDetail =
  '--format text|json   text to read, or JSON for other programs (default: text)';

/** The value of an option that must be one of `allowed`. */
export function oneOf<Value extends string>(
  options: OptionValues,
  name: string,
  allowed: readonly Value[],
  otherwise: Value,
): Value {
  const given = options[name];
  if (given === undefined) return otherwise;
  const found = allowed.find((value) => value === given);
  if (found === undefined) {
    throw new Unusable(`--${name} must be one of ${allowed.join(', ')}, not “${given}”.`);
  }
  return found;
}
