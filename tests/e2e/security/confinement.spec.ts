import { expect, test } from '../support/app.ts';

test('no address leads the window away, and no second window opens', async ({ app, page }) => {
  const home = page.url();
  for (const address of [
    'https://example.org/',
    'http://127.0.0.1:9/',
    'file:///etc/hostname',
    'data:text/html,hi',
  ]) {
    await page.evaluate((to) => {
      const link = document.createElement('a');
      link.href = to;
      document.body.append(link);
      link.click();
      link.target = '_blank';
      link.click();
      location.assign(to);
    }, address);
    await page.waitForTimeout(150);
    expect(page.url().split('#')[0]).toBe(home.split('#')[0]);
  }
  expect(await page.evaluate(() => window.open('https://example.org/') === null)).toBe(true);
  expect(await page.evaluate(() => window.open('app://ui/index.html') === null)).toBe(true);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('every permission is denied', async ({ page }) => {
  const answers = await page.evaluate(async () => {
    const refused = (work: Promise<unknown>) =>
      work.then(
        () => 'granted',
        () => 'refused',
      );
    const state = async (name: string) =>
      (await navigator.permissions.query({ name: name as PermissionName })).state;
    return {
      notifications: await Notification.requestPermission(),
      notificationsState: await state('notifications'),
      geolocationState: await state('geolocation'),
      camera: await refused(navigator.mediaDevices.getUserMedia({ video: true, audio: true })),
      clipboard: await refused(navigator.clipboard.readText()),
      place: await refused(
        new Promise((found, failed) =>
          navigator.geolocation.getCurrentPosition(found, failed, { timeout: 3000 }),
        ),
      ),
    };
  });
  expect(answers).toEqual({
    notifications: 'denied',
    notificationsState: 'denied',
    geolocationState: 'denied',
    camera: 'refused',
    clipboard: 'refused',
    place: 'refused',
  });
});

test('a webview stays an unknown element', async ({ app, page }) => {
  await page.evaluate(() => {
    const view = document.createElement('webview');
    view.setAttribute('src', 'app://ui/index.html');
    document.body.append(view);
  });
  await page.waitForTimeout(300);
  expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
});
