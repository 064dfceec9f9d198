/** The base of every journey: the real app with a profile folder of its own, closed and removed afterwards. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, test as base, type ElectronApplication, expect, type Page } from 'playwright/test';
import { at } from '../../../build/lib/paths.mjs';
import { e2eSettings } from './settings.ts';

export interface LaunchOptions {
  /** The computer's own settings folder; a new one where none is given. */
  userData: string;
  args?: string[];
  env?: Record<string, string>;
}

/**
 * Playwright's own loader holds the app back until it listens. It is used only when Playwright finds Electron
 * itself; without it, a window that opens at the wrong moment leaves both waiting for each other.
 */
const LOADER = at('node_modules', 'playwright-core', 'lib', 'server', 'electron', 'loader.js');

/** Starts the app as `npm start` does. */
export function launchApp({ userData, args = [], env = {} }: LaunchOptions): Promise<ElectronApplication> {
  const settings = e2eSettings();
  const all: Record<string, string> = {};
  const given = {
    ...process.env,
    ...settings.env,
    ATTEST_USER_DATA: userData,
    ATTEST_DOCUMENTS: join(userData, 'documents'),
    ...env,
  };
  for (const [name, value] of Object.entries(given)) if (value !== undefined) all[name] = value;
  for (const name of ['NODE_OPTIONS', 'ELECTRON_RUN_AS_NODE']) delete all[name];
  return _electron.launch({
    executablePath: settings.executable,
    args: ['-r', LOADER, ...settings.flags, at('.'), ...args],
    // Otherwise Playwright switches the sandbox off; for root our own flags do so.
    chromiumSandbox: true,
    env: all,
    cwd: at('.'),
  });
}

interface Fixtures {
  userData: string;
  app: ElectronApplication;
  page: Page;
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern
  userData: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'attest-e2e-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  app: async ({ userData }, use) => {
    const app = await launchApp({ userData });
    await use(app);
    await app.close();
  },
  page: async ({ app }, use) => {
    await use(await firstPage(app));
  },
});

/** The app's window, once its page is loaded. */
export async function firstPage(app: ElectronApplication): Promise<Page> {
  const page = await app.firstWindow();
  await page.waitForURL(/index\.html/);
  await page.waitForLoadState('load');
  return page;
}

export { expect };
