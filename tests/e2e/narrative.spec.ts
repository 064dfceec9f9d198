/** A drafted paragraph is read, edited, commented on, reviewed and approved by somebody else; versions and languages. */
import type { Page } from 'playwright/test';
import { expect, test } from './support/app.ts';
import { offences } from './support/axe.ts';
import { callBackend } from './support/bridge.ts';
import { openEmpty, signIn } from './support/workspaces.ts';

async function save(page: Page, type: string, values: Record<string, string | number | boolean>) {
  const saved = await callBackend(page, 'records.save', { type, id: null, version: null, values });
  if (!saved.ok) throw new Error(saved.error.message);
}

test('a drafted paragraph is edited and approved', async ({ page, userData }) => {
  test.setTimeout(180_000);
  await signIn(page);
  await openEmpty(page, userData);
  for (const [code, name, english] of [
    ['IM', '内科', 'Medicine'],
    ['SU', '外科', 'Surgery'],
  ] as const)
    await save(page, 'department', { code, name, name_en: english, kind: 'clinical', residency_base: true });
  await save(page, 'person', { number: '7', name: '李娜', role: 'teacher', department: 'IM' });
  await save(page, 'person', { number: '9', name: '周岚', role: 'teacher', department: 'IM' });
  for (const date of ['2023-10-09', '2024-10-08'])
    await save(page, 'observation', {
      date,
      department: 'IM',
      teacher: '7',
      observer: '9',
      observer_role: 'supervisor',
      topic: '心衰',
    });
  await page.evaluate(() => {
    localStorage.setItem('attest.language', 'en');
    location.hash = '/standards/residency-base-2023/2.2.5';
  });
  await page.reload();

  const editor = page.getByRole('textbox', { name: 'Narrative in English' });
  await expect(editor).toBeVisible({ timeout: 20_000 });
  await page.getByRole('button', { name: 'Draft from the figures' }).click();
  // Figures stand as chips with their live value, and what nobody has read says so.
  const coverage = editor.locator('.narrative-chip[data-light]').first();
  await expect(coverage).toHaveText('50.0%');
  await expect(editor.locator('.narrative-unread').first()).toBeVisible();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText(/written by 林晓/)).toBeVisible();
  await page.getByRole('button', { name: 'Mark as reviewed' }).click();
  await expect(page.getByText(/Some paragraphs were drafted and nobody has read them/)).toBeVisible();
  expect(await offences(page)).toEqual([]);

  // A chip is reached by the arrow keys; Enter tells what it stands for, and Escape goes back to the text.
  await editor.focus();
  await page.keyboard.press('Control+Home');
  for (let step = 0; step < 40; step++) {
    if ((await editor.locator('.narrative-chip[data-selected]').count()) > 0) break;
    await page.keyboard.press('ArrowRight');
  }
  await page.keyboard.press('Enter');
  const card = page.getByRole('dialog', { name: 'Reference: 50.0%' });
  await expect(card).toContainText('1 over 2');
  expect(await offences(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(editor).toBeFocused();

  // Accepted, then a sentence of one's own: the list is opened by a slash and searched by letters.
  await page.getByRole('button', { name: 'I have read it' }).click();
  await expect(editor.locator('.narrative-unread')).toHaveCount(0);
  await editor.focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('\nThe plan covers ');
  await page.keyboard.type('/supervis');
  const option = page.getByRole('option', { name: /Supervision coverage/ }).first();
  await expect(option).toBeVisible();
  // The list is moved through by the arrow keys of the editor, which axe cannot know.
  const open = (await offences(page)).filter(
    (line) => !line.startsWith('scrollable-region-focusable: #cm-ac'),
  );
  expect(open).toEqual([]);
  await expect(page.locator('[role=option][aria-selected]')).toHaveCount(1);
  // What has just come up is not taken by a key that was on its way.
  await page.waitForTimeout(200);
  await page.keyboard.press('Enter');
  await expect(editor.locator('.cm-line').last().locator('.narrative-chip')).toHaveText('50.0%');
  await page.keyboard.type(' of the bases, {{dudao');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Escape');
  for (let key = 0; key < 'dudao'.length + 2; key++) await page.keyboard.press('Backspace');
  await page.keyboard.type('{{no-such}}.');
  await expect(editor.locator('.narrative-chip[data-look=unknown]')).toHaveText('no-such');
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('button', { name: 'Mark as reviewed' })).toBeEnabled();
  await page.getByRole('button', { name: 'Mark as reviewed' }).click();
  await expect(page.getByText(/\{\{no-such\}\}/).first()).toBeVisible();
  await editor.focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Backspace');
  await expect(editor.locator('.narrative-chip[data-look=unknown]')).toHaveCount(0);
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('button', { name: 'Mark as reviewed' })).toBeEnabled();
  await page.getByRole('button', { name: 'Mark as reviewed' }).click();
  await expect(page.getByText(/reviewed by 林晓/)).toBeVisible();

  // Whoever wrote it cannot approve it.
  await page.getByRole('button', { name: 'Approve' }).click();
  await expect(page.getByText(/林晓 wrote the text last, so somebody else should approve it/)).toBeVisible();

  // A comment on a passage, and settled.
  await editor.focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Shift+Home');
  await page.getByRole('button', { name: 'Comment', exact: true }).click();
  await page.getByRole('textbox', { name: 'Comment' }).fill('Which plan?');
  await page.keyboard.press('Control+Enter');
  const comments = page.getByRole('region', { name: 'Comments' });
  await expect(comments).toContainText('Which plan?');
  await expect(editor.locator('.narrative-commented').first()).toBeVisible();
  expect(await offences(page)).toEqual([]);
  await comments.getByRole('button', { name: 'Settled' }).click();
  await expect(comments).toContainText('Comments (0 open)');

  // Somebody else approves; the Chinese text has not been written yet, then follows.
  await signIn(page, { name: '周岚' });
  await page.getByRole('button', { name: 'Approve' }).click();
  await expect(page.getByText(/approved by 周岚/)).toBeVisible();
  await page.getByText('Side by side').click();
  const chinese = page.getByRole('textbox', { name: 'Narrative in Chinese' });
  await chinese.focus();
  await page.keyboard.type('督导覆盖率为 /督导覆盖');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.waitForTimeout(200);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+s');
  await expect(chinese.locator('.narrative-chip')).toHaveText('50.0%');
  await expect(page.getByText('The English has not followed')).toHaveCount(0);
  await chinese.focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('，计划见附件。');
  await page.keyboard.press('Control+s');
  await expect(
    page.getByText('The English has not followed the latest change of the Chinese.'),
  ).toBeVisible();
  expect(await offences(page)).toEqual([]);
  await page.getByRole('button', { name: 'They say the same' }).click();
  await expect(page.getByText('The English has not followed')).toHaveCount(0);

  // Every step is a version; an edit of the approved text is a draft again.
  await editor.focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' One more.');
  await expect(page.getByText('Saving makes it a draft again')).toBeVisible();
  await page.keyboard.press('Control+s');
  await expect(page.getByText(/approved by 周岚/)).toHaveCount(0);
  await page.getByRole('button', { name: 'Versions' }).click();
  const drawer = page.getByRole('dialog', { name: 'Versions · English' });
  await expect(drawer.locator('ins')).toHaveText(' One more.');
  await expect(drawer.getByRole('listitem')).toContainText([
    'Written',
    'Languages found to agree',
    'Approved',
  ]);
  expect(await offences(page)).toEqual([]);
  await drawer
    .getByRole('button', { name: /Approved/ })
    .first()
    .click();
  await drawer.getByRole('button', { name: 'Restore this version' }).click();
  await page
    .getByRole('dialog', { name: /Restore the text/ })
    .getByRole('button', { name: 'Restore this version' })
    .click();
  await expect(editor).not.toContainText('One more');
});
