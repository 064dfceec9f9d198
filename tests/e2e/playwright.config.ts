import { defineConfig } from 'playwright/test';

/** Journeys through the real app, and the built pages in a Chromium of the pinned Electron's branch. */
export default defineConfig({
  testDir: '..',
  testMatch: ['e2e/**/*.spec.ts', 'chromium/**/*.spec.ts'],
  globalSetup: './support/global-setup.ts',
  outputDir: '../../test-results/journeys',
  // Each test starts programs of its own; two cores are the machine that we think of.
  workers: 1,
  fullyParallel: false,
  timeout: 90_000,
  // On a busy machine a click into a dialog that has just opened is lost now and then; what fails twice has failed.
  retries: 1,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: { trace: 'retain-on-failure' },
});
