import { chromiumIsThere, expect, test, WHY_SKIPPED } from './support.ts';

test.skip(!chromiumIsThere, WHY_SKIPPED);

test('the built pages start over the real backend, without a complaint', async ({ page, complaints }) => {
  await expect(page.locator('body')).not.toBeEmpty();
  await page.screenshot({ path: 'test-results/chromium-first-page.png' });
  const state = await page.evaluate(() =>
    (window as unknown as { attest: { call(name: string, input: unknown): Promise<unknown> } }).attest.call(
      'app.state',
      {},
    ),
  );
  expect(state).toMatchObject({ ok: true, data: { version: 'test' } });
  expect(complaints).toEqual([]);
});
