import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { at } from '../../build/lib/paths.mjs';
import { expect, test } from './support/app.ts';
import type { AttestWindow } from './support/bridge.ts';
import { dropFiles } from './support/drop.ts';
import { e2eSettings } from './support/settings.ts';

const heard = (page: Page) => page.evaluate(() => (window as unknown as { heardPaths: string[] }).heardPaths);

test('a dropped file is known by its path, and the window stays where it is', async ({ page, userData }) => {
  const file = join(userData, '内科 2024.csv');
  writeFileSync(file, 'a,b\n1,2\n');
  await page.evaluate(() => {
    Object.assign(window, { heardPaths: [] });
    const { attest, heardPaths } = window as unknown as AttestWindow & { heardPaths: string[] };
    document.addEventListener('dragover', (event) => event.preventDefault());
    document.addEventListener('drop', (event) => {
      event.preventDefault();
      for (const dropped of event.dataTransfer?.files ?? []) heardPaths.push(attest.pathOfFile(dropped));
    });
  });
  const home = page.url();
  await dropFiles(page, [file], { x: 400, y: 300 });
  await expect.poll(() => heard(page)).toEqual([file]);
  expect(page.url()).toBe(home);
});

test('a workbook given to a second start reaches the page', async ({ page, userData }) => {
  await page.evaluate(() => {
    Object.assign(window, { heardPaths: [] });
    const { attest, heardPaths } = window as unknown as AttestWindow & { heardPaths: string[] };
    attest.onEvent((event) => {
      if (event.type === 'open-files') heardPaths.push(...event.paths);
    });
  });
  const { executable, flags, env } = e2eSettings();
  const second = spawn(executable, [...flags, at('.'), join(userData, 'a.xlsx')], {
    env: { ...process.env, ...env, ATTEST_USER_DATA: userData } as NodeJS.ProcessEnv,
    stdio: 'ignore',
  });
  await once(second, 'exit');
  await expect.poll(() => heard(page)).toEqual([join(userData, 'a.xlsx')]);
});

test('the menu speaks the language of the page and tells it what was chosen', async ({ app, page }) => {
  const labels = () =>
    app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map((item) => item.label) as string[]);
  const appearance = (language: string) =>
    page.evaluate(
      (value) =>
        (window as unknown as AttestWindow).attest.shell('appearance', { language: value, theme: 'dark' }),
      language,
    );
  expect(await appearance('zh-CN')).toEqual({ ok: true, data: { systemDark: true } });
  expect(await labels()).toEqual(['文件', '编辑', '前往', '视图', '帮助']);
  await appearance('en');
  expect(await labels()).toEqual(['File', 'Edit', 'Go', 'View', 'Help']);

  await page.evaluate(() => {
    Object.assign(window, { heardPaths: [] });
    const { attest, heardPaths } = window as unknown as AttestWindow & { heardPaths: string[] };
    attest.onEvent((event) => {
      if (event.type === 'menu') heardPaths.push(JSON.stringify(event.command));
    });
  });
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items[2]?.submenu?.items[2]?.click());
  await expect.poll(() => heard(page)).toEqual(['{"go":"/records"}']);
});
