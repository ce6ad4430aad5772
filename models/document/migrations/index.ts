// How documents of older versions become current ones: one file a step, listed here oldest first.

/** Turns a document of version `from` into one of version `from + 1`. */
export interface Migration {
  readonly from: number;
  migrate(document: Record<string, unknown>): Record<string, unknown>;
}

export const migrations: readonly Migration[] = [];

/**
 * The document at version `to`, or undefined where a step from its version is not known.
 * The steps see only what they are given: a plain object with its `version`.
 */
export function migrate(
  document: Record<string, unknown>,
  from: number,
  to: number,
  steps: readonly Migration[],
): Record<string, unknown> | undefined {
  let migrated = document;
  for (let version = from; version < to; version += 1) {
    const step = steps.find((candidate) => candidate.from === version);
    if (step === undefined) return undefined;
    migrated = { ...step.migrate(migrated), version: version + 1 };
  }
  return migrated;
}
