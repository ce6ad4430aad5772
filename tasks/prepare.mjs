// Installs what is missing and builds what is stale, with nothing but Node.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

const oldestNode = [20, 19];

/** Ends the program with a sentence where Node is too old. */
export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return;
  fail(`Node ${oldestNode.join('.')} or newer is needed; this is ${process.versions.node}.`);
}

/** Runs `npm ci` unless the installed packages are those of the lock file; one program at a time. */
export function installIfMissing() {
  const stamp = path.join(root, 'node_modules', '.installed-from');
  const wanted = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
  const isInstalled = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
  if (isInstalled()) return;
  const leave = enterAlone();
  if (!isInstalled()) {
    process.stdout.write('Installing packages\n');
    run('npm', ['ci', '--no-audit', '--no-fund'], { shell: process.platform === 'win32' });
    writeFileSync(stamp, wanted);
  }
  leave();
}

/** Waits until no other program installs; until what is returned is called, or this program ends, others wait. */
function enterAlone() {
  const held = path.join(root, '.build', 'installing');
  mkdirSync(path.dirname(held), { recursive: true });
  for (let waits = false; !enters(held); waits = true) {
    if (!waits) {
      process.stdout.write(
        `Waiting for another program that installs packages. If there is none, remove ${held}\n`,
      );
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  }
  const leave = () => rmSync(held, { force: true });
  process.once('exit', leave);
  return () => {
    process.off('exit', leave);
    leave();
  };
}

/** Whether this program holds the file now; one that a killed program left behind is removed. */
function enters(held) {
  try {
    writeFileSync(held, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  try {
    process.kill(Number(readFileSync(held, 'utf8')), 0);
  } catch (error) {
    if (error.code === 'ESRCH') {
      rmSync(held, { force: true });
      return enters(held);
    }
  }
  return false;
}

const always = ['models', 'tasks/build.mjs', 'package.json', 'package-lock.json'];
/** What `tasks/build.mjs` builds: the file that is written last, and what it is made of. */
const builds = {
  cli: { built: 'dist/cli/trustwalk.js', from: [...always, 'cli', 'assets/icons.svg'] },
  face: {
    built: 'dist/face/index.html',
    from: [...always, 'renderer', 'electron', 'assets', 'electron.vite.config.ts'],
  },
};

/** Builds what is not newer than everything it is made of. */
export function buildIfStale() {
  const stale = Object.keys(builds).filter((name) => {
    const target = path.join(root, builds[name].built);
    return !existsSync(target) || statSync(target).mtimeMs <= newest(builds[name].from);
  });
  if (stale.length === 0) return;
  process.stdout.write('Building\n');
  run(process.execPath, ['tasks/build.mjs', ...stale]);
}

function newest(names) {
  let time = 0;
  for (const name of names) {
    const full = path.join(root, name);
    // A folder is as new as its last removal.
    const inside = statSync(full).isDirectory() ? readdirSync(full, { recursive: true }) : [];
    for (const file of ['', ...inside]) {
      time = Math.max(time, statSync(path.join(full, file)).mtimeMs);
    }
  }
  return time;
}

/** Runs a program in the project's folder; ends this one if it fails. */
export function run(program, args, options = {}) {
  const { status, error } = spawnSync(program, args, { cwd: root, stdio: 'inherit', ...options });
  if (status !== 0)
    fail(`${[program, ...args].join(' ')} failed${error ? `: ${error.message}` : ''}`);
}

function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
