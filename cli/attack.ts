// The options that the subcommands of the walk share: footholds, goals, assumptions.
import type { Facts } from '../models/facts/facts.ts';
import { defaultFootholds, type Foothold, readFoothold } from '../models/trust/footholds.ts';
import { type Goal, goalNames, readGoal } from '../models/trust/goals.ts';
import { type OptionValues, Unusable } from './command.ts';

export const attackOptions = {
  options: {
    from: { type: 'string', multiple: true },
    'no-assumptions': { type: 'boolean' },
  },
  details: [
    '--from FOOTHOLD      internet, on-path:ZONE, rogue-client:ZONE, controls:ID, stolen:ID, user:CLIENTS,',
    '                     linker:COLLECTION, writer:SERVICE; may be given more than once (default: the Internet,',
    '                     and perimeter networks and wherever nobody controls who plugs in)',
    `Goals                ${goalNames.join(', ')}`,
    '--no-assumptions     leave out steps that are assumed, and those that rest on an undecided setting',
  ],
} as const;

/** The footholds that the options name, or those that a document has by default. */
export function footholdsGiven({ from }: OptionValues, facts: Facts): readonly Foothold[] {
  if (!Array.isArray(from)) return defaultFootholds(facts);
  return [...new Set(from)].map((text) => usable(readFoothold(text, facts)));
}

/** The goals that the options name; nothing where they name none. */
export function goalsGiven(
  { to }: OptionValues,
  facts: Facts,
): { readonly goals?: readonly Goal[] } {
  if (!Array.isArray(to)) return {};
  return { goals: [...new Set(to)].map((text) => usable(readGoal(text, facts))) };
}

/** A document that is held against another, and the name of its file. */
export interface Named {
  readonly facts: Facts;
  readonly file: string;
}

/**
 * The footholds that the options name, as far as each of two documents has them; those that it has by default where
 * they name none. What neither has is refused.
 */
export function footholdsInEither(
  { from }: OptionValues,
  files: readonly Named[],
): (facts: Facts) => readonly Foothold[] {
  if (!Array.isArray(from)) return defaultFootholds;
  const texts = [...new Set<string>(from)];
  for (const text of texts) inOneOf(files, (facts) => readFoothold(text, facts));
  return (facts) =>
    texts
      .map((text) => readFoothold(text, facts))
      .filter((foothold) => typeof foothold !== 'string');
}

/** The goals that the options name, each of which one of two documents has at least. */
export function goalsInEither(
  { to }: OptionValues,
  files: readonly Named[],
): { readonly goals?: readonly Goal[] } {
  if (!Array.isArray(to)) return {};
  return {
    goals: [...new Set<string>(to)].map((text) => inOneOf(files, (facts) => readGoal(text, facts))),
  };
}

/** What is read in the first document that has it. */
function inOneOf<Read extends object>(
  files: readonly Named[],
  read: (facts: Facts) => Read | string,
): Read {
  const refusals: string[] = [];
  for (const { facts, file } of files) {
    const found = read(facts);
    if (typeof found !== 'string') return found;
    refusals.push(`${file}: ${found}`);
  }
  throw new Unusable([...new Set(refusals)].join('\n'));
}

/** An option that is a whole number of at least 1. */
export function wholeNumber(options: OptionValues, name: string, otherwise: number): number {
  const given = options[name];
  if (given === undefined) return otherwise;
  const number = Number(given);
  if (Number.isInteger(number) && number >= 1) return number;
  throw new Unusable(`--${name} must be a whole number of at least 1, not “${given}”.`);
}

function usable<Read extends object>(read: Read | string): Read {
  if (typeof read === 'string') throw new Unusable(read);
  return read;
}
