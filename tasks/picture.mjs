// Takes the picture of the README anew, with the test that looks at every screen: `npm run picture`.
import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { buildIfStale, checkNode, installIfMissing, root, run } from './prepare.mjs';

checkNode();
installIfMissing();
buildIfStale();
const vitest = path.join('node_modules', 'vitest', 'vitest.mjs');
run(process.execPath, [vitest, 'run', 'test/e2e/screens.test.ts', '-t', 'finding is accessible']);
copyFileSync(
  path.join(root, '.build', 'pictures', 'finding-light-1440.png'),
  path.join(root, 'assets', 'pictures', 'trustwalk.png'),
);
