import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkLayers } from './layers.ts';

const root = path.resolve(import.meta.dirname, '../..');
const scratch = mkdtempSync(path.join(tmpdir(), 'trustwalk-layers-'));

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function project(files: Record<string, string>): string {
  const folder = mkdtempSync(path.join(scratch, 'project-'));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  return folder;
}

describe('the layers', () => {
  it('hold for every file of the project', () => {
    const { breaches, files } = checkLayers(root);
    expect(breaches).toEqual([]);
    expect(files).toBeGreaterThan(50);
  });

  it.each([
    ['the model imports the command line', "import { x } from '../../cli/command.ts';\nx();"],
    ['the model imports Node', "import { readFileSync } from 'node:fs';\nreadFileSync('x');"],
    [
      'the model imports a library that is not its own',
      "import yaml from 'yaml';\nyaml.parse('');",
    ],
    [
      'elements import documents',
      "import type { H } from '../document/hierarchy.ts';\nexport type X = H;",
    ],
    ['elements export what is in rules again', "export { rules } from '../rules/index.ts';"],
    ['elements load rules when used', "export const later = () => import('../rules/index.ts');"],
  ])('are broken where %s', (_case, text) => {
    const { breaches } = checkLayers(project({ 'models/elements/bad.ts': text }));
    expect(breaches).toHaveLength(1);
  });

  it('are broken by a file that belongs to none', () => {
    expect(
      checkLayers(project({ 'models/stray.ts': 'export const x = 1;' })).breaches,
    ).toHaveLength(1);
  });

  it('are not called sound where no file was looked at', () => {
    expect(checkLayers(project({})).files).toBe(0);
  });

  it.each([
    ['the document of a browser', 'export const title = document.title;'],
    ['the process of Node', 'export const here = process.cwd();'],
  ])('give the model no type for %s', (_case, text) => {
    const folder = project({ 'bad.ts': text });
    writeFileSync(
      path.join(folder, 'tsconfig.json'),
      JSON.stringify({
        extends: path.join(root, 'models/tsconfig.json'),
        compilerOptions: { rootDir: '.', outDir: 'out' },
        include: ['bad.ts', path.join(root, 'models/runtime.d.ts')],
      }),
    );
    const tsc = path.join(root, 'node_modules/typescript/bin/tsc');
    const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', folder], {
      encoding: 'utf8',
    });
    expect(status).not.toBe(0);
    expect(stdout).toContain('bad.ts(1,');
  });
});
