/** What departments owe, in its states, in both languages and themes: for looking at, not for the documentation. */
import { test } from '../support/app.ts';
import { goTo, inEveryLook, settle } from '../support/look.ts';
import { shoot } from '../support/shoot.ts';
import { openSample, signIn } from '../support/workspaces.ts';

test('what departments owe', async ({ page, userData }) => {
  test.skip(!process.env.ATTEST_SHOTS, 'only for looking at');
  test.setTimeout(600_000);
  await signIn(page, { language: 'zh-CN' });
  await openSample(page, userData);
  await page.setViewportSize({ width: 1280, height: 720 });
  const go = (path: string) => goTo(page, path);
  await inEveryLook(page, async (look) => {
    const save = (name: string) => shoot(page, `${name}.${look}`);
    await go('/');
    await save('completeness-home');
    await go('/completeness');
    await save('completeness');
    await go('/completeness/at/attendance/EM');
    await go('/completeness/at/activity/EM');
    await save('completeness-cell');
    await go('/completeness/at/exit-exam/AN');
    await save('completeness-absent');
    await page.keyboard.press('Escape');
    await page.locator('.completeness-bar .ant-btn-primary').click();
    await settle(page);
    await page.waitForTimeout(500);
    await save('completeness-reminders');
    await page.keyboard.press('Escape');
    await go('/completeness/expected');
    await save('completeness-expected');
    await go('/completeness/expected/attendance');
    await page.waitForTimeout(400);
    await save('completeness-rule');
    await go('/completeness');
  });
});
