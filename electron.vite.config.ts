// Builds the face (`dist/face`) and the desktop around it (`dist/desktop`).
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

export default defineConfig({
  renderer: {
    root: 'renderer',
    base: './',
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      outDir: 'dist/face',
      emptyOutDir: true,
      target: 'chrome130',
      rollupOptions: { input: 'renderer/index.html' },
    },
  },
});
