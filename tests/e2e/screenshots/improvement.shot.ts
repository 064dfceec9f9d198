/** The screen of improvement on the sample hospital, in both languages and both themes; only for looking at. */
import { test } from '../support/app.ts';
import { callBackend } from '../support/bridge.ts';
import { goTo, inEveryLook, settle } from '../support/look.ts';
import { shoot } from '../support/shoot.ts';
import { openSample, signIn } from '../support/workspaces.ts';

test('improvement', async ({ page, userData }) => {
  test.skip(!process.env.ATTEST_SHOTS, 'only for looking at');
  test.setTimeout(600_000);
  await signIn(page, { language: 'zh-CN' });
  await openSample(page, userData);
  await callBackend(page, 'improvement.refresh', {});
  await page.setViewportSize({ width: 1280, height: 720 });
  const listed = await callBackend(page, 'improvement.actions', {});
  const actions = listed.ok
    ? (
        listed.data as {
          actions: { stage: string; record: { id: string; values: Record<string, unknown> } }[];
        }
      ).actions
    : [];
  const told = actions.find(({ record }) => record.values.indicator && record.values.closed_on) ?? actions[0];
  await inEveryLook(page, async (look) => {
    const name = (state: string) => `improvement-${state}.${look}`;
    const go = (path: string) => goTo(page, path);
    await shoot(page, name('home'));
    await go('/improvement');
    await shoot(page, name('signals'));
    for (const row of [0, 3, 8]) {
      await page.locator('.improvement .row-open').nth(row).click();
      await settle(page);
      await shoot(page, name(`signal-${row}`));
      await page.keyboard.press('Escape');
      await settle(page);
    }
    await page.locator('.improvement .row-open button').first().click();
    await settle(page);
    await shoot(page, name('new'));
    await page.keyboard.press('Escape');
    await settle(page);
    await go('/improvement/actions');
    for (const [at, view] of ['board', 'list', 'calendar'].entries()) {
      await page.locator('.improvement-bar .ant-segmented-item').nth(at).click();
      await settle(page);
      await shoot(page, name(view));
    }
    await page.locator('.improvement-bar .ant-segmented-item').first().click();
    await go(`/improvement/action/${told?.record.id}`);
    await shoot(page, name('action'));
    for (const leg of ['evaluation-shown', 'action-closed', 'observation-shown']) {
      await go(`/improvement/clock/${leg}`);
      await shoot(page, name(`clock-${leg}`));
    }
  });
});
