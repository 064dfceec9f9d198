/** The one window of the app. */
import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme } from 'electron';
import { noteFault } from './recovery.ts';
import type { ShellSettings } from './settings.ts';
import { versions } from './versions.ts';

const BACKGROUND = { light: '#f5f7f7', dark: '#14191b' };

export function openWindow(settings: ShellSettings): BrowserWindow {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    title: 'Attest 明证',
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: {
      preload: join(settings.dist, 'preload', 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  window.once('ready-to-show', () => window.show());
  window.on('page-title-updated', (event) => event.preventDefault());
  recoverPages(window, settings);
  void window.loadURL(`${settings.devUrl ?? 'app://ui'}/index.html`).catch(() => {});
  return window;
}

/** When the page's own process dies or the page cannot be loaded, the page of last resort takes its place. */
function recoverPages(window: BrowserWindow, settings: ShellSettings): void {
  const show = (where: string, error: unknown) => {
    if (window.isDestroyed()) return;
    console.error(noteFault({ where, error }, versions(settings), new Date()));
    void window.loadURL('app://ui/recovery.html').then(() => window.show());
  };
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason !== 'clean-exit') show('the page process', `${details.reason} (${details.exitCode})`);
  });
  window.webContents.on('did-fail-load', (_event, code, description, url, isMainFrame) => {
    // -3: another load has taken its place.
    if (isMainFrame && code !== -3 && !url.includes('recovery.html')) show('loading the pages', description);
  });
  window.webContents.on('did-navigate', (_event, url, code) => {
    if (code >= 400 && !url.includes('recovery.html'))
      show('loading the pages', `${url} was answered with ${code}`);
  });
  window.webContents.on('preload-error', (_event, _path, error) => show('the bridge', error));
}

/** Brings the window to the front, when the app is started a second time. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
