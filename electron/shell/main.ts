/** The shell: one window, one backend process, and nothing in between but a relay. */
import { app, type BrowserWindow } from 'electron';
import type { Language } from '#shared/i18n/language.ts';
import type { BackendClient } from './backend-client.ts';
import { startBackend } from './backend-process.ts';
import { runDemo } from './demo.ts';
import { filesToOpen } from './files-to-open.ts';
import { setMenu } from './menu.ts';
import { createShellOperations } from './operations.ts';
import { createPress } from './press.ts';
import { servePress } from './press-mode.ts';
import { registerScheme, serveApp } from './protocol.ts';
import { noteFault } from './recovery.ts';
import { relay } from './relay.ts';
import { hardenCommandLine, hardenContents, hardenSession } from './security.ts';
import { readSettings } from './settings.ts';
import { versions } from './versions.ts';
import { focusWindow, openWindow } from './window.ts';

const settings = readSettings(process.argv, process.env, __dirname, app.isPackaged);
/** Closing a store means one checkpoint, well under a second. */
const CLOSING_MS = 3_000;
let window: BrowserWindow | null = null;

// Chromium cannot sandbox for root; the launcher says so by this switch, and no packaged app has it.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
registerScheme();
hardenCommandLine(app, settings.devUrl);
if (settings.userData) app.setPath('userData', settings.userData);

process.on('uncaughtException', fault);
process.on('unhandledRejection', fault);

/** A fault of our own: the data process goes on, the person gets a page with a report instead of a system box. */
function fault(error: unknown): void {
  console.error(noteFault({ where: 'the main process', error }, versions(settings), new Date()));
  if (window && !window.isDestroyed()) void window.loadURL('app://ui/recovery.html');
}

if (settings.mode === 'press') {
  void app.whenReady().then(openPress);
} else if (app.requestSingleInstanceLock()) {
  startApp();
} else {
  app.quit();
}

/** Everything that must be in place before any page exists. */
function openPress() {
  const press = createPress(settings.devUrl);
  hardenSession(settings.devUrl);
  hardenContents(settings.devUrl);
  serveApp({ pages: `${settings.dist}/renderer`, pressDocument: press.document });
  if (settings.mode === 'press') {
    app.on('window-all-closed', () => {});
    servePress(press);
  }
  return press;
}

function startApp(): void {
  const asked = filesToOpen(process.argv, process.cwd());
  let openFiles = (paths: string[]) => void asked.push(...paths);
  app.on('second-instance', (_event, argv, workingFolder) => {
    if (window) focusWindow(window);
    openFiles(filesToOpen(argv, workingFolder));
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    openFiles([path]);
  });
  void app.whenReady().then(() => {
    const press = openPress();
    const backend = startBackend(settings, press);
    stopWhenQuitting(backend);

    const page = () => window;
    const setLanguage = (language: Language) =>
      setMenu(language, (command) => tell({ type: 'menu', command }));
    const shell = createShellOperations({
      window: page,
      setLanguage,
      restartBackend: backend.restart,
      about: () => ({ ...versions(settings), fallbackRuntime: settings.fallbackRuntime }),
    });
    const tell = relay({ backend, shell, window: page, devUrl: settings.devUrl });
    setLanguage(app.getPreferredSystemLanguages()[0]?.startsWith('zh') ? 'zh-CN' : 'en');

    const open = () => {
      window = openWindow(settings);
      // Only a page that has started can hear; files asked for before that wait for it.
      window.webContents.once('did-finish-load', () => {
        openFiles = (paths) => void (paths.length > 0 && tell({ type: 'open-files', paths }));
        openFiles(asked.splice(0));
      });
      window.on('closed', () => {
        window = null;
        // A hidden window that waits for more to print would keep the app from ending.
        press.rest();
      });
    };
    app.on('activate', () => window ?? open());
    // While the demo works without a window of its own, the last hidden one that printed is no reason to end.
    let working = settings.mode === 'demo';
    app.on('window-all-closed', () => {
      if (process.platform !== 'darwin' && !working) app.quit();
    });

    if (settings.mode === 'app') return open();
    void runDemo(backend, settings.demoOut, (line) => console.log(line)).then((succeeded) => {
      working = false;
      if (settings.virtualDisplay || !succeeded) app.exit(succeeded ? 0 : 1);
      else open();
    });
  });
}

/** The data process closes its workspace before the app ends; one that does not answer is ended all the same. */
function stopWhenQuitting(backend: BackendClient): void {
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    const patience = new Promise((resolve) => setTimeout(resolve, CLOSING_MS));
    void Promise.race([backend.call('workspace.close', {}), patience]).then(() => {
      closed = true;
      backend.stop();
      app.quit();
    });
  });
}
