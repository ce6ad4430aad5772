// Runs a TypeScript program of the project: bundles it and starts it under plain Node.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { checkNode, installIfMissing, root } from './prepare.mjs';

const [entry, ...args] = process.argv.slice(2);
if (entry === undefined) throw new Error('usage: node tasks/run.mjs PROGRAM.ts [ARGUMENT...]');

checkNode();
installIfMissing();
const { build } = await import('vite');

// One folder below the root, as `tasks` is: what finds the root from its own place still does.
const outDir = path.join(root, '.build');
const name = `${entry.replaceAll(/[\\/]/g, '-')}.mjs`;
await build({
  root,
  configFile: false,
  logLevel: 'warn',
  build: {
    ssr: entry,
    outDir,
    emptyOutDir: false,
    target: 'node20',
    rollupOptions: { output: { entryFileNames: name } },
  },
  // Playwright finds its parts by where its files stand.
  ssr: { noExternal: true, external: ['playwright-core'] },
});

const { status } = spawnSync(process.execPath, [path.join(outDir, name), ...args], {
  cwd: root,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
