import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
let running: ChildProcess | undefined;

afterEach(() => running?.kill('SIGKILL'));

function start(args: string[], env: NodeJS.ProcessEnv) {
  const program = path.join(root, 'tasks/start.mjs');
  const started = spawn(process.execPath, [program, ...args], { env: { ...process.env, ...env } });
  running = started;
  const said = { out: '', error: '' };
  started.stdout.on('data', (text) => {
    said.out += text;
  });
  started.stderr.on('data', (text) => {
    said.error += text;
  });
  return { started, said };
}

describe('npm start', () => {
  it('falls back to the browser with one line, and ends quietly', async () => {
    const nowhere = { ELECTRON_OVERRIDE_DIST_PATH: '/nowhere', DISPLAY: ':1' };
    const { started, said } = start(['--no-sandbox', '--no-browser'], nowhere);
    await expect.poll(() => said.out, { timeout: 50_000 }).toMatch(/http:.*\n/);
    // What comes before tells of packages and builds, where there were any to make.
    expect(said.out.trim().split('\n').at(-1)).toMatch(
      /^ELECTRON_OVERRIDE_DIST_PATH holds no Electron .* http:\S+$/,
    );

    const page = await fetch(/http:\S+/.exec(said.out)?.[0] ?? '');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await page.text()).toContain('<title>Trustwalk</title>');

    started.kill('SIGINT');
    expect(await once(started, 'exit')).toEqual([0, null]);
    expect(said.error).toBe('');
  });

  it('says what it does not know', async () => {
    const { started, said } = start(['--what'], {});
    expect(await once(started, 'exit')).toEqual([2, null]);
    expect(said.error).toContain('--what');
  });
});
