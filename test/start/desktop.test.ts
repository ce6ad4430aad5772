import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { runDesktop } from '../../tasks/desktop.mjs';

const scratch = mkdtempSync(path.join(tmpdir(), 'trustwalk-start-'));
let electron = '';
let memory = '';
let counted = '';

beforeEach(() => {
  electron = mkdtempSync(path.join(scratch, 'electron-'));
  memory = path.join(electron, 'memory', 'desktop.json');
  counted = path.join(electron, 'fetches');
  writeFileSync(path.join(electron, 'package.json'), '{ "version": "1.0.0" }');
});

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** A package whose way to fetch Electron is this program. */
function fetching(program: string) {
  const count = `require('node:fs').appendFileSync(${JSON.stringify(counted)}, '.');`;
  writeFileSync(path.join(electron, 'install.js'), `${count}\n${program}`);
  writeFileSync(counted, '');
}

/** A runtime that is this shell program. */
function runtime(program: string): string {
  const folder = path.join(electron, 'runtime');
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'electron'), `#!/bin/sh\n${program}\n`);
  chmodSync(path.join(folder, 'electron'), 0o755);
  return folder;
}

const run = (
  env: NodeJS.ProcessEnv,
  more: { again?: boolean; noSandbox?: boolean; isRoot?: boolean; file?: string } = {},
) =>
  runDesktop({
    file: undefined,
    again: false,
    noSandbox: false,
    say: () => undefined,
    isRoot: false,
    env: { PATH: process.env.PATH, DISPLAY: ':1', ...env },
    electron,
    memory,
    ...more,
  });

const fetches = () => readFileSync(counted, 'utf8').length;

// The programs that stand in for Electron are written for a shell.
describe.skipIf(process.platform !== 'linux')('the start of the desktop', () => {
  it('says where there is no display, and looks again the next time', async () => {
    expect(await run({ DISPLAY: '' })).toEqual({ why: 'There is no display' });
    expect(existsSync(memory)).toBe(false);
  });

  it('says that root has to do without the sandbox', async () => {
    const failure = await run({}, { isRoot: true });
    expect(failure?.why).toContain('--no-sandbox');
    const chosen = { ELECTRON_OVERRIDE_DIST_PATH: runtime('exit 0') };
    expect(await run(chosen, { isRoot: true, noSandbox: true })).toBeUndefined();
  });

  it('says where the Electron that was asked for is not there', async () => {
    const failure = await run({ ELECTRON_OVERRIDE_DIST_PATH: path.join(scratch, 'nowhere') });
    expect(failure?.why).toContain('ELECTRON_OVERRIDE_DIST_PATH');
    expect(failure?.why).toContain('nowhere');
  });

  it('remembers that Electron could not be fetched, until asked to try again', async () => {
    fetching("console.error('TypeError: fetch failed\\n    at one (file.js:1)'); process.exit(1);");
    const why = 'Electron could not be fetched: TypeError: fetch failed';
    expect(await run({})).toEqual({ why, isRemembered: true });
    expect(await run({})).toEqual({ why, isRemembered: true });
    expect(fetches()).toBe(1);
    expect(await run({}, { again: true })).toEqual({ why, isRemembered: true });
    expect(fetches()).toBe(2);
    writeFileSync(path.join(electron, 'package.json'), '{ "version": "2.0.0" }');
    await run({});
    expect(fetches()).toBe(3);
  });

  it('runs what was fetched, and forgets what failed before', async () => {
    fetching('process.exit(1);');
    await run({});
    fetching(`const fs = require('node:fs');
      fs.mkdirSync(__dirname + '/dist');
      fs.writeFileSync(__dirname + '/dist/electron', '#!/bin/sh\\n', { mode: 0o755 });`);
    expect(await run({}, { again: true })).toBeUndefined();
    expect(existsSync(memory)).toBe(false);
    expect(await run({})).toBeUndefined();
    expect(fetches()).toBe(1);
  });

  it('says in one line why an Electron that ended at once did, and remembers it', async () => {
    const line = 'electron: error while loading shared libraries: libgtk-3.so.0: cannot open';
    const chosen = { ELECTRON_OVERRIDE_DIST_PATH: runtime(`echo '${line}' >&2\nexit 127`) };
    const failure = { why: `Electron ended as soon as it started: ${line}`, isRemembered: true };
    expect(await run(chosen)).toEqual(failure);
    rmSync(path.join(electron, 'runtime'), { recursive: true });
    runtime('exit 0');
    expect(await run(chosen)).toEqual(failure);
    expect(await run(chosen, { again: true })).toBeUndefined();
  });

  it('hands the file over by its whole path', async () => {
    const told = path.join(electron, 'told');
    const chosen = { ELECTRON_OVERRIDE_DIST_PATH: runtime(`echo "$@" > '${told}'`) };
    expect(await run(chosen, { file: 'package.json' })).toBeUndefined();
    expect(readFileSync(told, 'utf8').trim()).toMatch(
      new RegExp(`${path.resolve('package.json')}$`),
    );
  });
});
