/** Home of the sample hospital for every role, in both languages and both themes; only for looking at. */
import { test } from '../support/app.ts';
import { callBackend } from '../support/bridge.ts';
import { goTo, wear } from '../support/look.ts';
import { languages, shoot, themes } from '../support/shoot.ts';
import { openSample, signIn } from '../support/workspaces.ts';

test('home', async ({ page, userData }) => {
  test.skip(!process.env.ATTEST_SHOTS, 'only for looking at');
  test.setTimeout(600_000);
  await signIn(page, { language: 'zh-CN' });
  await page.setViewportSize({ width: 1280, height: 720 });
  await openSample(page, userData);
  await callBackend(page, 'improvement.refresh', {});
  for (const role of ['quality-office', 'secretary', 'auditor'] as const) {
    await signIn(page, { language: 'zh-CN', role, department: role === 'secretary' ? 'IM' : null });
    for (const language of languages) {
      for (const theme of themes) {
        if (role !== 'quality-office' && theme === 'dark') continue;
        await wear(page, language, theme);
        await goTo(page, '/');
        await shoot(page, `home-${role}.${language}.${theme}`);
      }
    }
  }
});
