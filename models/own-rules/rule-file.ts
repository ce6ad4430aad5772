// The files that own rules stand in, for whoever reads them from a disk: the command line, the desktop, a page.

/** A file of a folder of own rules. */
export interface RuleFile {
  /** What problems call it by. */
  readonly name: string;
  /** Undefined where it could not be read. Of a file that is too large a part beyond the limit is enough. */
  readonly bytes: Uint8Array | undefined;
}

/** Bytes; a rule takes some two thousand. */
export const largestRuleFile = 32 * 1024;

/** How many files of a folder are read. */
export const mostRuleFiles = 200;

/** The names of a folder that are those of rule files (YAML or JSON), in order; one more than is read where there are too many. */
export function ruleFilesAmong(names: readonly string[]): string[] {
  return names
    .filter((name) => /^[^.].*\.(?:ya?ml|json)$/i.test(name))
    .sort()
    .slice(0, mostRuleFiles + 1);
}
