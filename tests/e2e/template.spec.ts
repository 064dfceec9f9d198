/** A template from the records screen: the dialog is answered, the file is there, and it is known when it comes back. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Output } from '#shared/api/index.ts';
import { expect, test } from './support/app.ts';
import { offences } from './support/axe.ts';
import { callBackend } from './support/bridge.ts';
import { openEmpty, signIn } from './support/workspaces.ts';

test('a template is saved from the records screen', async ({ app, page, userData }) => {
  await signIn(page);
  await openEmpty(page, userData);
  const values = { code: 'IM', name: '内科', name_en: 'Medicine' };
  await callBackend(page, 'records.save', { type: 'department', id: null, version: null, values });
  await page.reload();
  await page.evaluate(() => {
    location.hash = '/records/department';
  });
  const path = join(userData, 'template.xlsx');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
  await page.getByRole('button', { name: /Template$/ }).click();
  await expect(page.getByText('The template was saved.')).toBeVisible();
  expect(existsSync(path)).toBe(true);
  expect(await offences(page)).toEqual([]);

  const staged = await callBackend(page, 'import.stage', { paths: [path] });
  if (!staged.ok) throw new Error(staged.error.message);
  const { imports } = staged.data as Output<'import.stage'>;
  expect(imports.map(({ layout }) => layout?.id)).toEqual(['attest-template']);
});
