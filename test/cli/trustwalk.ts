// The built command line, run in a folder of its own that ends with the tests of a file.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';

export const root = path.resolve(import.meta.dirname, '../..');
export const program = path.join(root, 'dist/cli/trustwalk.js');
export const samples = path.join(root, 'assets/samples');
export const contoso = path.join(samples, 'contoso-2007.trustwalk');
export const native = path.join(samples, 'small-native.trustwalk');
export const empty = path.join(samples, 'empty.trustwalk');

export const scratch = mkdtempSync(path.join(tmpdir(), 'trustwalk-cli-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

export function trustwalk(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
    cwd: scratch,
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, FORCE_COLOR: undefined, NO_COLOR: undefined },
  });
  return { status, stdout, stderr };
}
