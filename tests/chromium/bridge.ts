/**
 * The built pages in an ordinary Chromium, over a bridge to the real backend: for tests only. Electron's own
 * bridge is not used here, everything on both sides of it is.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Browser } from 'playwright/test';
import type { ShellEvent } from '#shared/api/bridge.ts';
import type { BackendEvent } from '#shared/api/wire.ts';
import { fail, ok, type Result } from '#shared/lib/result.ts';
import { type BackendClient, createBackendClient } from '#shell/backend-client.ts';
import { forkBackend } from '#shell/backend-host.ts';
import { at, projectNode } from '../../build/lib/paths.mjs';
import { chromiumPress } from './chromium-press.ts';
import { servePages } from './pages-server.ts';

export interface ChromiumBridge {
  /** Address of the app's first page. */
  url: string;
  backend: BackendClient;
  press: ReturnType<typeof chromiumPress>;
  /** Plays the shell: a menu item, dropped files. */
  tell(event: BackendEvent | ShellEvent): void;
  close(): Promise<void>;
}

export interface BridgeOptions {
  /** Settings folder of this run. */
  userData: string;
  browser: Browser;
  /** Answers for shell operations, such as the files that a person would choose; `about` and `appearance` are there. */
  shell?: Record<string, (input: unknown) => unknown>;
}

const encode = (value: unknown): string =>
  JSON.stringify(value, (_name, part: unknown) =>
    ArrayBuffer.isView(part) && !(part instanceof DataView)
      ? { $typed: part.constructor.name, values: Array.from(part as Float64Array) }
      : part,
  );

async function bodyOf(
  request: IncomingMessage,
): Promise<{ operation: string; input: unknown; job?: string }> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return JSON.parse(Buffer.concat(parts).toString());
}

const ABOUT = {
  version: 'test',
  electron: '',
  chrome: '',
  node: process.versions.node,
  platform: 'test',
  fallbackRuntime: true,
};

export async function openBridge({ userData, browser, shell = {} }: BridgeOptions): Promise<ChromiumBridge> {
  const documents = new Map<string, string>();
  const listeners = new Set<ServerResponse>();
  const shellAnswers: Record<string, (input: unknown) => unknown> = {
    about: () => ABOUT,
    appearance: () => ({ systemDark: false }),
    ...shell,
  };

  const rpc = async (path: string, request: IncomingMessage): Promise<Result<unknown>> => {
    const { operation, input, job } = await bodyOf(request);
    if (path === '/rpc/call') return backend.call(operation, input, job);
    if (path === '/rpc/shell') {
      const answer = shellAnswers[operation];
      return answer ? ok(answer(input)) : fail('unknown-operation', operation);
    }
    backend.cancel(job ?? '');
    return ok(null);
  };

  const server = await servePages({
    bridgeScript: readFileSync(at('tests', 'chromium', 'bridge-script.js'), 'utf8'),
    pressDocument: (id) => documents.get(id),
    async route(request, response) {
      const path = request.url ?? '';
      if (path === '/rpc/events') {
        response.writeHead(200, { 'Content-Type': 'text/event-stream' });
        response.write(':\n\n');
        listeners.add(response);
        response.on('close', () => listeners.delete(response));
        return true;
      }
      if (!path.startsWith('/rpc/')) return false;
      response.setHeader('Content-Type', 'application/json');
      response.end(encode(await rpc(path, request)));
      return true;
    },
  });

  const press = chromiumPress(browser, server.origin, (html) => {
    const id = randomUUID();
    documents.set(id, html);
    return { id, forget: () => void documents.delete(id) };
  });
  const env = {
    PATH: process.env.PATH ?? '',
    HOME: process.env.HOME ?? '',
    ATTEST_USER_DATA: userData,
    ATTEST_DOCUMENTS: join(userData, 'documents'),
    ATTEST_VERSION: 'test',
  };
  const backend = createBackendClient({
    start: () => forkBackend({ entry: at('dist', 'backend', 'backend.cjs'), env }, projectNode()),
    hostCall: (name, args) =>
      name === 'press.print'
        ? press.print(String(args[0]), args[1] as { title: string; language: string })
        : press.rasterise(args[0] as Parameters<typeof press.rasterise>[0]),
    now: Date.now,
  });
  const tell = (event: BackendEvent | ShellEvent) => {
    for (const listener of listeners) listener.write(`data: ${encode(event)}\n\n`);
  };
  backend.onEvent(tell);

  return {
    url: `${server.origin}/index.html`,
    backend,
    press,
    tell,
    async close() {
      backend.stop();
      await server.close();
    },
  };
}
