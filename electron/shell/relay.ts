/** Hands messages of a page on: to the backend unread, to the shell's own operations, and events back. Checks who speaks. */
import { type BrowserWindow, ipcMain } from 'electron';
import type { ShellEvent } from '#shared/api/bridge.ts';
import type { BackendEvent } from '#shared/api/wire.ts';
import { fail, type Result } from '#shared/lib/result.ts';
import type { BackendClient } from './backend-client.ts';
import { channels } from './channels.ts';
import { isOwnSender } from './security.ts';

export interface RelayOptions {
  backend: BackendClient;
  shell(operation: string, input: unknown): Promise<Result<unknown>>;
  window(): BrowserWindow | null;
  devUrl: string | null;
}

/** Answers how to tell the page an event. */
export function relay({
  backend,
  shell,
  window,
  devUrl,
}: RelayOptions): (event: BackendEvent | ShellEvent) => void {
  const stranger = fail('stranger', 'This message did not come from a page of Attest');
  ipcMain.handle(channels.call, (event, operation: unknown, input: unknown, job: unknown) => {
    if (!isOwnSender(event, devUrl) || typeof operation !== 'string') return stranger;
    return backend.call(operation, input, typeof job === 'string' ? job : undefined);
  });
  ipcMain.handle(channels.shell, (event, operation: unknown, input: unknown) => {
    if (!isOwnSender(event, devUrl) || typeof operation !== 'string') return stranger;
    return shell(operation, input);
  });
  ipcMain.on(channels.cancel, (event, job: unknown) => {
    if (isOwnSender(event, devUrl) && typeof job === 'string') backend.cancel(job);
  });
  const tell = (event: BackendEvent | ShellEvent) => {
    const page = window();
    if (page && !page.isDestroyed()) page.webContents.send(channels.event, event);
  };
  backend.onEvent(tell);
  return tell;
}
