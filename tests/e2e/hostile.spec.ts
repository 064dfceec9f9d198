/** Files made to break the program, dropped together: each gets its sentence, and the window goes on. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Output } from '#shared/api/index.ts';
import type { Result } from '#shared/lib/result.ts';
import { expect, test } from './support/app.ts';
import { backendPids } from './support/backend-pid.ts';
import { callBackend } from './support/bridge.ts';
import { dropFiles } from './support/drop.ts';
import { hostileFiles } from './support/hostile.ts';
import { openEmpty, signIn } from './support/workspaces.ts';

/** The most that the backend may have taken since it started, in MB. */
const MOST = 1500;

const peakOf = (pid: number) =>
  Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;

test('hostile files are refused one by one, and the window stays alive', async ({ app, page, userData }) => {
  test.setTimeout(300_000);
  await signIn(page);
  await openEmpty(page, userData);
  await page.evaluate(() => localStorage.setItem('attest.language', 'en'));
  await page.reload();
  await page.getByRole('link', { name: 'Import', exact: true }).click();
  await expect(page.getByText(/Drop files/)).toBeVisible();

  const inbox = join(userData, 'inbox', 'deep');
  mkdirSync(inbox, { recursive: true });
  const files = hostileFiles();
  const paths = files.map(({ name, bytes }) => {
    writeFileSync(join(inbox, name), bytes);
    return join(inbox, name);
  });
  const before = backendPids(app.process().pid ?? 0);
  // While the backend works, the page answers: the longest that it ever did not is kept.
  await page.evaluate(() => {
    const own = window as unknown as { longest: number };
    own.longest = 0;
    let last = performance.now();
    setInterval(() => {
      const now = performance.now();
      own.longest = Math.max(own.longest, now - last);
      last = now;
    }, 10);
  });
  const start = performance.now();
  await dropFiles(page, paths, { x: 700, y: 80 });
  const queue = page.getByRole('navigation', { name: 'File queue' });
  await expect(queue.locator('[data-state="refused"]').first()).toBeVisible({ timeout: 120_000 });
  await expect(queue.locator('[data-state="reading"]')).toHaveCount(0, { timeout: 240_000 });
  const seconds = (performance.now() - start) / 1000;

  const answer = (await callBackend(page, 'import.queue')) as Result<Output<'import.queue'>>;
  if (!answer.ok) throw new Error(answer.error.message);
  const { entries } = answer.data;
  for (const { name, read } of files) {
    const told = entries.filter(({ file }) => file === name || file.startsWith(`${name} `));
    if (read) continue;
    const reasons = told.map(({ state, reason }) => `${state}: ${reason?.en ?? ''}`);
    expect(reasons, name).toHaveLength(1);
    expect(reasons[0], name).toMatch(/^refused: [A-Z“][^\n]{10,240}[.?]$/);
    expect(reasons[0], name).not.toMatch(/file-|Error|undefined|stack|bug/);
  }
  const formulas = entries.find(({ file }) => file === 'formulas.csv');
  expect(formulas?.state).toBe('needs-you');
  for (const folder of [userData, join(userData, 'inbox'), dirname(userData), '/etc'])
    expect(existsSync(join(folder, 'evil.csv'))).toBe(false);

  // The same backend as before, and a window that goes where it is told.
  expect(backendPids(app.process().pid ?? 0)).toEqual(before);
  const peak = peakOf(before[0]!);
  const longest = await page.evaluate(() => (window as unknown as { longest: number }).longest);
  console.log(
    `${files.length} hostile files: ${seconds.toFixed(1)} s, backend peak ${peak.toFixed(0)} MB, longest gap of the page ${longest.toFixed(0)} ms`,
  );
  expect(peak).toBeLessThan(MOST);
  await page.getByRole('link', { name: 'Standards', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
