// Builds the command line into one file that plain Node runs.
import { chmodSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { root } from './prepare.mjs';

await build({
  root,
  configFile: false,
  logLevel: 'warn',
  // Some packages are written for CommonJS and ask for their file name.
  define: { __filename: 'import.meta.filename' },
  build: {
    ssr: 'cli/main.ts',
    outDir: 'dist/cli',
    emptyOutDir: true,
    target: 'node20',
    rollupOptions: { output: { entryFileNames: 'trustwalk.js', banner: '#!/usr/bin/env node' } },
  },
  ssr: { noExternal: true },
});

chmodSync(path.join(root, 'dist/cli/trustwalk.js'), 0o755);
