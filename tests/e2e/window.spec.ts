import { expect, test } from './support/app.ts';

test('the app opens one window with its pages', async ({ app, page }) => {
  expect(app.windows()).toHaveLength(1);
  expect(page.url()).toBe('app://ui/index.html');
  await page.screenshot({ path: 'test-results/first-window.png' });
  const size = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getSize());
  expect(size).toEqual([1440, 900]);
});
