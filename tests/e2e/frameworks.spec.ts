/** A new edition: made, changed with a step back, compared, work carried over, items checked and linked. */
import { expect, test } from './support/app.ts';
import { offences } from './support/axe.ts';
import { callBackend } from './support/bridge.ts';
import { openEmpty, signIn } from './support/workspaces.ts';

const period = '2024-2025';

test('an edition changes and the work goes with it', async ({ page, userData }) => {
  await signIn(page);
  await openEmpty(page, userData);
  const save = (type: string, values: Record<string, string | boolean>) =>
    callBackend(page, 'records.save', { type, id: null, version: null, values });
  await save('department', {
    code: 'IM',
    name: '内科',
    name_en: 'Medicine',
    kind: 'clinical',
    residency_base: false,
  });
  await save('person', { number: '7', name: '李娜', role: 'teacher', department: 'IM' });
  await save('activity', {
    date: '2025-03-04',
    department: 'IM',
    kind: 'mini-lecture',
    title: '心衰',
    host: '7',
  });
  const place = { framework: 'wfme-2020', code: '2.2', period };
  await callBackend(page, 'standards.rate', {
    ...place,
    level: 'met',
    points: null,
    reason: 'The plan is kept.',
  });
  await callBackend(page, 'standards.write', { ...place, language: 'en', text: 'Courses follow the plan.' });
  await page.evaluate(() => localStorage.setItem('attest.language', 'en'));
  await page.reload();

  // The official text of an item is pasted and checked.
  await page.evaluate(() => {
    location.hash = '#/standards/china-clinical-2022/6.3';
  });
  await page.getByRole('button', { name: 'Paste and check' }).click();
  await page.getByRole('textbox', { name: 'Official text', exact: true }).fill('临床教学资源应满足需要。');
  await page.getByRole('textbox', { name: 'Source (document and place)' }).fill('2022, p. 31');
  await page.getByRole('checkbox', { name: /agree with the official text/ }).check();
  expect(await offences(page)).toEqual([]);
  await page.getByRole('button', { name: 'Save', exact: true }).last().click();
  await expect(page.getByText(/Checked against “2022, p. 31” by 林晓/)).toBeVisible();

  // A new edition of WFME: an item gets another code, one is removed and brought back, one is added.
  await page.getByRole('button', { name: 'Manage', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Frameworks', level: 1 })).toBeVisible();
  expect(await offences(page)).toEqual([]);
  await page.getByRole('row', { name: /WFME/ }).getByRole('button', { name: 'New edition' }).click();
  await page.getByRole('textbox', { name: /Name of the new edition/ }).fill('2030');
  await page.keyboard.press('Enter');
  const tree = page.getByRole('navigation', { name: 'Items' });
  await tree.getByRole('button', { name: /^2\.2 / }).click();
  await page.getByRole('textbox', { name: 'Code', exact: true }).fill('2.9');
  await page.keyboard.press('Enter');
  await expect(tree.getByRole('button', { name: /^2\.9 / })).toBeVisible();
  await tree.getByRole('button', { name: /^1\.1 / }).click();
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(tree.getByRole('button', { name: /^1\.1 / })).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(tree.getByRole('button', { name: /^1\.1 / })).toBeVisible();
  expect(await offences(page)).toEqual([]);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Saved as version 2')).toBeVisible();

  // Compared with the former one, and the work taken along.
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  await expect(page.getByRole('row', { name: /2\.2.*2\.9.*rating/ })).toBeVisible();
  expect(await offences(page)).toEqual([]);
  await page.getByRole('button', { name: 'Carry over' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Carry over' }).click();
  await expect(page.getByText(/1 narrative, 1 rating/)).toBeVisible();

  // The crosswalk by keyboard, and its link at the item.
  await page.evaluate(() => {
    location.hash = '#/frameworks/crosswalk/china-clinical-2022/wfme-2020';
  });
  const pair = page.getByRole('row', { name: /^6\.3 .*6\.2/ });
  await pair.focus();
  await page.keyboard.press('1');
  await expect(pair).toHaveAttribute('data-judged', 'true');
  expect(await offences(page)).toEqual([]);
  await page.evaluate(() => {
    location.hash = '#/standards/china-clinical-2022/6.3';
  });
  await expect(page.getByRole('link', { name: /WFME.* 6\.2/ })).toBeVisible();
});
