import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { at } from '../../../build/lib/paths.mjs';
import { expect, test } from '../support/app.ts';
import { backendPids } from '../support/backend-pid.ts';
import { type AttestWindow, callBackend } from '../support/bridge.ts';
import { e2eSettings } from '../support/settings.ts';

test('a second start brings the first window back and ends', async ({ app, page, userData }) => {
  await page.waitForLoadState();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  const settings = e2eSettings();
  const second = spawn(settings.executable, [...settings.flags, at('.')], {
    env: { ...process.env, ...settings.env, ATTEST_USER_DATA: userData } as NodeJS.ProcessEnv,
    stdio: 'ignore',
  });
  const [code] = await once(second, 'exit');
  expect(code).toBe(0);
  await expect
    .poll(() =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((each) => each.isVisible())),
    )
    .toEqual([true]);
});

test('a killed backend: open calls are refused, the next one works; killed again, the person is asked', async ({
  app,
  page,
}) => {
  const appPid = app.process().pid ?? 0;
  expect(await callBackend(page, 'app.state')).toMatchObject({ ok: true });
  await page.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    (window as unknown as AttestWindow).attest.onEvent((event) => {
      if (event.type === 'backend-down') heard.push(event.restarted);
    });
  });

  const [first] = backendPids(appPid);
  expect(first).toBeGreaterThan(0);
  process.kill(first as number, 'SIGSTOP');
  const open = callBackend(page, 'app.state');
  await page.waitForTimeout(200);
  process.kill(first as number, 'SIGKILL');
  expect(await open).toMatchObject({ ok: false, error: { code: 'backend-died' } });
  expect(await callBackend(page, 'app.state')).toMatchObject({ ok: true });
  const [second] = backendPids(appPid);
  expect(second).not.toBe(first);

  process.kill(second as number, 'SIGKILL');
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { heard: boolean[] }).heard))
    .toEqual([true, false]);
  expect(backendPids(appPid)).toEqual([]);
  expect(await callBackend(page, 'app.state')).toMatchObject({ ok: false, error: { code: 'backend-died' } });

  expect(
    await page.evaluate(() => (window as unknown as AttestWindow).attest.shell('restartBackend', {})),
  ).toEqual({
    ok: true,
    data: {},
  });
  expect(await callBackend(page, 'app.state')).toMatchObject({ ok: true });
});

test('a crashed page is replaced by a page with a report that can be copied, and back', async ({
  app,
  page,
}) => {
  const crashed = page.waitForEvent('crash');
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );
  await crashed;
  const inPage = <T>(script: string): Promise<T> =>
    app.evaluate(
      ({ BrowserWindow }, text) =>
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(text) as Promise<unknown>,
      script,
    ) as Promise<T>;
  const url = () =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL());
  await expect.poll(url).toBe('app://ui/recovery.html');
  expect(await inPage<string>('document.querySelector("h1").innerText')).toContain('页面没能打开');
  expect(await inPage<string>('document.getElementById("report").value')).toContain('in the page process');
  await inPage('document.getElementById("copy").click()');
  await expect
    .poll(() => app.evaluate(({ clipboard }) => clipboard.readText()))
    .toContain('in the page process');
  await inPage('document.querySelector("a").click()');
  await expect.poll(url).toContain('app://ui/index.html');
});

test('the backend ends with the app', async ({ app, page }) => {
  expect(await callBackend(page, 'app.state')).toMatchObject({ ok: true });
  const pids = backendPids(app.process().pid ?? 0);
  expect(pids).toHaveLength(1);
  await app.close();
  await expect.poll(() => pids.filter((pid) => isAlive(pid))).toEqual([]);
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
