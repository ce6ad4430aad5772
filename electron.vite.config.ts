// Builds the face (`dist/face`) and the desktop around it (`dist/desktop`).
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

export default defineConfig({
  main: {
    build: {
      outDir: 'dist/desktop',
      emptyOutDir: true,
      target: 'node20.18',
      // The desktop stands alone: what it needs is in the file.
      externalizeDeps: false,
      rollupOptions: {
        input: ['electron/main.ts', 'electron/before-ready.ts'],
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name].cjs' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'dist/desktop',
      emptyOutDir: false,
      target: 'node20.18',
      externalizeDeps: false,
      // A sandboxed preload is loaded as CommonJS.
      rollupOptions: {
        input: 'electron/preload.ts',
        output: { format: 'cjs', entryFileNames: 'preload.cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    base: './',
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      outDir: 'dist/face',
      emptyOutDir: true,
      target: 'chrome130',
      minify: true,
      // Kilobytes; the face is read from this machine, never from a network.
      chunkSizeWarningLimit: 5000,
      rollupOptions: { input: 'renderer/index.html' },
    },
  },
});
