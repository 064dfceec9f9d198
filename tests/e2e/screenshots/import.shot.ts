/** The import screen in its states, in both languages and themes: for looking at, not for the documentation. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../support/app.ts';
import { callBackend } from '../support/bridge.ts';
import { dropFiles } from '../support/drop.ts';
import { lateWorkbook } from '../support/late-workbook.ts';
import { goTo, inEveryLook, settle } from '../support/look.ts';
import { shoot } from '../support/shoot.ts';
import { openSample, signIn } from '../support/workspaces.ts';

/** A register with many unknown words, long headings and many columns. */
function wideCsv(): string {
  const extra = Array.from(
    { length: 60 },
    (_, i) => `第${i + 1}项需要说明的、由上级部门另行规定填报口径的补充指标（单位：人次）`,
  );
  const lines = [['日期', '科室', '类型', '主题', '主讲人', '应到', '实到', ...extra].join(',')];
  for (let row = 0; row < 400; row++) {
    lines.push(
      [
        `2025-03-${String((row % 28) + 1).padStart(2, '0')}`,
        '内科',
        `查屋${row % 90}`,
        `题目${row}`,
        `无名${row % 120}`,
        '12',
        '十二',
        ...extra.map(() => '1'),
      ].join(','),
    );
  }
  return `${lines.join('\n')}\n`;
}

test('the import screen', async ({ page, userData }) => {
  test.skip(!process.env.ATTEST_SHOTS, 'only for looking at');
  test.setTimeout(600_000);
  await signIn(page, { language: 'zh-CN' });
  await openSample(page, userData);
  const inbox = join(userData, 'inbox');
  mkdirSync(inbox);
  const put = (name: string, content: string | Uint8Array) => {
    writeFileSync(join(inbox, name), content);
    return join(inbox, name);
  };
  const people = await callBackend(page, 'records.list', { type: 'person', department: 'IM', limit: 1 });
  const host = people.ok
    ? String((people.data as { rows: { values: { number: string } }[] }).rows[0]?.values.number)
    : '';
  const files = [
    put('内科-补交.xlsx', lateWorkbook('内科', host)),
    put(
      '外科教学活动.csv',
      `日期,科室,类型,主题,主讲人,应到,实到\n2025-03-04,内科,小讲课,发热,${host},12,11\n`,
    ),
    put('很宽的表.csv', wideCsv()),
    put('不认识.csv', '名单\nalpha,beta,gamma\nIM,Medicine,1\nSU,Surgery,2\nXX,Other,3\n'),
    put('空.xlsx', ''),
    ...Array.from({ length: 12 }, (_, i) =>
      put(
        `科室${i + 1}月报.csv`,
        `日期,科室,类型,主题,主讲人,应到,实到\n2025-03-${10 + i},内科,小讲课,月报${i},${host},12,11\n`,
      ),
    ),
  ];
  await page.setViewportSize({ width: 1280, height: 720 });
  await goTo(page, '/import');
  await dropFiles(page, files, { x: 700, y: 400 });
  await expect(page.getByText('需要您处理').first()).toBeVisible({ timeout: 60_000 });
  await settle(page);

  const queue = await callBackend(page, 'import.queue', {});
  const wide = queue.ok
    ? (queue.data as { entries: { id: string; file: string }[] }).entries.find(({ file }) =>
        file.startsWith('很宽'),
      )
    : null;
  await callBackend(page, 'import.map', { import: wide?.id, sheet: '很宽的表', type: 'activity' });

  await inEveryLook(page, async (look, language) => {
    const name = (state: string) => `import-${state}.${look}`;
    const file = (text: string) => page.locator('.import-queue button', { hasText: text }).click();
    const tab = async (at: number) => {
      await page.locator('.import-views .ant-tabs-tab').nth(at).click();
      await settle(page);
    };
    await file('内科-补交');
    await settle(page);
    await shoot(page, name('rows'));
    for (const [at, state] of ['rows', 'columns', 'values', 'shape', 'difference'].entries()) {
      await tab(at);
      if (at > 0) await shoot(page, name(state));
      if (state === 'shape') {
        await page.getByRole('button', { name: language === 'en' ? 'Row 3' : '第 3 行' }).click();
        await page.waitForTimeout(300);
        await shoot(page, name('shape-menu'));
        await page.keyboard.press('Escape');
      }
    }
    await file('很宽的表');
    await settle(page);
    await shoot(page, name('wide'));
    await tab(1);
    await shoot(page, name('wide-columns'));
    await file('不认识');
    await settle(page);
    await shoot(page, name('unknown'));
    await file('空.xlsx');
    await settle(page);
    await shoot(page, name('refused'));
  });
  // The light Chinese screen goes on: all ready files, the receipt, the undo, what was learned.
  await page.locator('.import-queue-foot button').click();
  await settle(page);
  await shoot(page, 'import-all-done');
  await page.locator('.import-done .import-acts button').first().click();
  await settle(page);
  await shoot(page, 'import-receipts');
  await page.locator('.ant-drawer-open .ant-btn-primary').click();
  await page.locator('.receipts-saved').waitFor({ timeout: 60_000 });
  await settle(page);
  await shoot(page, 'import-receipts-saved');
  await page.keyboard.press('Escape');
  await page.waitForTimeout(400);
  await page.locator('.import-queue button[data-state="committed"]').first().click();
  await settle(page);
  await shoot(page, 'import-committed');
  await page.locator('.import-done-acts button').nth(1).click();
  await settle(page);
  await shoot(page, 'import-receipt');
  await page.keyboard.press('Escape');
  await page.locator('.import-done-acts button').last().click();
  await page.locator('.import-undo h3').waitFor({ timeout: 60_000 });
  await settle(page);
  await shoot(page, 'import-undo');
  await page.keyboard.press('Escape');
  await page.locator('.page-actions button').first().click();
  await settle(page);
  await shoot(page, 'import-recipes');
});
