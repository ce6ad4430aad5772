// Reading a folder of own rules, by whatever reaches the disk.
import { largestRuleFile, type RuleFile, ruleFilesAmong } from './rule-file.ts';

/** What reads a disk, such as Node's `fs/promises`. */
export interface Disk {
  readdir(folder: string): Promise<readonly string[]>;
  stat(file: string): Promise<{ readonly size: number; isFile(): boolean }>;
  readFile(file: string): Promise<Uint8Array>;
}

/** The rule files in a folder, by their names within it. Rejects where the folder cannot be read. */
export async function readRuleFolder(folder: string, disk: Disk): Promise<RuleFile[]> {
  const names = ruleFilesAmong(await disk.readdir(folder));
  return Promise.all(
    names.map(async (name) => ({ name, bytes: await bytesOf(`${folder}/${name}`, disk) })),
  );
}

/** Undefined where it cannot be read. */
async function bytesOf(file: string, disk: Disk): Promise<Uint8Array | undefined> {
  try {
    const found = await disk.stat(file);
    if (!found.isFile()) return undefined;
    return found.size > largestRuleFile
      ? new Uint8Array(largestRuleFile + 1)
      : new Uint8Array(await disk.readFile(file));
  } catch {
    return undefined;
  }
}
