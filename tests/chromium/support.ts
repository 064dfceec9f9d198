/** The base of tests in Chromium: skipped, with the reason, where Debian's package is not there. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, test as base, chromium, expect, type Page } from 'playwright/test';
import { type ChromiumBridge, openBridge } from './bridge.ts';

const executablePath = '/usr/bin/chromium';
export const chromiumIsThere = existsSync(executablePath);
export const WHY_SKIPPED = `${executablePath} is not there: the pages are tested in the development runtime only`;

interface Fixtures {
  bridge: ChromiumBridge;
  page: Page;
  /** What the page wrote as errors; a finished test leaves it empty. */
  complaints: string[];
}
interface WorkerFixtures {
  engine: Browser;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  engine: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern
    async ({}, use) => {
      const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
      const browser = await chromium.launch({ executablePath, args });
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  bridge: async ({ engine }, use) => {
    const userData = mkdtempSync(join(tmpdir(), 'attest-chromium-'));
    const bridge = await openBridge({ userData, browser: engine });
    await use(bridge);
    await bridge.close();
    rmSync(userData, { recursive: true, force: true });
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern
  complaints: async ({}, use) => use([]),
  page: async ({ engine, bridge, complaints }, use) => {
    const page = await engine.newPage({ viewport: { width: 1440, height: 900 } });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await page.goto(bridge.url);
    await use(page);
    await page.close();
  },
});

export { expect };
