import type { ElectronApplication, Page } from 'playwright/test';
import type { AttestBridge } from '#shared/api/bridge.ts';
import type { Result } from '#shared/lib/result.ts';

export type AttestWindow = Window & { attest: AttestBridge };

/** Calls an operation as a screen would. */
export const callBackend = (page: Page, operation: string, input: unknown = {}): Promise<Result<unknown>> =>
  page.evaluate(([name, value]) => (window as unknown as AttestWindow).attest.call(name as string, value), [
    operation,
    input,
  ] as const);

/** The settings of the window that a page runs in, as Electron has them. */
export const windowPreferences = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>;
    };
    return contents.getLastWebPreferences();
  });
