/** Evidence and readiness on the sample hospital, in both languages and both themes; only for looking at. */
import { test } from '../support/app.ts';
import { callBackend } from '../support/bridge.ts';
import { goTo, inEveryLook, settle } from '../support/look.ts';
import { shoot } from '../support/shoot.ts';
import { openSample, signIn } from '../support/workspaces.ts';

test('evidence', async ({ page, userData }) => {
  test.skip(!process.env.ATTEST_SHOTS, 'only for looking at');
  test.setTimeout(600_000);
  await signIn(page, { language: 'zh-CN' });
  await openSample(page, userData);
  await callBackend(page, 'evidence.read', {});
  await page.setViewportSize({ width: 1280, height: 720 });
  const listed = await callBackend(page, 'evidence.list', { period: '2024-2025' });
  const piece = listed.ok ? (listed.data as { pieces: { id: string }[] }).pieces[0]?.id : '';
  await inEveryLook(page, async (look) => {
    const go = async (path: string, name: string) => {
      await goTo(page, path);
      await shoot(page, `${name}.${look}`);
    };
    await go('/standards/evidence', 'evidence');
    await page.locator('.evidence-bar input').first().fill('督导 反馈');
    await settle(page);
    await shoot(page, `evidence-search.${look}`);
    await go(`/standards/evidence/${piece}`, 'evidence-piece');
    await page.keyboard.press('Escape');
    await go('/standards/readiness', 'readiness-wfme');
    await go('/standards/readiness/residency-base-2023', 'readiness');
    await page.locator('.evidence-bar .ant-segmented-item').nth(1).click();
    await settle(page);
    await shoot(page, `readiness-departments.${look}`);
    await go('/standards/visit', 'visit');
    await go('/standards/residency-base-2023/2.2.5', 'evidence-item');
    await page.locator('.evidence-suggestions').scrollIntoViewIfNeeded();
    await settle(page);
    await shoot(page, `evidence-suggestions.${look}`);
  });
});
