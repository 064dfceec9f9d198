import { defineConfig } from 'playwright/test';
import config from './playwright.config.ts';

/** The pictures of the documentation, taken in the real app: `npm run screenshots`. */
export default defineConfig({
  ...config,
  testMatch: ['e2e/screenshots/**/*.shot.ts'],
  outputDir: '../../test-results/screenshots',
  timeout: 300_000,
});
