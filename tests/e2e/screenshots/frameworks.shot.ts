/** Frameworks on the sample hospital, in both languages and both themes; only for looking at. */
import { newEdition, removeItem } from '#shared/frameworks/edit.ts';
import { framework } from '#shared/frameworks/index.ts';
import { test } from '../support/app.ts';
import { callBackend } from '../support/bridge.ts';
import { goTo, inEveryLook } from '../support/look.ts';
import { shoot } from '../support/shoot.ts';
import { openSample, signIn } from '../support/workspaces.ts';

test('frameworks', async ({ page, userData }) => {
  test.skip(!process.env.ATTEST_SHOTS, 'only for looking at');
  test.setTimeout(600_000);
  await signIn(page, { language: 'zh-CN' });
  await openSample(page, userData);
  const edition = removeItem(newEdition(framework('wfme-2020'), 'own-wfme', '2030'), '4.2');
  await callBackend(page, 'frameworks.save', { framework: edition, from: null });
  const named = { ...edition, publisher: { zh: '本院教学办公室', en: 'Our office of education' } };
  await callBackend(page, 'frameworks.save', { framework: named, from: 1 });
  const pair = { framework: 'china-clinical-2022', otherFramework: 'wfme-2020' };
  await callBackend(page, 'frameworks.link', { ...pair, code: '6.3', otherCode: '6.2', kind: 'exact' });
  await page.setViewportSize({ width: 1280, height: 720 });
  await inEveryLook(page, async (look) => {
    for (const [name, path] of [
      ['frameworks', '/frameworks'],
      ['frameworks-about', '/frameworks/edit/own-wfme'],
      ['frameworks-versions', '/frameworks/versions/own-wfme'],
      ['frameworks-edit', '/frameworks/edit/own-wfme'],
      ['frameworks-compare', '/frameworks/compare/wfme-2020/own-wfme'],
      ['frameworks-crosswalk', '/frameworks/crosswalk/china-clinical-2022/wfme-2020'],
      ['frameworks-item', '/standards/china-clinical-2022/6.3'],
    ] as const) {
      await goTo(page, path);
      if (name === 'frameworks-edit') await page.locator('.frameworks-line').nth(4).click();
      if (name === 'frameworks-item') await page.locator('.standards-linked').last().scrollIntoViewIfNeeded();
      await shoot(page, `${name}.${look}`);
    }
  });
});
