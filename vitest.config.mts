import { defineConfig } from 'vitest/config';

/** Everything that needs no window: shared, db, backend and the shell's parts without Electron. */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/e2e/**', 'tests/chromium/**', 'tests/bench/**'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // Files share a worker's modules: loading them anew for each of them took half of the time.
    // A test file must therefore leave no state in a module behind.
    pool: 'forks',
    isolate: false,
    maxWorkers: '100%',
  },
});
