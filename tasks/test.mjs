// Runs everything that can be checked on this machine, from a bare checkout: `npm test`.
// The last line counts all of it: `N passed, M failed, K skipped`.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { buildIfStale, checkNode, installIfMissing, root } from './prepare.mjs';

checkNode();
installIfMissing();
buildIfStale();

const bin = (name) => path.join(root, 'node_modules', ...name);
const tools = {
  types: [bin(['typescript', 'bin', 'tsc']), '--build'],
  style: [bin(['@biomejs', 'biome', 'bin', 'biome']), 'ci', '--error-on-warnings', '.'],
};

const total = { passed: 0, failed: 0, skipped: 0 };

for (const [what, command] of Object.entries(tools)) {
  const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' });
  process.stdout.write(`${status === 0 ? 'passed' : 'FAILED'}: ${what}\n`);
  total[status === 0 ? 'passed' : 'failed'] += 1;
}

const report = path.join(root, '.build', 'tests.json');
mkdirSync(path.dirname(report), { recursive: true });
rmSync(report, { force: true });
const vitest = spawnSync(
  process.execPath,
  [
    bin(['vitest', 'vitest.mjs']),
    'run',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit' },
);

const tests = JSON.parse(readFileSync(report, 'utf8'));
total.passed += tests.numPassedTests;
total.failed += tests.numFailedTests;
total.skipped += tests.numPendingTests + tests.numTodoTests;
// A file that could not even be loaded holds no failed test; the runner's own verdict counts then.
if (vitest.status !== 0 && tests.numFailedTests === 0) total.failed += 1;
if (tests.numTotalTests === 0) total.failed += 1;

for (const file of tests.testResults) {
  for (const test of file.assertionResults) {
    if (test.status === 'pending' || test.status === 'skipped') {
      const { because } = test.meta;
      const why = because === undefined ? '' : ` because ${because}`;
      process.stdout.write(`did not run: ${test.fullName}${why}\n`);
    }
  }
}

process.stdout.write(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`);
process.exitCode = total.failed === 0 ? 0 : 1;
