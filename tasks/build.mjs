// Builds what is named, or everything: `cli`, the command line that plain Node runs;
// `face`, the face and the desktop around it.
import { chmodSync } from 'node:fs';
import path from 'node:path';
import { root } from './prepare.mjs';

const builds = {
  cli: async () => {
    const { build } = await import('vite');
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
        rollupOptions: {
          output: {
            entryFileNames: 'trustwalk.js',
            // What only some commands need, such as the letters of exports, is loaded by them.
            chunkFileNames: '[name].js',
            banner: ({ isEntry }) => (isEntry ? '#!/usr/bin/env node' : ''),
          },
        },
      },
      ssr: { noExternal: true },
    });
    chmodSync(path.join(root, 'dist/cli/trustwalk.js'), 0o755);
  },
  face: async () => {
    const { build } = await import('electron-vite');
    await build({ root, logLevel: 'warn' });
  },
};

const named = process.argv.slice(2);
for (const name of named.length === 0 ? Object.keys(builds) : named) await builds[name]();
