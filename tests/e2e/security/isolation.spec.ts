import { at } from '../../../build/lib/paths.mjs';
import { expect, test } from '../support/app.ts';
import { windowPreferences } from '../support/bridge.ts';

test('the page is sandboxed and isolated, without Node', async ({ app, page }) => {
  expect(await windowPreferences(app)).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
  });
  const spelling = await app.evaluate(({ session }) => session.defaultSession.isSpellCheckerEnabled());
  expect(spelling).toBe(false);
  const seen = await page.evaluate(() =>
    ['require', 'process', 'Buffer', 'module', 'global', 'ipcRenderer', 'electron'].filter(
      (name) => name in window,
    ),
  );
  expect(seen).toEqual([]);
});

test('the page reaches the bridge and nothing but the bridge', async ({ page }) => {
  const bridge = await page.evaluate(() => {
    const { attest } = window as unknown as { attest: Record<string, unknown> };
    return Object.entries(attest).map(([name, value]) => `${name}: ${typeof value}`);
  });
  expect(bridge.sort()).toEqual([
    'call: function',
    'cancel: function',
    'onEvent: function',
    'pathOfFile: function',
    'shell: function',
  ]);
  const changed = await page.evaluate(() => {
    const attest = (window as unknown as { attest: Record<string, unknown> }).attest;
    try {
      attest.call = () => 'mine';
    } catch {
      // a frozen object refuses loudly in strict code
    }
    return String(attest.call).includes('mine');
  });
  expect(changed).toBe(false);
});

test('the policy is strict, and an inline script does not run', async ({ page }) => {
  const policy = await page.evaluate(async () =>
    (await fetch('index.html')).headers.get('Content-Security-Policy'),
  );
  expect(policy).toContain("default-src 'none'");
  expect(policy).toMatch(/script-src 'self'(;|$)/);
  const ran = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'window.inlineRan = true';
    document.body.append(script);
    const image = document.createElement('img');
    image.setAttribute('onerror', 'window.inlineRan = true');
    image.src = 'data:image/png;base64,AAAA';
    document.body.append(image);
    await new Promise((resolve) => setTimeout(resolve, 300));
    return 'inlineRan' in window;
  });
  expect(ran).toBe(false);
});

test('the protocol gives nothing outside the built pages', async ({ page }) => {
  const statuses = await page.evaluate(() =>
    Promise.all(
      [
        'app://ui/../package.json',
        'app://ui/..%2f..%2fpackage.json',
        'app://ui/%2e%2e/main/main.cjs',
        'app://ui/missing.js',
      ].map((url) =>
        fetch(url).then(
          (answer) => answer.status,
          () => 0,
        ),
      ),
    ),
  );
  expect(statuses.every((status) => status === 404 || status === 0)).toBe(true);
});

test('a message from a page that is not ours is refused', async ({ app, page }) => {
  await page.waitForLoadState();
  const answer = await app.evaluate(
    async ({ BrowserWindow }, preload) => {
      const stranger = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
      await stranger.loadURL('data:text/html,stranger');
      const told = await stranger.webContents.executeJavaScript(
        `Promise.all([attest.call('app.state', {}), attest.shell('about', {})])`,
      );
      stranger.destroy();
      return told as { ok: boolean; error: { code: string } }[];
    },
    at('dist', 'preload', 'preload.cjs'),
  );
  expect(answer.map((result) => result.error?.code)).toEqual(['stranger', 'stranger']);
});

test('shell operations check their input, and open documents only', async ({ page }) => {
  const codes = await page.evaluate(async () => {
    const { attest } = window as unknown as {
      attest: { shell(name: string, input: unknown): Promise<{ ok: boolean; error?: { code: string } }> };
    };
    const calls: [string, unknown][] = [
      ['openFile', { path: '/bin/sh' }],
      ['openFile', { path: 7 }],
      ['openFile', { path: '/nowhere/report.pdf' }],
      ['constructor', {}],
      ['about', {}],
    ];
    return Promise.all(
      calls.map(async ([name, input]) => (await attest.shell(name, input)).error?.code ?? 'ok'),
    );
  });
  expect(codes).toEqual(['not-openable', 'bad-input', 'file-not-found', 'unknown-operation', 'ok']);
});
