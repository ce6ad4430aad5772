// Finds Electron and starts the desktop with it. Whatever stands in the way is a sentence.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './prepare.mjs';

/** Milliseconds. */
const fetchesWithin = 20_000;
/** Milliseconds in which an Electron that cannot run here has ended. */
const diesWithin = 10_000;

const executables = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };

/**
 * Where Electron is, or would be.
 *
 * @param {Record<string, string | undefined>} env
 * @param {string} [electron] the folder of the package that fetches it
 * @returns {string}
 */
export function executableOf(env, electron = path.join(root, 'node_modules', 'electron')) {
  const folder = env.ELECTRON_OVERRIDE_DIST_PATH || path.join(electron, 'dist');
  return path.join(folder, executables[process.platform] ?? 'electron');
}

/**
 * Runs the desktop until it ends.
 *
 * @param {object} wanted
 * @param {string | undefined} wanted.file the hierarchy to open
 * @param {boolean} wanted.again whether to try what did not work before, and to wait for a slow line
 * @param {boolean} wanted.noSandbox whether to run Electron without its sandbox
 * @param {(line: string) => void} wanted.say is told what takes long
 * @param {Record<string, string | undefined>} [wanted.env]
 * @param {boolean} [wanted.isRoot]
 * @param {string} [wanted.electron] the folder of the package that fetches Electron
 * @param {string} [wanted.memory] the file that remembers what did not work
 * @returns {Promise<{ why: string, isRemembered?: boolean } | undefined>} why it did not run, as a
 *   sentence without its stop, and whether the next start takes that for granted
 */
export async function runDesktop({
  file,
  again,
  noSandbox,
  say,
  env = process.env,
  isRoot = process.getuid?.() === 0,
  electron = path.join(root, 'node_modules', 'electron'),
  memory = path.join(root, '.build', 'desktop.json'),
}) {
  if (process.platform === 'linux') {
    if (!env.DISPLAY && !env.WAYLAND_DISPLAY) return { why: 'There is no display' };
    if (isRoot && !noSandbox) {
      return { why: 'Electron runs as root only without its sandbox (npm start -- --no-sandbox)' };
    }
  }

  const chosen = env.ELECTRON_OVERRIDE_DIST_PATH;
  const executable = executableOf(env, electron);
  if (chosen && !existsSync(executable)) {
    return { why: `ELECTRON_OVERRIDE_DIST_PATH holds no Electron (${executable})` };
  }

  const { version } = JSON.parse(readFileSync(path.join(electron, 'package.json'), 'utf8'));
  const attempt = `${version} ${executable}`;
  const before = again ? undefined : remembered(memory, attempt);
  if (before !== undefined) return { why: before, isRemembered: true };

  if (!existsSync(executable)) say('Fetching Electron');
  const failure =
    (await fetchIfMissing(executable, electron, again ? undefined : fetchesWithin)) ??
    (await runUntilItEnds(
      executable,
      [
        ...(noSandbox ? ['--no-sandbox'] : []),
        ...['-r', path.join(root, 'dist', 'desktop', 'before-ready.cjs'), root],
        ...(file === undefined ? [] : [path.resolve(file)]),
      ],
      env,
    ));
  if (failure === undefined) {
    rmSync(memory, { force: true });
    return undefined;
  }
  mkdirSync(path.dirname(memory), { recursive: true });
  writeFileSync(memory, JSON.stringify({ attempt, failure }));
  return { why: failure, isRemembered: true };
}

function remembered(memory, attempt) {
  try {
    const { attempt: last, failure } = JSON.parse(readFileSync(memory, 'utf8'));
    return last === attempt ? failure : undefined;
  } catch {
    return undefined;
  }
}

/** Fetches Electron the way its package does. */
async function fetchIfMissing(executable, electron, within) {
  if (existsSync(executable)) return undefined;
  const fetching = spawn(process.execPath, [path.join(electron, 'install.js')], {
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: within,
    killSignal: 'SIGKILL',
  });
  const { code, signal, said } = await ended(fetching);
  if (code === 0 && existsSync(executable)) return undefined;
  if (signal === 'SIGKILL') return `Electron could not be fetched within ${within / 1000} seconds`;
  return `Electron could not be fetched${said}`;
}

async function runUntilItEnds(executable, args, env) {
  const started = Date.now();
  // Set where the start comes from another Electron, such as an editor's terminal.
  const { ELECTRON_RUN_AS_NODE: _, ...clean } = env;
  const desktop = spawn(executable, args, { stdio: ['ignore', 'ignore', 'pipe'], env: clean });
  let stopped = false;
  const stop = () => {
    stopped = true;
    desktop.kill();
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  const { code, said } = await ended(desktop);
  process.off('SIGINT', stop).off('SIGTERM', stop);
  const died = code !== 0 && !stopped && Date.now() - started < diesWithin;
  return died ? `Electron ended as soon as it started${said}` : undefined;
}

/** How a program ended, and the last error that it named. */
function ended(program) {
  return new Promise((resolve) => {
    let errors = '';
    program.stderr.on('data', (chunk) => {
      errors = (errors + chunk).slice(-20_000);
    });
    program.once('error', ({ message }) =>
      resolve({ code: null, signal: null, said: `: ${message}` }),
    );
    program.once('close', (code, signal) => {
      const said = lastError(errors);
      resolve({ code, signal, said });
    });
  });
}

function lastError(text) {
  const line = text.split('\n').findLast((candidate) => /error|fatal|cannot/i.test(candidate));
  if (line === undefined) return '';
  // Chromium opens a line with its process, time and source.
  return `: ${line
    .replace(/^\[.*?\]/, '')
    .replace(/\.*$/, '')
    .trim()
    .slice(0, 200)}`;
}
