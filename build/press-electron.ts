/**
 * A press without the app's window, for the terminal and for tests: the same Electron that prints in the app,
 * started with `--press`, spoken to over its own channel (no port is opened).
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Press } from '#backend/ports.ts';
import type { HostCall } from '#shared/api/wire.ts';
import type { PressReply } from '#shell/press-mode.ts';
import { ensureBuilt } from './lib/build-app.mjs';
import { launchSettings, prepareRuntime } from './lib/electron-runtime.mjs';
import { root } from './lib/paths.mjs';
import { childEnv } from './lib/run.mjs';
import { ensureSystemPackages } from './lib/system-packages.mjs';
import { openDisplay } from './lib/xvfb.mjs';

export interface ElectronPress extends Press {
  /** Ends the engine and its display. */
  close(): Promise<void>;
}

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** Starts the engine; about one second. Installs or builds first what is missing. */
export async function launchElectronPress(): Promise<ElectronPress> {
  ensureSystemPackages({ app: true });
  const runtime = await prepareRuntime();
  await ensureBuilt();
  const display = await openDisplay();
  const { flags, env } = launchSettings(runtime, { headless: display.virtual });
  // A profile of its own, so that an open app and several engines do not share one.
  const profile = mkdtempSync(join(tmpdir(), 'attest-press-'));
  const engine = spawn(runtime.executable, [...flags, root, '--press'], {
    cwd: root,
    env: childEnv({
      ...env,
      ATTEST_USER_DATA: profile,
      ...(display.display ? { DISPLAY: display.display } : {}),
    }) as NodeJS.ProcessEnv,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
  });
  const waiting = new Map<number, Waiting>();
  let nextId = 1;
  let ended: Error | null = null;
  const gone = new Promise<void>((resolve) => {
    const end = (reason: string) => {
      ended ??= new Error(`the printing engine ended (${reason})`);
      for (const call of waiting.values()) call.reject(ended);
      waiting.clear();
      display.stop();
      rmSync(profile, { recursive: true, force: true });
      resolve();
    };
    engine.once('exit', (code, signal) => end(signal ?? `code ${code}`));
    engine.once('error', (error) => end(error.message));
  });

  await new Promise<void>((resolve, reject) => {
    void gone.then(() => reject(ended ?? new Error('the printing engine did not start')));
    engine.on('message', (message) => {
      const reply = message as PressReply;
      if ('ready' in reply) return resolve();
      const call = waiting.get(reply.id);
      waiting.delete(reply.id);
      if (reply.ok) call?.resolve(reply.data);
      else call?.reject(new Error(reply.message));
    });
  });

  const ask = <T>(name: HostCall, args: unknown[]): Promise<T> =>
    new Promise((resolve, reject) => {
      if (ended) return reject(ended);
      const id = nextId++;
      waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
      engine.send({ id, name, args });
    });

  return {
    print: (html, options) => ask<Uint8Array>('press.print', [html, options]),
    rasterise: (charts) => ask<Uint8Array[]>('press.rasterise', [charts]),
    async close() {
      if (!ended) engine.disconnect();
      await gone;
    },
  };
}
