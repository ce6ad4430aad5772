import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Properties look at thousands of hierarchies, which takes its time where the machine is slow.
  test: { include: ['test/**/*.test.ts'], testTimeout: 300_000, maxWorkers: '100%' },
});
