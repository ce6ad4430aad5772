// Installs what is missing and builds what is stale, with nothing but Node.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
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

/** Runs `npm ci` unless the installed packages are those of the lock file. */
export function installIfMissing() {
  const stamp = path.join(root, 'node_modules', '.installed-from');
  const lock = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  process.stdout.write('Installing packages\n');
  run('npm', ['ci', '--no-audit', '--no-fund'], { shell: process.platform === 'win32' });
  writeFileSync(stamp, lock);
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
